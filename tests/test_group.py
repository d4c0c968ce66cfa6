"""Which articles make one story, what it is called and how its articles are ordered."""

from __future__ import annotations

import pytest

from generator.group import clusters, folder_story, loose_stories, loose_story
from generator.model import Reading, Refusal, StoryFile
from tests import texts

FERRY = {
    "en": "The ferry left the port of Mombasa on Monday. Twelve students were on board. "
    "The ferry sailed to Zanzibar with rice and fish.",
    "sw": "Feri iliondoka bandari ya Mombasa Jumatatu. Wanafunzi kumi na wawili walikuwa ndani. "
    "Feri ilikwenda Zanzibar na mchele na samaki.",
    "ar": "غادرت العبّارة ميناء مومباسا يوم الاثنين. وكان على متنها اثنا عشر طالبًا. "
    "وأبحرت العبّارة إلى زنجبار محملة بالأرز والسمك.",
}
ELECTION = {
    "en": "Voters in Chile chose a new parliament on Sunday. The opposition won 80 seats. "
    "The president accepted the result of the election.",
    "sw": "Wapiga kura nchini Chile walichagua bunge jipya Jumapili. Upinzani ulipata viti 80. "
    "Rais alikubali matokeo ya uchaguzi.",
    "ar": "اختار الناخبون في تشيلي برلمانًا جديدًا يوم الأحد. وفازت المعارضة بثمانين مقعدًا. "
    "وقبل الرئيس نتيجة الانتخابات.",
}


def loose(language: str, told: dict[str, str], name: str) -> Reading:
    """Return a loose article with that file name."""
    return texts.reading(language, told[language], id=name, story="", path=f"seeds/{name}.txt")


LOOSE = (
    loose("en", FERRY, "a-ferry"),
    loose("sw", ELECTION, "b-election"),
    loose("ar", FERRY, "c-ferry"),
    loose("en", ELECTION, "d-election"),
    loose("sw", FERRY, "e-ferry"),
    loose("ar", ELECTION, "f-election"),
)


def names(groups: list[list[Reading]]) -> list[list[str]]:
    """Return the ids of each group."""
    return [[reading.article.id for reading in group] for group in groups]


def test_loose_articles_are_grouped_by_what_they_mention_in_any_language() -> None:
    assert names(clusters(LOOSE)) == [["a-ferry", "c-ferry", "e-ferry"], ["b-election", "d-election", "f-election"]]


def test_the_order_of_loose_articles_changes_nothing() -> None:
    assert names(clusters(LOOSE)) == names(clusters(LOOSE[::-1])) == names(clusters(LOOSE[3:] + LOOSE[:3]))


def test_an_article_that_is_like_no_other_is_a_story_of_its_own() -> None:
    alone = texts.reading(
        "en", "Two painters mended the roof of a church in Peru.", id="z", story="", path="seeds/z.txt"
    )

    assert names(clusters((LOOSE[0], LOOSE[2], alone))) == [["a-ferry", "c-ferry"], ["z"]]


def test_nothing_is_grouped_into_nothing() -> None:
    assert clusters(()) == []
    assert loose_stories((), ()) == ()


def test_articles_stand_by_language_and_then_by_path() -> None:
    story = loose_story((LOOSE[4], LOOSE[0], LOOSE[2]))

    assert [reading.language for reading in story.readings] == ["ar", "en", "sw"]


def test_a_loose_story_takes_its_address_from_its_first_file_unless_that_is_taken() -> None:
    assert loose_story(LOOSE[:3]).slug == "a-ferry"
    assert loose_story(LOOSE[:3], taken=["a-ferry"]).slug == "story-a-ferry"


def test_a_loose_story_is_named_after_what_its_articles_share() -> None:
    story = loose_story((LOOSE[0], LOOSE[2], LOOSE[4]))

    assert story.title_origin == "shared words"
    assert "Mombasa" in story.title
    assert len(story.title.split(" · ")) == 3


def test_what_headlines_and_openings_name_goes_before_what_stands_further_down() -> None:
    told = "The ferry sank. Rain fell. Help came. The minister of Kenya, the police and the president of Kenya came."
    story = loose_story(
        (
            texts.reading("en", told, story="", title="Ferry sinks near Zanzibar", id="a"),
            texts.reading("en", told, story="", title="The ferry near Zanzibar sank", id="b"),
        )
    )

    assert story.title.startswith("Zanzibar")


def test_a_title_names_no_country_beside_its_city() -> None:
    told = "A ferry sank near Mombasa in Kenya."

    assert "Kenya" not in loose_story((texts.reading("en", told, story=""),)).title


def test_a_title_names_no_country_beside_its_region() -> None:
    told = "A ferry sank near Primorye in Russia."

    title = loose_story((texts.reading("en", told, story=""),)).title
    assert ("Primorye" in title, "Russia" in title) == (True, False)


def test_articles_that_mention_nothing_still_get_a_title() -> None:
    assert loose_story((texts.reading("en", "So it is.", story=""),)).title == "One story"


@pytest.mark.parametrize(
    ("file", "title", "origin"),
    [
        (StoryFile("kim-in-russia"), "Kim in russia", "folder"),
        (StoryFile("kim-in-russia", "The visit"), "The visit", "editor's file"),
        (StoryFile("flood-2023"), "Flood 2023", "folder"),
    ],
)
def test_a_folders_story_is_named_by_its_editor_or_by_its_folder(file: StoryFile, title: str, origin: str) -> None:
    story = folder_story(file, LOOSE[:1], ())

    assert (story.title, story.title_origin, story.slug) == (title, origin, file.slug)


@pytest.mark.parametrize("slug", ["2023", "17-09", "x1"])
def test_a_folder_whose_name_says_nothing_is_named_after_what_its_articles_share(slug: str) -> None:
    story = folder_story(StoryFile(slug), (LOOSE[0], LOOSE[2]), ())

    assert story.title_origin == "shared words"
    assert "Mombasa" in story.title


def test_a_folder_is_a_story_whatever_its_articles_say() -> None:
    story = folder_story(StoryFile("mixed"), (LOOSE[0], LOOSE[1]), ())

    assert [reading.article.id for reading in story.readings] == ["a-ferry", "b-election"]


def test_a_story_lists_the_files_of_its_folder_that_could_not_be_used() -> None:
    refused = Refusal("seeds/mixed/x.pdf", "is of an unknown kind", "save it as .txt", "mixed")

    assert folder_story(StoryFile("mixed", note="A note."), LOOSE[:1], [refused]).refused == (refused,)
    assert folder_story(StoryFile("mixed", note="A note."), LOOSE[:1], [refused]).note == "A note."
