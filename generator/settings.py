"""The settings: one frozen record, read from `synoptic.toml` or `[tool.synoptic]` in `pyproject.toml`."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from generator.errors import SettingsError
from generator.model import Publishing


@dataclass(frozen=True, slots=True)
class Settings:
    """All that can be set; every field has a default that works."""

    seeds: str = "seeds"  # folder of the stories, relative to the project
    pages: str = "site/docs"  # folder that the pages are written to
    templates: str = "templates"  # folder of the page templates
    title: str = "Synoptic"  # title of the site
    site_url: str = ""  # full address of the site, for its feed; "" leaves the links in it relative
    page_language: str = "en"  # articles in it give the claims their labels
    editions: tuple[str, ...] = ()  # languages of further editions of the site, each with a catalog
    articles: str = "quotes"  # what of them is published: "full", "quotes" (sentences in a claim) or "excerpts"
    excerpt_words: int = 100  # of each article, where only excerpts are published
    keep_claims: bool = True  # write the ids of the claims beside the articles, so that they last
    cards: bool = True  # make a picture of each story, for sites that show one beside a link
    search: str = "material"  # what finds claims: "material", or "pagefind" for large sites (needs its extra)
    workers: int = 0  # processes that compare stories; 0 = one for each core

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of all editions, the default one first."""
        return tuple(dict.fromkeys((self.page_language, *self.editions)))

    @property
    def editions_folder(self) -> str:
        """The folder that the further editions are written to, beside that of the pages."""
        return str(PurePosixPath(self.pages).parent / "editions")


ENGINES = ("material", "pagefind")
_FOLDERS = {
    "seeds": "seeds",
    "pages": "site/docs",
    "templates": "templates",
}  # settings that name one, with the usual one


_CALLED: dict[object, str] = {  # how a person calls a type of TOML
    str: "text in quotes",
    int: "a whole number",
    float: "a number with a point",
    bool: "true or false",
    tuple: "a list",
}
PUBLISHING = tuple(rule.value for rule in Publishing)
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_ADDRESS = re.compile(r"(https?://[^\s\"'<>\\^`{|}?#]+)?")


def load_settings(root: Path) -> Settings:
    """Return the settings of the project at `root`; the defaults when it has no settings.

    `synoptic.toml` goes before `[tool.synoptic]` in `pyproject.toml`. Raises SettingsError
    that names the file, the key and what would be right.
    """
    own = root / "synoptic.toml"
    if own.exists() or own.is_symlink():
        return _settings(own.name, _table(own))
    shared = root / "pyproject.toml"
    if shared.is_file():
        tool = _table(shared).get("tool", {})
        own_part = tool.get("synoptic", {}) if isinstance(tool, dict) else {}
        if not isinstance(own_part, dict):
            message = f"{shared.name}: tool.synoptic is no table (write [tool.synoptic] and a line for each setting)"
            raise SettingsError(message)
        return _settings(f"{shared.name} [tool.synoptic]", own_part)
    return Settings()


def with_site_url(settings: Settings, site_url: str) -> Settings:
    """Return the settings with that address of the site; raises SettingsError when it is none."""
    if message := _unfit("site_url", site_url):
        raise SettingsError(message)
    return replace(settings, site_url=site_url)


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        message = f"{path.name}: is not valid TOML: {error} (mend that line)"
        raise SettingsError(message) from error
    except OSError as error:
        message = f"{path.name}: cannot be read: {error.strerror} (see that it may be read)"
        raise SettingsError(message) from error


def _settings(where: str, table: dict[str, Any]) -> Settings:
    known: dict[str, Any] = {entry.name: entry.default for entry in fields(Settings)}
    mistakes = []
    given: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}
    for key, value in given.items():
        if key not in known:
            mistakes.append(f"{where}: unknown key {key!r} ({did_you_mean(key, known)})")
        elif type(value) is not type(known[key]):
            wanted, got = (_CALLED.get(kind, kind.__name__) for kind in (type(known[key]), type(value)))
            mistakes.append(f"{where}: {key} is {got} (write {wanted})")
        elif message := _unfit(key, value):
            mistakes.append(f"{where}: {message}")
    if mistakes := mistakes or [f"{where}: {message}" for message in _tangled(Settings(**given))]:
        raise SettingsError("\n".join(mistakes))
    return Settings(**given)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return the known word that is nearest, as a question; all of them where none is near."""
    near = difflib.get_close_matches(word, known := tuple(known), n=1)
    return f"did you mean {near[0]!r}?" if near else f"known: {', '.join(known)}"


def _unfit(key: str, value: Any) -> str:  # noqa: ANN401 - what a TOML file holds
    """Say what is wrong with a value of the right type; "" when nothing is."""
    if key == "workers" and value < 0:
        return "workers is less than 0 (write 0 for one process a core)"
    if key in ("search", "articles", "excerpt_words"):
        return _unfit_choice(key, value)
    if key in ("page_language", "editions") and (unfit := _no_languages(value)):
        return f"{key} {unfit[0]!r} is no language code (write one such as 'en' or 'sw')"
    if key == "site_url" and not _is_site(value):
        return f"site_url {value!r} is no address of a site (write one such as 'https://example.org/news/')"
    if key == "title" and not (value.strip() and value.isprintable()):
        return f"title {value!r} is no line that can be read (write a name for the site)"
    return _no_folder(key, value) if key in _FOLDERS else ""


def _no_folder(key: str, value: str) -> str:
    parts = PurePosixPath(value).parts
    if not parts or parts[0] == "/" or ".." in parts or "\0" in value:
        return f"{key} is no folder of the project (write a relative path such as {_FOLDERS[key]!r})"
    return ""


def _is_site(address: str) -> bool:
    """Tell whether an address can be that of a site; "" is for one without."""
    try:
        parts = urlsplit(address)
        possible = (not address or bool(parts.hostname)) and parts.port != 0  # a port that is none raises
        return possible and _ADDRESS.fullmatch(address) is not None
    except ValueError:
        return False


def _no_languages(codes: str | tuple[object, ...]) -> list[object]:
    """Return what of a language code, or of several, cannot be one."""
    listed = (codes,) if isinstance(codes, str) else codes
    return [code for code in listed if not isinstance(code, str) or not _LANGUAGE.fullmatch(code)]


def _unfit_choice(key: str, value: str | int) -> str:
    """Say what is wrong with a rule for publishing, a number of words or a kind of search; "" when nothing is."""
    if key == "search":
        unknown = f"search {value!r} is none that is known (write {' or '.join(map(repr, ENGINES))})"
        return "" if value in ENGINES else unknown
    if isinstance(value, int):
        too_few = "excerpt_words is less than 1 (write how many words of each article may be published)"
        return too_few if value < 1 else ""
    unknown = f"articles {value!r} is no rule for publishing ({did_you_mean(value, PUBLISHING)})"
    return "" if value in PUBLISHING else unknown


def _tangled(settings: Settings) -> Iterator[str]:
    """Say where pages would be written among the articles or the templates."""
    pages = PurePosixPath(settings.pages)
    for key, folder in (("seeds", settings.seeds), ("templates", settings.templates)):
        other = PurePosixPath(folder)
        if pages == other or pages in other.parents or other in pages.parents:
            yield f"pages and {key} lie in each other (give pages a folder of its own: {Settings().pages!r})"
