"""Render: comparisons in, the pages and data files of the site out, as text.

`render_site` gives Markdown pages for MkDocs, `render_standalone` one page that needs nothing.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Template

from generator.model import SURE, Comparison, Inputs, Kept, Lock, Page, Site
from generator.render.article_page import article_views
from generator.render.cards import card_path, render_cards
from generator.render.classroom import classroom_view
from generator.render.editions import edition_config, editions_json, refuse_unknown_editions
from generator.render.environment import environment, told_where
from generator.render.exports import cells_csv, claims_csv, report_json, story_json
from generator.render.facets import facets, filed
from generator.render.feed import feed_view
from generator.render.kept_files import claims_yaml, released_yaml
from generator.render.search import search_page, search_pages
from generator.render.site_pages import entry_of, language_shelves, outlet_shelves
from generator.render.story_page import story_view
from generator.render.subjects import people, places
from generator.render.withheld import as_published
from generator.settings import Settings

__all__ = [
    "refuse_unknown_editions",
    "render_cards",
    "render_editions",
    "render_locks",
    "render_releases",
    "render_site",
    "render_standalone",
    "told_where",
]

# below the templates; MkDocs copies them, a standalone page holds them
STYLES = ("theme/assets/synoptic.css", "theme/assets/scripts.css", "theme/assets/print.css")


@dataclass(frozen=True, slots=True)
class Making:
    """What pages are made with."""

    inputs: Inputs
    settings: Settings
    templates: Path
    edition: str  # the language of the pages
    builds: Mapping[str, str]  # of each story, by slug: sha256 of its story.json, hexadecimal

    def template(self, name: str) -> Template:
        """Return a template that speaks the language of the edition."""
        return environment(self.templates, self.edition).get_template(name)

    @property
    def further(self) -> bool:
        """Tell whether the edition is not the default one, which has the data files."""
        return self.edition != self.settings.page_language


def render_site(comparisons: tuple[Comparison, ...], inputs: Inputs, settings: Settings, templates: Path) -> Site:
    """Return every page and data file; a story without a single readable article keeps its last good page.

    Of a comparison that is held nothing is made but what the index, the feed and other lists tell of it.
    """
    ordered = _ordered(comparisons, settings)
    data = {comparison.story.slug: _data_files(comparison) for comparison in _built(ordered)}
    builds = {slug: _digest(files["story.json"]) for slug, files in data.items()}
    making = Making(inputs, settings, templates, settings.page_language, builds)
    pages = _pages(ordered, making)
    pages += [Page(f"stories/{slug}/{name}", text) for slug, files in data.items() for name, text in files.items()]
    pages.append(Page("build-report.json", report_json(_report(_built(ordered), inputs))))
    return Site(kept=_kept(ordered, inputs, "")).with_pages(*pages)


def render_editions(
    editions: Mapping[str, tuple[Comparison, ...]], inputs: Inputs, settings: Settings, templates: Path
) -> Site:
    """Return the pages of the further editions by language, each in a folder with a configuration for MkDocs.

    The default one is among the editions: its data files are those that the others link to. No page where it is alone.
    """
    further = {code: comparisons for code, comparisons in editions.items() if code != settings.page_language}
    if not further:
        return Site()
    data_files = _built(_ordered(editions[settings.page_language], settings))
    builds = {one.story.slug: _digest(story_json(one)) for one in data_files}
    pages: list[Page] = []
    kept: list[str] = []
    for code, comparisons in further.items():
        ordered = _ordered(comparisons, settings)
        making = Making(inputs, settings, templates, code, builds)
        kept += _kept(ordered, inputs, f"{code}/docs/")
        pages += [Page(f"{code}/docs/{page.path}", page.text) for page in _pages(ordered, making)]
        pages.append(Page(f"{code}/mkdocs.yml", edition_config(making.edition, settings)))
    pages.append(Page("editions.json", editions_json(settings)))
    return Site(kept=tuple(kept)).with_pages(*pages)


def _ordered(comparisons: tuple[Comparison, ...], settings: Settings) -> tuple[Comparison, ...]:
    """Return the comparisons by story, with nothing of an article that is not to be published."""
    published = (as_published(comparison, settings) for comparison in comparisons)
    return tuple(sorted(published, key=lambda comparison: comparison.story.slug))


def _built(comparisons: tuple[Comparison, ...]) -> tuple[Comparison, ...]:
    return tuple(comparison for comparison in comparisons if not comparison.held)


LINKED = ("outlets", "languages", "people", "places")  # folders of pages that stories link to


def _kept(comparisons: tuple[Comparison, ...], inputs: Inputs, folder: str) -> tuple[str, ...]:
    """Return the folders of the stories that could not be built: their last good pages stay.

    So does what they link to where they are forgotten; else it is made with them in it.
    """
    built = {comparison.story.slug for comparison in _built(comparisons)}
    held = {comparison.story.slug for comparison in comparisons if comparison.held}
    lost = {*inputs.broken_stories, *(entry.story for entry in inputs.refused if entry.story)} - built - held
    if held - {file.slug for file in inputs.stories}:  # of the loose articles each story is held by its own name
        lost -= {""}
    paths = tuple(f"stories/{slug}" for slug in sorted({*held, *lost}))
    return tuple(f"{folder}{path}" for path in (*paths, *(LINKED if lost else ())))


def _pages(comparisons: tuple[Comparison, ...], making: Making) -> list[Page]:
    """Return the pages of one edition."""
    pages = [page for comparison in _built(comparisons) for page in _story_pages(comparison, making)]
    pages += [*search_pages(making.settings.search), *_shelf_pages(comparisons, making)]
    feed = making.template("pages/feed.xml.j2").render(feed=feed_view(comparisons, making.settings, making.edition))
    return [*pages, Page("feed.xml", feed)]


def render_standalone(comparison: Comparison, inputs: Inputs, settings: Settings, templates: Path) -> Site:
    """Return one story as a page that stands alone, with its data files."""
    comparison = as_published(comparison, settings)
    files = _data_files(comparison)
    style = "".join((templates / sheet).read_text(encoding="utf-8") for sheet in STYLES)
    page = (
        environment(templates, settings.page_language)
        .get_template("standalone.html.j2")
        .render(
            story=story_view(comparison, inputs, _digest(files["story.json"])),
            site="",
            data="",
            site_title=settings.title,
            page_language=settings.page_language,
            styles=STYLES,
            style_hash=base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii"),
        )
    )
    return Site().with_pages(Page("index.html", page), *(Page(name, text) for name, text in files.items()))


def render_locks(kept: Iterable[Kept]) -> tuple[Page, ...]:
    """Return the file of claims of each folder that has or had any; paths are relative to the project."""
    return tuple(Page(f"{one.path}/_claims.yml", claims_yaml(one.lock)) for one in kept if one.lock != Lock())


def render_releases(kept: Iterable[Kept]) -> tuple[Page, ...]:
    """Return the file of releases of each folder that has any; paths are relative to the project."""
    return tuple(Page(f"{one.path}/_published.yml", released_yaml(one.released)) for one in kept if one.released)


def _story_pages(comparison: Comparison, making: Making) -> list[Page]:
    folder = f"stories/{comparison.story.slug}"
    view = story_view(comparison, making.inputs, making.builds[comparison.story.slug])
    common = {
        "story": view,
        "card": card_path(comparison) if making.settings.cards else "",
        "data": f"../../../{folder}/" if making.further else "",
    }
    pages = [
        Page(f"{folder}/index.md", making.template("pages/story.md.j2").render(site="../../", **common)),
        search_page(comparison, view, making.edition),
    ]
    article_page = making.template("pages/article.md.j2")
    pages += [
        Page(f"{folder}/{one.outlet.page}/index.md", article_page.render(article=one, story=view, site="../../../"))
        for one in article_views(comparison, view)
    ]
    if view.pictures.matrix:
        whole = making.template("pages/matrix.md.j2").render(site="../../../", **common)
        pages.append(Page(f"{folder}/matrix/index.md", whole))
    if view.compared:
        lesson = making.template("pages/classroom.md.j2").render(classroom=classroom_view(view))
        pages.append(Page(f"{folder}/classroom/index.md", lesson))
    return pages


def _data_files(comparison: Comparison) -> dict[str, str]:
    return {
        "story.json": story_json(comparison),
        "claims.csv": claims_csv(comparison),
        "cells.csv": cells_csv(comparison),
    }


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _shelf_pages(comparisons: tuple[Comparison, ...], making: Making) -> list[Page]:
    """Return the index, the pages of outlets and languages with their lists, and the method page."""
    outlets, languages = outlet_shelves(comparisons), language_shelves(comparisons)
    entries = tuple(entry_of(comparison) for comparison in comparisons)
    sure = int(SURE * 100)
    common: dict[str, object] = {
        "title": making.settings.title,
        "sure": sure,
        "inputs": making.inputs,
        "data": "../" if making.further else "",
        "entries": entries,
        "outlets": outlets,
        "languages": languages,
    }
    subjects = {"people": people(comparisons), "places": places(comparisons)}
    common |= subjects
    common |= {"facets": facets(comparisons), "filed": {c.story.slug: filed(c) for c in comparisons}}
    names = (
        ("index", ""),
        ("method", ""),
        *((name, f"{name}/") for name in ("outlets", "languages", *subjects)),
    )
    pages = []
    for name, folder in names:
        text = making.template(_in_language(name, making)).render(site="../" if folder else "", **common)
        pages.append(Page(f"{folder}index.md" if folder else f"{name}.md", text))
    shelf_page = making.template("pages/shelf.md.j2")
    for folder, shelves in (("outlets", outlets), ("languages", languages)):
        pages += [
            Page(f"{folder}/{shelf.folder}/index.md", shelf_page.render(site="../../", shelf=shelf, kind=folder))
            for shelf in shelves
        ]
    subject_page = making.template("pages/subject.md.j2")
    for folder, found in subjects.items():
        pages += [
            Page(f"{folder}/{one.folder}/index.md", subject_page.render(site="../../", subject=one, kind=folder))
            for one in found
        ]
    return pages


def _in_language(name: str, making: Making) -> str:
    """Return the template of a page: one of the edition's own, where the page is prose rather than a form."""
    own = f"pages/{name}.{making.edition}.md.j2"
    return own if (making.templates / own).is_file() else f"pages/{name}.md.j2"


def _report(comparisons: tuple[Comparison, ...], inputs: Inputs) -> dict[str, object]:
    """Return the account of every input: published, refused or a duplicate, each by name."""
    story_of = {r.article.path: c.story.slug for c in comparisons for r in c.story.readings}
    published = [
        {"path": article.path, "story": story_of[article.path]}
        for article in inputs.articles
        if article.path in story_of
    ]
    kept = [article.path for article in inputs.articles if article.path not in story_of]
    return {
        "inputs": len(inputs.articles) + len(inputs.refused) + len(inputs.duplicates),
        "published": published,
        "refused": [
            {"path": r.path, "problem": r.problem, "remedy": r.remedy, "story": r.story} for r in inputs.refused
        ],
        "duplicates": [{"path": left_out, "same_as": stays} for left_out, stays in inputs.duplicates],
        "kept_as_last_built": kept,
        "stories": [
            {"story": c.story.slug, "articles": len(c.story.readings), "rows": len(c.rows)} for c in comparisons
        ],
    }
