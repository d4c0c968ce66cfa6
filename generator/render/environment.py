"""The templates: a folder and an edition in, an environment out that encodes every value and refuses a missing one.

In a template, `_("Source {number}", number=4)` says a sentence in the edition's language, and
`counted(4, "{number} claim", "{number} claims")` one that hangs on a number; a message needs neither.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)

from generator.errors import DataError, printable
from generator.languages.calling import PLAIN
from generator.render.catalog import catalog
from generator.render.encoder import encode_inside

_ENDING = ".j2"  # of the name of a template
FOLDERS_REMEMBERED = 32  # a process renders from one folder, in some editions; tests from a few


@contextmanager
def told_where(templates: Path) -> Iterator[None]:
    """Raise DataError that names the template and its line for whatever a template does wrong."""
    try:
        yield
    except TemplateNotFound as error:
        raise _damaged(templates, f"{error.name}: is missing") from error
    except TemplateSyntaxError as error:
        raise _damaged(templates, f"{error.name}: line {error.lineno}: {error.message}") from error
    except (TemplateError, TypeError, UnicodeDecodeError) as error:
        frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(_ENDING)]
        if frames:
            name = Path(frames[-1].filename).relative_to(templates.resolve())
            raise _damaged(templates, f"{name}: line {frames[-1].lineno}: {error}") from error
        if isinstance(error, UnicodeDecodeError):
            raise _damaged(templates, "holds a file that is not UTF-8") from error
        raise


def _damaged(templates: Path, problem: str) -> DataError:
    parting = "/" if _ENDING in problem else ": "
    return DataError(f"{templates.name}{parting}{printable(problem)} (mend the template, or bring it back)")


def environment(templates: Path, edition: str = PLAIN) -> Environment:
    """Return the environment of a template folder for an edition; templates are compiled once for each process."""
    return _environment(str(templates.resolve()), _state(templates), edition)


@lru_cache(maxsize=FOLDERS_REMEMBERED)
def _environment(folder: str, _state_of_files: tuple[tuple[str, int], ...], edition: str) -> Environment:
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


def _state(templates: Path) -> tuple[tuple[str, int], ...]:
    """Return each template with the time of its last change, in nanoseconds: a changed one is a new environment."""
    return tuple(sorted((str(path), path.stat().st_mtime_ns) for path in templates.rglob(f"*{_ENDING}")))
