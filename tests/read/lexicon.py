"""A small residue lexicon and a seeds folder on disk, for the tests of reading."""

from __future__ import annotations

from pathlib import Path

from generator.model import Article, Inputs
from generator.read import read_folders
from generator.read.folders import find_folders

RESIDUE = (
    ("ar", "related", "اقرأ أيضا*"),
    ("en", "byline", "by *"),
    ("en", "comments", "# comment"),
    ("en", "comments", "# comments"),
    ("en", "comments", "Leave a comment"),
    ("en", "photo", "photo: *"),
    ("en", "related", "You may also like*"),
    ("en", "related", "Read also: *"),
    ("en", "share", "Share this*"),
    ("en", "subscribe", "Subscribe to *"),
    ("sw", "byline", "na *"),
    ("zh", "comments", "评论(#)"),
)
BODY = "\n\n".join(
    f"Paragraph {number} says in a full sentence what happened at the harbour that day, and who was there to see it."
    for number in ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
)


def inputs_of(root: Path, **files: str | bytes) -> Inputs:
    """Write files below `root`/seeds/story and return what reading gives; "__" in a name stands for its dot."""
    for name, content in files.items():
        put(root, f"story/{name.replace('__', '.')}", content)
    return read(root)


def put(root: Path, path: str, content: str | bytes) -> None:
    """Write one file below `root`/seeds."""
    file = root / "seeds" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)


def read(root: Path) -> Inputs:
    """Return what reading `root`/seeds gives with the small lexicon."""
    return read_folders(find_folders(root, "seeds"), RESIDUE)


def article_of(root: Path, content: str | bytes, name: str = "sample-news.txt") -> Article:
    """Return the one article that a file with that content gives."""
    put(root, f"story/{name}", content)
    inputs = read(root)
    assert inputs.refused == ()
    return inputs.articles[0]


def refusal_of(root: Path, content: str | bytes, name: str = "sample-news.txt") -> str:
    """Return the problem and the remedy, parted by " | ", for a file that cannot be used."""
    put(root, f"story/{name}", content)
    inputs = read(root)
    assert inputs.articles == ()
    return f"{inputs.refused[0].problem} | {inputs.refused[0].remedy}"
