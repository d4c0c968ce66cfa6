"""The child process for pages: HTML on standard input, the article on it on standard output.

One line of JSON a page, both ways, after a first line that says that the process is ready. Only
`html` runs it, as `python -m generator.read.html_worker`.
"""

from __future__ import annotations

import contextlib
import json
import sys
from copy import deepcopy
from typing import Any

from generator.read.page_cuts import lines_left_out
from generator.read.page_metadata import page_metadata

MOST_MEMORY = 1_000_000_000  # bytes; a page of 5 MB takes 300 MB
MOST_ELEMENTS = 50_000  # a long live blog has 20,000; 300,000 siblings take trafilatura over a minute
_LATEST_DATE = "2099-12-31"  # fixed, as the default is today; trafilatura's dates are not used in any case
_UNREADABLE = "holds no article that can be found"  # also what trafilatura's silence about deep nesting comes to


def main() -> None:
    """Answer one page after the other until standard input ends."""
    import trafilatura  # noqa: F401, PLC0415 - 400 ms that no page is to blame for

    _bound_memory()
    answers, sys.stdout = sys.stdout, sys.stderr  # what libraries print must not end up between the answers
    print(json.dumps("ready"), file=answers, flush=True)
    for question in sys.stdin:
        print(json.dumps(_bounded_answer(json.loads(question))), file=answers, flush=True)


def _bound_memory() -> None:
    with contextlib.suppress(ImportError):  # Windows has no such limits
        import resource  # noqa: PLC0415 - as above

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def _bounded_answer(html: str) -> dict[str, Any]:
    try:
        return answer(html)
    except MemoryError:
        return {"problem": "takes more than 1 GB of memory to read"}


def answer(html: str) -> dict[str, Any]:
    """Return the lines, metadata and cuts of a page, or under "problem" why it cannot be read."""
    from lxml import etree  # noqa: PLC0415 - loaded after the memory is bounded
    from lxml.html import HTMLParser, document_fromstring  # noqa: PLC0415 - as above

    content = html.encode()
    try:
        tree = document_fromstring(content, parser=HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError):
        return {"problem": _UNREADABLE}
    if sum(1 for _ in tree.iter()) > MOST_ELEMENTS:
        return {"problem": f"has more than {MOST_ELEMENTS:,} elements"}
    document = _extract(content)
    if document is None or not (document.text or "").strip():
        return {"problem": _UNREADABLE}
    metadata = page_metadata(tree, document)
    lines = _lines(document)
    cuts = lines_left_out(tree, (*lines, metadata["title"]))
    return {**metadata, "lines": [part for line in lines for part in (line, "")][:-1], "cuts": cuts}


def _extract(content: bytes) -> Any:  # noqa: ANN401 - a Document of trafilatura, which has no types
    """The article of the page with little around it; with more around it when that gives nothing."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - loaded by main before

    for favor_precision in (True, False):
        document = bare_extraction(
            content,
            favor_precision=favor_precision,
            include_comments=False,
            include_tables=False,
            deduplicate=False,  # it would depend on the order of pages
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": False, "max_date": _LATEST_DATE},
            config=_config(),
        )
        if document is not None:
            return document
    return None


def _config() -> Any:  # noqa: ANN401 - a ConfigParser of trafilatura
    from trafilatura.settings import DEFAULT_CONFIG  # noqa: PLC0415 - as above

    config = deepcopy(DEFAULT_CONFIG)
    config["DEFAULT"]["MAX_TREE_SIZE"] = str(MOST_ELEMENTS)
    return config


def _lines(document: Any) -> list[str]:  # noqa: ANN401 - as above
    """The lines of the article without the dash that trafilatura puts before list items."""
    dashed = document.body is not None and next(document.body.iter("item"), None) is not None
    lines = (line.strip() for line in document.text.split("\n"))
    return [line.removeprefix("- ") if dashed else line for line in lines if line]


if __name__ == "__main__":
    main()
