"""The templates: a folder in, an environment out that encodes every value and refuses a missing one."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.render.encoder import encode

FOLDERS_REMEMBERED = 4  # a process renders from one folder; tests from a few


def environment(templates: Path) -> Environment:
    """Return the environment of a template folder; templates are compiled once for each process."""
    return _environment(str(templates.resolve()), _newest(templates))


@lru_cache(maxsize=FOLDERS_REMEMBERED)
def _environment(folder: str, _newest_change: int) -> Environment:
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        finalize=encode,  # every {{ value }}, whatever its template forgets
        undefined=StrictUndefined,
        comment_start_string="{##",  # Markdown headings carry their id as {#id}
        comment_end_string="##}",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )


def _newest(templates: Path) -> int:
    """Return the time of the last change in nanoseconds: a changed template is a new environment."""
    return max((path.stat().st_mtime_ns for path in templates.rglob("*.j2")), default=0)
