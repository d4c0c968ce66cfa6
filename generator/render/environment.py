"""The templates: a folder and an edition in, an environment out that encodes every value and refuses a missing one.

In a template, `_("Source {number}", number=4)` says a sentence in the edition's language, and
`counted(4, "{number} claim", "{number} claims")` one that hangs on a number; a message needs neither.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.languages.calling import PLAIN
from generator.render.catalog import catalog
from generator.render.encoder import encode_inside

FOLDERS_REMEMBERED = 32  # a process renders from one folder, in some editions; tests from a few


def environment(templates: Path, edition: str = PLAIN) -> Environment:
    """Return the environment of a template folder for an edition; templates are compiled once for each process."""
    return _environment(str(templates.resolve()), _newest(templates), edition)


@lru_cache(maxsize=FOLDERS_REMEMBERED)
def _environment(folder: str, _newest_change: int, edition: str) -> Environment:
    speaking = catalog(edition)
    made = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        finalize=speaking.shown,  # every {{ value }}, whatever its template forgets
        undefined=StrictUndefined,
        comment_start_string="{##",  # Markdown headings carry their id as {#id}
        comment_end_string="##}",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    made.filters["inside"] = encode_inside  # of a sentence cut into pieces, behind an element of its line
    made.globals |= {
        "_": speaking.text,
        "counted": speaking.counted,
        "language": speaking.language,
        "edition": speaking,
    }
    return made


def _newest(templates: Path) -> int:
    """Return the time of the last change in nanoseconds: a changed template is a new environment."""
    return max((path.stat().st_mtime_ns for path in templates.rglob("*.j2")), default=0)
