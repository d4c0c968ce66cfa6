"""The index of Pagefind: the documents of all stories in, what its search loads piece by piece out; for large sites.

It runs as a command of its own, `python -m generator.pagefind_index documents site`, started by MkDocs' hook. Every
claim is one record, so that a hit is a claim; its words are written in the forms that the page's script looks up.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import regex

from generator.languages.typed import MARK, typed_forms, words

FOLDER = "pagefind"  # below the site
MARKED = "0"  # stands for the mark of a form: Pagefind drops what is neither letter nor digit
NEEDS = "search = \"pagefind\" needs its extra (pip install 'synoptic[pagefind]')"
_TAG = regex.compile("<[^>]*>")
_TITLE = 3  # times that the words of a title count, as in mkdocs.yml


def main() -> int:
    """Write the index; 1 with one line on stderr where Pagefind is not installed."""
    documents, site = map(Path, sys.argv[1:3])
    try:
        from pagefind.index import PagefindIndex  # noqa: PLC0415 - an extra
    except ImportError:
        sys.stderr.write(f"{NEEDS}\n")
        return 1
    asyncio.run(_write(PagefindIndex, documents, site / FOLDER))
    return 0


async def _write(index_of: Any, documents: Path, folder: Path) -> None:  # noqa: ANN401 - a class of the extra
    async with index_of({"output_path": str(folder), "force_language": "unknown"}) as index:
        for record in records(documents):
            await index.add_custom_record(**record)


def records(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield one record for each document of the stories below a folder, in the order of their addresses."""
    for path in sorted(folder.glob("stories/*/search.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        story = told[0]["title"]
        for document in told:
            yield {
                "url": document["location"],
                "language": "unknown",
                "content": content(document),
                "meta": {
                    "title": document["title"],
                    "text": document["text"],
                    "story": story,
                    "lead": document["lead"],
                    "boost": str(document["boost"]),
                },
            }


def content(document: dict[str, Any]) -> str:
    """Return all forms of all words of a document; nobody reads it."""
    texts = [*[document["title"]] * _TITLE, document["text"], document["keywords"]]
    plain = " ".join(unescape(_TAG.sub(" ", text)) for text in texts)
    forms = (form for word in words(plain) for form in typed_forms(word))
    return " ".join(form.replace(MARK, MARKED) for form in forms)


if __name__ == "__main__":
    sys.exit(main())
