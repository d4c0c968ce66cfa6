"""Editions: the settings in, what tells MkDocs how to build the site in each further language out."""

from __future__ import annotations

import json
from pathlib import PurePosixPath

from generator.errors import SettingsError
from generator.languages import language
from generator.messages import message
from generator.render.catalog import catalog, editions
from generator.settings import Settings

_NAVIGATION = (
    (message("Stories"), "index.md"),
    (message("Outlets"), "outlets/index.md"),
    (message("Languages"), "languages/index.md"),
    (message("People"), "people/index.md"),
    (message("Places"), "places/index.md"),
    (message("Method"), "method.md"),
)
DESCRIPTION = message("How outlets in several languages tell the same story, claim by claim, in their own words")


def refuse_unknown_editions(settings: Settings) -> None:
    """Raise SettingsError for a further edition in a language without a catalog: it would be English.

    The default edition may be in any language whose numbers and days are known.
    """
    from babel.localedata import exists  # noqa: PLC0415 - heavy, and not needed to compare

    if not exists(settings.page_language):
        message = f"page_language {settings.page_language!r} is no language that is known (write one such as 'en')"
        raise SettingsError(message)
    unknown = [code for code in settings.editions if code not in editions()]
    if unknown:
        message = (
            f"editions names {unknown[0]!r}, which has no catalog "
            f"(known: {', '.join(editions())}; begin another with make catalogs LANGUAGE={unknown[0]})"
        )
        raise SettingsError(message)


def edition_config(code: str, settings: Settings) -> str:
    """Return the configuration of an edition, which takes over all that it does not set itself.

    It is JSON, which is YAML too: nothing in it can be misread.
    """
    speaking = catalog(code)
    depth = len(PurePosixPath(settings.editions_folder).parts)
    root = "/".join([".."] * (depth + 1))
    config = {
        "INHERIT": f"{root}/mkdocs.yml",
        "site_description": str(speaking.plain(DESCRIPTION)),
        "docs_dir": "docs",
        "site_dir": "html",
        "hooks": [f"{root}/generator/mkdocs_hook.py"],
        "nav": [{speaking.plain(title): page} for title, page in _NAVIGATION],
        "theme": {"language": code, "custom_dir": f"{root}/{settings.templates}/theme"},
        "extra": {
            "edition": code,
            "search": speaking.plain(message("Search")),
            "feed": speaking.plain(message("What changed")),
        },
    }
    return json.dumps(config, ensure_ascii=False, indent=2) + "\n"


def editions_json(settings: Settings) -> str:
    """Return the editions as the pages link to each other: code, own name, folder below that of the default one."""
    default = settings.page_language
    told = [
        {"code": code, "name": language(code).native, "folder": "" if code == default else f"{code}/"}
        for code in settings.languages
    ]
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
