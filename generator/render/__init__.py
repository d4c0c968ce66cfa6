"""Render: comparisons in, the pages and data files of the site out, as text.

`render_site` gives Markdown pages for MkDocs, `render_standalone` one page that needs nothing.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from pathlib import Path

from generator.model import SURE, Comparison, Inputs, Kept, Lock, Page, Site
from generator.render.environment import environment
from generator.render.exports import cells_csv, claims_csv, report_json, story_json
from generator.render.feed import feed_view
from generator.render.kept_files import claims_yaml, released_yaml
from generator.render.site_pages import entry_of, language_shelves, outlet_shelves
from generator.render.story_page import story_view
from generator.settings import Settings

STYLE = "theme/assets/synoptic.css"  # below the templates; MkDocs copies it, a standalone page holds it


def render_site(comparisons: tuple[Comparison, ...], inputs: Inputs, settings: Settings, templates: Path) -> Site:
    """Return every page and data file; a story without a single readable article keeps its last good page."""
    ordered = tuple(sorted(comparisons, key=lambda comparison: comparison.story.slug))
    empty = {entry.story for entry in inputs.refused if entry.story} - {comparison.story.slug for comparison in ordered}
    kept = tuple(f"stories/{slug}" for slug in sorted({*inputs.broken_stories, *empty}))
    pages = [page for comparison in ordered for page in _story_pages(comparison, inputs, templates)]
    pages += _shelf_pages(ordered, inputs, settings, templates)
    pages.append(Page("build-report.json", report_json(_report(ordered, inputs))))
    feed = environment(templates).get_template("pages/feed.xml.j2")
    pages.append(Page("feed.xml", feed.render(feed=feed_view(ordered, settings))))
    return Site(kept=kept).with_pages(*pages)


def render_standalone(comparison: Comparison, inputs: Inputs, settings: Settings, templates: Path) -> Site:
    """Return one story as a page that stands alone, with its data files."""
    files = _data_files(comparison)
    style = (templates / STYLE).read_text(encoding="utf-8")
    page = (
        environment(templates)
        .get_template("standalone.html.j2")
        .render(
            story=story_view(comparison, inputs, _digest(files["story.json"])),
            site="",
            site_title=settings.title,
            page_language=settings.page_language,
            style=STYLE,
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


def _story_pages(comparison: Comparison, inputs: Inputs, templates: Path) -> list[Page]:
    files = _data_files(comparison)
    view = story_view(comparison, inputs, _digest(files["story.json"]))
    text = environment(templates).get_template("pages/story.md.j2").render(story=view, site="../../")
    folder = f"stories/{comparison.story.slug}"
    return [Page(f"{folder}/index.md", text), *(Page(f"{folder}/{name}", data) for name, data in files.items())]


def _data_files(comparison: Comparison) -> dict[str, str]:
    return {
        "story.json": story_json(comparison),
        "claims.csv": claims_csv(comparison),
        "cells.csv": cells_csv(comparison),
    }


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _shelf_pages(
    comparisons: tuple[Comparison, ...], inputs: Inputs, settings: Settings, templates: Path
) -> list[Page]:
    """Return the index, the pages of outlets and languages with their lists, and the method page."""
    templates_of = environment(templates)
    outlets, languages = outlet_shelves(comparisons), language_shelves(comparisons)
    entries = tuple(entry_of(comparison) for comparison in comparisons)
    sure = int(SURE * 100)
    common = {
        "title": settings.title,
        "sure": sure,
        "inputs": inputs,
        "entries": entries,
        "outlets": outlets,
        "languages": languages,
    }
    names = (("index", ""), ("method", ""), ("outlets", "outlets/"), ("languages", "languages/"))
    pages = []
    for name, folder in names:
        text = templates_of.get_template(f"pages/{name}.md.j2").render(site="../" if folder else "", **common)
        pages.append(Page(f"{folder}index.md" if folder else f"{name}.md", text))
    shelf_page = templates_of.get_template("pages/shelf.md.j2")
    for folder, shelves in (("outlets", outlets), ("languages", languages)):
        pages += [
            Page(f"{folder}/{shelf.folder}/index.md", shelf_page.render(site="../../", shelf=shelf, kind=folder))
            for shelf in shelves
        ]
    return pages


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
