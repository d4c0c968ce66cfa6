"""Which files below seeds/ are articles, and which are refused before anybody opens them."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from generator.errors import SeedError
from generator.model import Inputs, Refusal
from generator.read import folders, read_files
from generator.read.folders import find_folders
from generator.read.opening import read_bytes
from tests.read.lexicon import BODY, put, read


def refused(inputs: Inputs) -> dict[str, str]:
    """Return the problem of each refused file."""
    return {refusal.path: refusal.problem for refusal in inputs.refused}


def test_a_folder_is_a_story_and_a_loose_file_has_none(tmp_path: Path) -> None:
    put(tmp_path, "harbour_fire/sample.txt", BODY)
    put(tmp_path, "loose.txt", BODY)

    inputs = read(tmp_path)

    assert [(article.path, article.story, article.id) for article in inputs.articles] == [
        ("seeds/harbour_fire/sample.txt", "harbour-fire", "sample"),
        ("seeds/loose.txt", "", "loose"),
    ]
    assert [story.slug for story in inputs.stories] == ["harbour-fire"]


@pytest.mark.parametrize("name", [".hidden.txt", "_draft.txt", "README.md", "readme.txt", "_story.yml~"])
def test_hidden_files_drafts_and_readmes_are_no_seeds(tmp_path: Path, name: str) -> None:
    put(tmp_path, f"story/{name}", "anything")

    assert read(tmp_path).refused == ()
    assert read(tmp_path).articles == ()


def test_the_pictures_of_a_saved_page_are_no_seeds(tmp_path: Path) -> None:
    put(tmp_path, "story/page.html", b"")
    put(tmp_path, "story/page_files/logo.png", b"")

    assert list(refused(read(tmp_path))) == ["seeds/story/page.html"]


def test_an_unknown_kind_of_file_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    put(tmp_path, "story/a.pdf", b"%PDF")
    put(tmp_path, "story/b", BODY)

    assert read(tmp_path).refused == (
        Refusal(
            "seeds/story/a.pdf", "is of an unknown kind '.pdf'", "known are .txt, .md, .markdown, .html, .htm", "story"
        ),
        Refusal("seeds/story/b", "has no suffix", "known are .txt, .md, .markdown, .html, .htm", "story"),
    )


def test_a_folder_inside_a_story_is_refused(tmp_path: Path) -> None:
    put(tmp_path, "story/more/a.txt", BODY)

    assert refused(read(tmp_path)) == {"seeds/story/more": "is a folder inside a story"}


def test_links_and_pipes_are_refused_and_never_followed(tmp_path: Path) -> None:
    put(tmp_path, "story/real.txt", BODY)
    (tmp_path / "seeds/story/link.txt").symlink_to(tmp_path / "seeds/story/real.txt")
    (tmp_path / "seeds/all").symlink_to("/")
    os.mkfifo(tmp_path / "seeds/story/pipe.txt")

    assert refused(read(tmp_path)) == {
        "seeds/all": "is a link to another place",
        "seeds/story/link.txt": "is a link to another place",
        "seeds/story/pipe.txt": "is not a regular file",
    }


def test_a_file_that_turns_into_a_link_or_a_pipe_is_still_not_read(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to("/etc/hostname")
    os.mkfifo(tmp_path / "pipe.txt")

    with pytest.raises(SeedError, match="is a link to another place"):
        read_bytes(tmp_path / "link.txt", "link.txt")
    with pytest.raises(SeedError, match="is not a regular file"):
        read_bytes(tmp_path / "pipe.txt", "pipe.txt")


def test_two_files_with_one_id_are_both_refused_and_each_names_the_other(tmp_path: Path) -> None:
    put(tmp_path, "story/sample_news.txt", BODY)
    put(tmp_path, "story/sample-news.md", BODY)

    assert refused(read(tmp_path)) == {
        "seeds/story/sample-news.md": "has the same name as sample_news.txt",
        "seeds/story/sample_news.txt": "has the same name as sample-news.md",
    }


def test_two_folders_with_one_page_are_both_refused_and_the_last_good_page_stays(tmp_path: Path) -> None:
    put(tmp_path, "fire-at-sea/a.txt", BODY)
    put(tmp_path, "fire at sea/a.txt", BODY)

    inputs = read(tmp_path)

    assert refused(inputs)["seeds/fire at sea/a.txt"] == "its folder would have the same page as seeds/fire-at-sea"
    assert len(inputs.refused) == 2
    assert inputs.broken_stories == ("fire-at-sea",)


def test_a_file_of_more_than_five_megabytes_is_refused(tmp_path: Path) -> None:
    put(tmp_path, "story/a.txt", b"words " * 1_000_000)

    assert refused(read(tmp_path)) == {"seeds/story/a.txt": "is larger than 5 MB"}


def test_a_name_with_control_characters_is_escaped_in_messages(tmp_path: Path) -> None:
    put(tmp_path, "story/a\x1b[31m\nb.txt", b"")
    refusal = read(tmp_path).refused[0]

    assert str(SeedError(refusal.path, refusal.problem, refusal.remedy)).startswith(
        "seeds/story/a\\x1b[31m\\nb.txt: is empty"
    )


def test_a_name_that_is_not_utf8_can_still_be_written_to_a_report(tmp_path: Path) -> None:
    put(tmp_path, "story/good.txt", BODY)
    (tmp_path / "seeds/story" / os.fsdecode(b"bad\xff.txt")).write_text(BODY)

    assert read(tmp_path).articles[0].path.encode() == b"seeds/story/bad\\udcff.txt"


def test_a_folder_that_may_not_be_opened_holds_its_story_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "story/a.txt", BODY)
    entries = folders._entries
    monkeypatch.setattr(folders, "_entries", lambda path: denied() if path.name == "story" else entries(path))

    inputs = read(tmp_path)

    assert refused(inputs) == {"seeds/story": "cannot be opened: Permission denied"}
    assert inputs.broken_stories == ("story",)


def denied() -> list[os.DirEntry[str]]:
    """Fail as the system does."""
    raise PermissionError(errno.EACCES, "Permission denied")


def test_a_missing_folder_and_one_outside_of_the_project_are_refused(tmp_path: Path) -> None:
    assert find_folders(tmp_path, "seeds")[0].refused[0].problem == "is not there"
    assert find_folders(tmp_path, "../elsewhere")[0].refused[0].problem == "lies outside of the project"


def test_files_given_by_hand_are_one_story_and_named_from_their_common_folder(tmp_path: Path) -> None:
    put(tmp_path, "one/sample.txt", BODY)
    put(tmp_path, "two/other.txt", BODY + " More.")

    inputs = read_files((tmp_path / "seeds/two/other.txt", tmp_path / "seeds/one/sample.txt"))

    assert [(article.path, article.id, article.story) for article in inputs.articles] == [
        ("one/sample.txt", "sample", ""),
        ("two/other.txt", "other", ""),
    ]
    assert inputs.stories == ()


def test_files_given_by_hand_may_have_one_name_in_two_folders(tmp_path: Path) -> None:
    put(tmp_path, "ar/story.txt", BODY)
    put(tmp_path, "sw/story.txt", BODY + " More.")

    inputs = read_files((tmp_path / "seeds/ar/story.txt", tmp_path / "seeds/sw/story.txt"))

    assert [article.id for article in inputs.articles] == ["ar-story", "sw-story"]


def test_a_file_given_by_hand_that_is_not_there_is_refused(tmp_path: Path) -> None:
    inputs = read_files((tmp_path / "nothing.txt",))

    assert [refusal.problem.split(":")[0] for refusal in inputs.refused] == ["cannot be opened"]


def test_a_folder_given_by_hand_is_refused_as_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "ferry").mkdir()

    (refusal,) = read_files((tmp_path / "ferry",)).refused

    assert (refusal.problem, refusal.remedy) == ("is a folder", "name the articles in it: ferry/*")


def test_names_that_are_no_seeds_are_none_when_given_by_hand(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("_story.yml", "_claims.yml", "README.md", "a.txt")]
    for file in files:
        file.write_text("The ferry left the harbour of Mombasa on Monday.\n", encoding="utf-8")

    inputs = read_files(tuple(files))

    assert ([article.id for article in inputs.articles], inputs.refused) == (["a"], ())
