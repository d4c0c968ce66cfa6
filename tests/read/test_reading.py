"""Reading as a whole: what an article is made of, and that no file is lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.model import Finding
from generator.read import read_files
from tests.read.lexicon import BODY, article_of, inputs_of, put, read

ROOT = Path(__file__).parent.parent.parent
REAL_SEEDS = ROOT.parent / "shared" / "seeds"


def test_the_text_stays_verbatim_but_for_line_ends(tmp_path: Path) -> None:
    text = "  e\u0301 and \u200fmarks\u200d.  \n\n\u00a0indented, spaces behind   \n\nA last paragraph\u202e of words."

    article = article_of(tmp_path, text.replace("\n", "\r\n") + "\r\n\r\n")

    assert article.text == text
    assert article.notices == ("holds characters that turn the direction of writing: U+202E",)


@pytest.mark.parametrize(
    ("start", "title"),
    [
        ("Fire at the harbour\n\n", "Fire at the harbour"),
        ("Fire at the harbour\n", "Fire at the harbour"),
        ("Who lit the fire?\n\n", "Who lit the fire?"),
        ("The fire: what we know...\n\n", "The fire: what we know..."),
        ("حريق في الميناء.. والسكان ينتظرون\n\n", "حريق في الميناء.. والسكان ينتظرون"),
        ("The harbour burned on Monday.\n\n", ""),
        ("बंदरगाह में आग लगी।\n\n", ""),
        ("Who lit the fire?\n", ""),
        ("The mayor said:\n\n", ""),
        ("PORT SAMPLE (Sample Wire) -\n\n", ""),
        ("A first line that goes on and on " * 6 + "\n\n", ""),
    ],
)
def test_a_short_first_line_that_is_no_sentence_is_the_title(tmp_path: Path, start: str, title: str) -> None:
    article = article_of(tmp_path, start + BODY)

    assert article.title == (Finding(title, "first line") if title else Finding())
    assert article.text == (BODY if title else start.rstrip("\n") + start[len(start.rstrip("\n")) :] + BODY)


def test_two_short_lines_without_a_gap_are_no_title(tmp_path: Path) -> None:
    assert article_of(tmp_path, "A short line\nand another\nand a third one here").title == Finding()


def test_sub_headings_stay_in_the_text(tmp_path: Path) -> None:
    article = article_of(tmp_path, f"{BODY}\nThe night after\n{BODY}")

    assert "\nThe night after\n" in article.text
    assert article.title == Finding()


def test_a_dateline_stays_in_the_text_as_an_aside(tmp_path: Path) -> None:
    article = article_of(tmp_path, f"Fire at sea\n\nPORT SAMPLE (Sample Wire) - {BODY}")

    assert article.text.startswith("PORT SAMPLE (Sample Wire) - Paragraph one")
    assert [article.text[aside.start : aside.end] for aside in article.asides] == ["PORT SAMPLE (Sample Wire) -"]
    assert (article.dateline, article.credits) == (Finding("PORT SAMPLE", "dateline"), ("Sample Wire",))


def test_outlets_that_nothing_names_are_numbered_by_path_within_their_story(tmp_path: Path) -> None:
    for story, names in (("one", ("22", "11", "sample-news")), ("two", ("33",))):
        for name in names:
            put(tmp_path, f"{story}/{name}.txt", f"{BODY} {name}")

    assert [(article.path, article.outlet.value) for article in read(tmp_path).articles] == [
        ("seeds/one/11.txt", "Source 1"),
        ("seeds/one/22.txt", "Source 2"),
        ("seeds/one/sample-news.txt", "Sample News"),
        ("seeds/two/33.txt", "Source 1"),
    ]


def test_the_outlet_is_told_by_the_file_name_before_the_address(tmp_path: Path) -> None:
    text = f"---\nurl: https://www.example.org/a\n---\n{BODY}"

    assert article_of(tmp_path, text, "sample.txt").outlet == Finding("Sample", "file name")
    assert article_of(tmp_path / "other", text, "123.txt").outlet == Finding("example.org", "address")


def test_a_copy_that_no_other_outlet_published_is_a_duplicate(tmp_path: Path) -> None:
    inputs = inputs_of(tmp_path, **{"1__txt": BODY, "2__txt": BODY, "3__txt": BODY + " More."})

    assert inputs.duplicates == (("seeds/story/2.txt", "seeds/story/1.txt"),)
    assert [article.outlet.value for article in inputs.articles] == ["Source 1", "Source 2"]


def test_one_text_in_two_known_outlets_is_two_articles(tmp_path: Path) -> None:
    inputs = inputs_of(tmp_path, sample__txt=BODY, other__txt=BODY)

    assert (len(inputs.articles), inputs.duplicates) == (2, ())


def test_a_bad_file_costs_itself_alone_and_every_file_is_accounted_for(tmp_path: Path) -> None:
    inputs = inputs_of(
        tmp_path, a__txt=BODY, b__txt=b"", c__pdf=b"%PDF", d__txt=b"---\n", **{"1__txt": BODY, "2__txt": BODY}
    )

    accounted = [
        *(article.path for article in inputs.articles),
        *(refusal.path for refusal in inputs.refused),
        *(path for path, _ in inputs.duplicates),
    ]
    assert sorted(accounted) == [
        f"seeds/story/{name}" for name in ("1.txt", "2.txt", "a.txt", "b.txt", "c.pdf", "d.txt")
    ]


def test_a_text_that_is_all_title_is_refused(tmp_path: Path) -> None:
    inputs = inputs_of(tmp_path, a__txt="---\ntitle: Fire at sea\n---\nFire at sea\n")

    assert inputs.refused[0].problem == "holds no text besides its title"


def test_reading_is_the_same_under_every_hash_seed(tmp_path: Path) -> None:
    for name in ("one", "two", "three"):
        put(tmp_path, f"story/{name}.txt", f"Title {name}\n\nby sampler\n\n{BODY}")
    program = (
        "import sys; from pathlib import Path; from generator.read import read_seeds;"
        "print(read_seeds(Path(sys.argv[1]), 'seeds'))"
    )

    outputs = {
        subprocess.run(
            [sys.executable, "-c", program, str(tmp_path)],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(outputs) == 1


@pytest.mark.skipif(not REAL_SEEDS.is_dir(), reason="the development data folder is not there")
def test_the_five_real_articles_are_read_from_nothing_but_their_text() -> None:
    sw, ar1, hi, ar2, ar3 = read_files(tuple(REAL_SEEDS.glob("*.txt"))).articles

    assert [article.outlet.value for article in (sw, ar1, hi, ar2, ar3)] == [
        "Source 1",
        "Source 2",
        "Source 3",
        "Source 4",
        "hayatnews",
    ]
    assert (sw.title, sw.cuts, sw.asides) == (Finding(), (), ())
    assert sum(len(line) < 40 for line in sw.text.split("\n")) == 2  # its sub-headings
    assert (ar1.dateline.value, ar1.credits, ar1.cuts) == ("موسكو", (), ())
    assert (hi.dateline.value, hi.credits, len(hi.asides)) == ("मॉस्को", ("एएनआई",), 2)
    assert [(cut.reason, cut.line) for cut in ar2.cuts] == [("related", 17)]
    assert [(cut.reason, cut.line) for cut in ar3.cuts] == [
        ("byline", 3),
        ("comments", 4),
        ("related", 28),
        ("comments", 30),
    ]
    assert (ar3.title.origin, ar3.byline.value) == ("first line", "hayatnews")
    assert all(article.notices == () for article in (sw, ar1, hi, ar2, ar3))
