"""Quality never falls below what was reached: real articles through the real command, and real translations.

The development data lies beside the repository and is nobody's to publish; where it is absent these
tests are skipped. The floors only rise.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.compare.lineages import lineages
from generator.evaluate.differing import evaluate_differences
from generator.evaluate.focus import FocusScore, evaluate_focus
from generator.evaluate.grouping import evaluate_grouping
from generator.evaluate.judged import Judged, load_judged
from generator.evaluate.lineages import evaluate_lineages, pair_score
from generator.evaluate.putting import evaluate_putting
from generator.evaluate.ranking import rank
from generator.evaluate.sentences import SentenceScore, evaluate_sentences, parse_pairs
from generator.evaluate.stories import evaluate_stories
from generator.evaluate.story import StoryScore, evaluate_story
from generator.evaluate.verdicts import evaluate_verdicts
from generator.read import read_files
from generator.understand import understand

ROOT = Path(__file__).parent.parent
DEVELOPMENT = ROOT.parent / "shared"
SEEDS, GOLD = DEVELOPMENT / "seeds", DEVELOPMENT / "gold" / "kim-leaves-russia.yml"
TABLE = ROOT / "tests" / "gold" / "seeds-verdicts.yml"
TRANSLATIONS = DEVELOPMENT / "dev" / "flores"
PAIRS = "ar-hi,ar-sw,hi-sw,ar-en,hi-en,sw-en"
FLOORS = json.loads((ROOT / "tests" / "gold" / "floors.json").read_text(encoding="utf-8"))
MAY_NOT_EXCEED = {"false alarms", "texts not found in the articles"}  # for these the floor is a ceiling

needs_seeds = pytest.mark.skipif(not GOLD.is_file(), reason="the real articles of the development data are absent")
needs_translations = pytest.mark.skipif(
    not TRANSLATIONS.is_dir(), reason="the translations of the development data are absent"
)


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the data of the comparison of the real articles, made by the command alone."""
    folder = tmp_path_factory.mktemp("real") / "page"
    articles = sorted(str(path) for path in SEEDS.glob("*.txt"))
    command = [sys.executable, "-m", "generator", "compare", *articles, "-o", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return folder / "story.json"


@pytest.fixture(scope="module")
def score(story: Path) -> StoryScore:
    """Return how the comparison of the real articles fits people's judgement."""
    return evaluate_story(GOLD, SEEDS, story)


@needs_seeds
@pytest.mark.parametrize("figure", sorted(FLOORS["story"]))
def test_the_comparison_of_the_real_articles_keeps_its_floor(score: StoryScore, figure: str) -> None:
    reached, floor = score.figures[figure], FLOORS["story"][figure]

    assert reached <= floor if figure in MAY_NOT_EXCEED else reached >= floor


@needs_seeds
def test_the_verdicts_and_states_of_the_real_articles_keep_their_floors(story: Path) -> None:
    found = evaluate_verdicts(TABLE, GOLD, SEEDS, story)
    states = [wanted == given for one in found for wanted, given in one.states.values()]

    assert sum(one.right for one in found) >= FLOORS["table"]["verdicts"]
    assert sum(states) >= FLOORS["table"]["cell states"] * len(states)


@pytest.fixture(scope="module")
def demonstrations(tmp_path_factory: pytest.TempPathFactory) -> dict[str, StoryScore]:
    """Return how each shipped story fits its gold file, built by the command alone."""
    project = tmp_path_factory.mktemp("shipped")
    shutil.copytree(ROOT / "seeds", project / "seeds")
    shutil.copytree(ROOT / "templates", project / "templates")
    subprocess.run(
        [sys.executable, "-m", "generator", "build", "-C", str(project)], cwd=ROOT, check=True, capture_output=True
    )
    stories = project / "site" / "docs" / "stories"
    return {
        name: evaluate_story(
            ROOT / "tests" / "gold" / f"{name}.yml", ROOT / "seeds" / name, stories / name / "story.json"
        )
        for name in FLOORS["demonstrations"]
    }


@pytest.mark.parametrize(
    ("name", "figure"), [(name, figure) for name, floors in FLOORS["demonstrations"].items() for figure in floors]
)
def test_the_comparison_of_a_shipped_story_keeps_its_floor(
    demonstrations: dict[str, StoryScore], name: str, figure: str
) -> None:
    reached, floor = demonstrations[name].figures[figure], FLOORS["demonstrations"][name][figure]

    assert reached <= floor if figure in MAY_NOT_EXCEED else reached >= floor


@pytest.fixture(scope="module")
def judged() -> tuple[Judged, ...]:
    """Return every story that people judged."""
    return load_judged(ROOT / "tests" / "gold" / "judged.yml")


@pytest.fixture(scope="module")
def left_out(judged: tuple[Judged, ...]) -> dict[str, StoryScore]:
    """Return how each judged story is compared with weights that were not fitted to it."""
    return {entry.judged.name: entry.score for entry in evaluate_stories(judged)}


@pytest.mark.parametrize(
    ("name", "figure"), [(name, figure) for name, floors in FLOORS["judged"].items() for figure in floors]
)
def test_a_judged_story_keeps_its_floor_when_it_is_left_out(
    left_out: dict[str, StoryScore], name: str, figure: str
) -> None:
    assert left_out[name].figures[figure] >= FLOORS["judged"][name][figure]


def test_every_judged_story_has_floors(judged: tuple[Judged, ...]) -> None:
    assert [story.name for story in judged] == list(FLOORS["judged"])


@pytest.fixture(scope="module")
def focused(judged: tuple[Judged, ...]) -> dict[str, FocusScore]:
    """Return how well the rows of each judged story say which part of their sentences they mean."""
    return {story.name: evaluate_focus(story) for story in judged}


@pytest.mark.parametrize(
    ("name", "figure"), [(name, figure) for name, floors in FLOORS["focus"].items() for figure in floors]
)
def test_the_part_of_a_sentence_that_a_row_means_is_found_as_well_as_before(
    focused: dict[str, FocusScore], name: str, figure: str
) -> None:
    assert focused[name].figures[figure] >= FLOORS["focus"][name][figure]


def test_the_part_of_a_sentence_that_a_row_means_says_more_than_the_whole(focused: dict[str, FocusScore]) -> None:
    assert list(focused) == list(FLOORS["focus"])
    assert all(score.precision > score.whole for score in focused.values())


def test_states_sources_and_differing_verdicts_are_right_as_often_as_before(judged: tuple[Judged, ...]) -> None:
    found, floors = evaluate_putting(judged), FLOORS["states"]

    shares = {
        "cell states": list(found.cells.values()),
        "right source": list(found.sources.values()),
        "they differ": [found.differing],
    }
    assert {
        name: sum(right for right, _ in counts) / sum(total for _, total in counts) >= floors[name]
        for name, counts in shares.items()
    } == dict.fromkeys(floors, True)


def test_as_many_differences_are_listed_and_right_as_before(judged: tuple[Judged, ...]) -> None:
    for score in evaluate_differences(judged):
        floors = FLOORS["differences"][score.name]

        assert score.recall >= floors["recall"], score
        assert score.precision >= floors["precision"], score
        assert score.false_alarms <= floors["false alarms"], score


@pytest.mark.parametrize("stories", sorted(FLOORS["differences together"]))
def test_as_many_differences_of_all_stories_are_listed_and_right_as_before(stories: str) -> None:
    scores = evaluate_differences(load_judged(ROOT / "tests" / "gold" / stories))
    floors = FLOORS["differences together"][stories]
    found, listed = sum(score.found for score in scores), sum(score.listed for score in scores)

    assert sum(score.recall * score.found for score in scores) >= floors["recall"] * found
    assert sum(score.precision * score.listed for score in scores) >= floors["precision"] * listed


def test_the_articles_of_all_judged_stories_fall_into_the_stories_again(judged: tuple[Judged, ...]) -> None:
    assert evaluate_grouping(judged).f1 >= FLOORS["grouping"]["B-cubed F1"]


@pytest.mark.parametrize(
    ("which", "figure"), [(which, figure) for which in ("given", "text_alone") for figure in FLOORS["lineages"][which]]
)
def test_articles_of_one_place_are_told_as_well_as_before(judged: tuple[Judged, ...], which: str, figure: str) -> None:
    assert getattr(getattr(evaluate_lineages(judged), which), figure) >= FLOORS["lineages"][which][figure]


@needs_seeds
@pytest.mark.parametrize("figure", sorted(FLOORS["lineages"]["real"]))
def test_real_articles_of_one_place_are_told_as_well_as_before(figure: str) -> None:
    files = tuple(sorted(SEEDS.glob("*.txt")))
    found = lineages([understand(article) for article in read_files(files).articles])
    names = [file.stem.lower().replace("_", "-") for file in files]
    score = pair_score([lineage.articles for lineage in found], [names[:3]], names)  # the first three retell one agency

    assert {article for lineage in found for article in lineage.articles} == set(names)
    assert getattr(score, figure) >= FLOORS["lineages"]["real"][figure]


@pytest.fixture(scope="module")
def retrieval() -> SentenceScore:
    """Return how often every language finds its translations in every other."""
    return evaluate_sentences(TRANSLATIONS, None, rank)


def mean_of(score: SentenceScore, pairs: str) -> float:
    """Return the mean P@1 of some of the pairs, whichever of both languages stands first."""
    wanted = [frozenset(pair) for pair in parse_pairs(pairs) or ()]
    means = [pair.mean for pair in score.pairs if {pair.left, pair.right} in wanted]
    assert len(means) == len(wanted)
    return sum(means) / len(means)


@needs_translations
@pytest.mark.timeout(900)  # the first of these waits for all 55 pairs
def test_translations_are_found_as_often_as_before(retrieval: SentenceScore) -> None:
    assert mean_of(retrieval, PAIRS) >= FLOORS["retrieval"]["mean P@1"]
    assert retrieval.mean >= FLOORS["retrieval"]["mean P@1 of all pairs"]


@needs_translations
@pytest.mark.timeout(900)
@pytest.mark.parametrize("language", sorted(FLOORS["retrieval"]["P@1 with English"]))
def test_each_language_finds_english_as_often_as_before(retrieval: SentenceScore, language: str) -> None:
    assert mean_of(retrieval, f"{language}-en") >= FLOORS["retrieval"]["P@1 with English"][language]
