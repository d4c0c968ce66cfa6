"""The index of the search: what MkDocs read off the pages in, what the stories say of themselves in its place out."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

PAGEFIND = "pagefind"
_DOCUMENTS = "search.json"  # what the build says of a story to the search, and at the top of all


def engine(docs: Path) -> str:
    """Return what the search is made with; "" where the build does not say."""
    return str(_read(docs / _DOCUMENTS)["engine"]) if (docs / _DOCUMENTS).is_file() else ""


def put_together(config: Mapping[str, Any]) -> Iterator[str]:
    """Put what the stories say of themselves in the place of what was read off their pages; yield what went wrong."""
    search, docs = config.get("plugins", {}).get("material/search"), Path(config["docs_dir"])
    if not search or not (docs / _DOCUMENTS).is_file():
        return
    search.search_index = _Index(search.search_index, docs)
    if engine(docs) == PAGEFIND:
        finished = subprocess.run(
            [sys.executable, "-m", "generator.pagefind_index", str(docs), config["site_dir"]],
            cwd=Path(config["config_file_path"]).parent,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        yield from finished.stderr.splitlines() if finished.returncode else ()


class _Index:
    """The index of Material's search, with each story as its own documents say it."""

    def __init__(self, index: Any, docs: Path) -> None:  # noqa: ANN401 - Material's own object
        """Take the index of all pages and the folder with the documents of the stories."""
        self.config, self.entries = index.config, index.entries
        stories = [document for path in sorted(docs.glob(f"stories/*/{_DOCUMENTS}")) for document in _read(path)]
        pages = {document["location"].partition("#")[0] for document in stories}
        others = [entry for entry in self.entries if entry["location"].partition("#")[0] not in pages]
        self.docs = [] if engine(docs) == PAGEFIND else [*others, *stories]

    def generate_search_index(self, _previous: object) -> str:
        """Return the file for the page; letters as they are, not as escapes, are half the bytes."""
        keys = ("lang", "separator", "pipeline", "fields")
        known = {"config": {key: self.config[key] for key in keys}, "docs": self.docs}
        return json.dumps(known, ensure_ascii=False, separators=(",", ":"))


def _read(path: Path) -> Any:  # noqa: ANN401 - what we wrote ourselves
    return json.loads(path.read_text(encoding="utf-8"))
