"""Search: a comparison in, out what the site's search knows of its story: one document for each claim.

A document holds the quotes, each in its own direction, for the hit to show, and apart from them the keywords, which
nobody sees. The pages hold neither: MkDocs would index them as one text with all that stands around.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from html import escape

from generator.languages.typed import tables
from generator.messages import Message, message
from generator.model import Comparison, Page
from generator.render.catalog import Catalog, catalog
from generator.render.claims import Claim
from generator.render.encoder import visible
from generator.render.hands import explained
from generator.render.keywords import keywords, keywords_alone
from generator.render.outlets import Outlet
from generator.render.story_page import StoryView

DOCUMENTS = "search.json"  # not published: MkDocs' hook puts them into the index
TABLES = "assets/search/tables.js"
_ALONE, _NEAR = 0.6, 0.8  # weight of sentences outside all claims, and of a claim folded beside another
_EACH_OUTLET = 0.05  # more weight for each outlet that tells a claim: of two that hold a word, the one that more tell


@dataclass(frozen=True, slots=True)
class Document:
    """What the search knows of a place on a page."""

    location: str  # relative to the site
    title: str  # markup
    text: str  # markup
    keywords: str
    boost: float
    lead: str  # location of the claim that this one stands folded beside; "" for none


def search_page(comparison: Comparison, view: StoryView, edition: str) -> Page:
    """Return the documents of a story that is shown so, for the index of an edition."""
    found = [asdict(document) for document in documents(comparison, view, edition)]
    path = f"stories/{comparison.story.slug}/{DOCUMENTS}"
    return Page(path, json.dumps(found, ensure_ascii=False, indent=0) + "\n")


def search_pages(engine: str) -> tuple[Page, ...]:
    """Return what the search of a site needs besides its documents: what finds them, and how words are compared."""
    known = json.dumps({"engine": engine})
    words = json.dumps(tables(), ensure_ascii=False, separators=(",", ":"))
    return Page(DOCUMENTS, known + "\n"), Page(TABLES, f"self.synopticWords={words};\n")


def documents(comparison: Comparison, view: StoryView, edition: str) -> Iterator[Document]:
    """Yield the story itself, its claims in the order of the page, and what stands in no claim, outlet by outlet."""
    address = f"stories/{comparison.story.slug}/index.html"
    yield Document(address, _markup(view.title), _names(view.outlets), "", 1.0, "")
    rows = {compared.row.id: compared for compared in comparison.rows}
    for claim in view.claims:
        for one in (claim, *claim.near):
            near = one is not claim
            yield Document(
                f"{address}#{one.id}",
                _markup(one.label),
                _quotes(one),
                " ".join((*keywords(rows[one.id], comparison, edition), *_glosses(one, edition))),
                round((1 + _EACH_OUTLET * sum(bool(entry.quotes) for entry in one.said)) * (_NEAR if near else 1), 2),
                f"{address}#{claim.id}" if near else "",
            )
    yield from _alone(comparison, view.outlets, address, catalog(edition))


def _alone(comparison: Comparison, outlets: tuple[Outlet, ...], address: str, speaking: Catalog) -> Iterator[Document]:
    for outlet in outlets:
        passages = [passage for passage in comparison.unaligned if passage.article == outlet.article]
        if passages:
            glosses = [gloss.text for one in passages for gloss in explained(one, comparison.corrections.glosses)]
            yield Document(
                f"{address}#only-{outlet.letter}",
                _said(message("Only in {place}", place=outlet.name), speaking),
                _blocks((outlet, passage.text) for passage in passages),
                " ".join((*keywords_alone(passages, comparison, speaking.code), *glosses)),
                _ALONE,
                "",
            )


def _quotes(claim: Claim) -> str:
    return _blocks(
        (entry.outlet, "".join(piece.text for part in quote.parts for piece in part.pieces))
        for entry in claim.said
        for quote in entry.quotes
    )


def _glosses(claim: Claim, edition: str) -> list[str]:
    """What the editor and the catalogs say of the quotes, each once."""
    quotes = [quote for entry in claim.said for quote in entry.quotes]
    explained_in = (gloss.text for quote in quotes for gloss in quote.explained)
    glossed = (gloss.text for quote in quotes for gloss in quote.glosses.get(edition, ()))
    return list(dict.fromkeys((*explained_in, *glossed)))


def _blocks(quotes: Iterable[tuple[Outlet, str]]) -> str:
    """Each quote in a paragraph of its own language and direction; the search shows those where it found something."""
    return "".join(
        f'<p lang="{_value(outlet.tongue.code)}" dir="{_value(outlet.tongue.direction)}" '
        f'data-outlet="{_value(outlet.name)}">{_markup(text)}</p>'
        for outlet, text in quotes
    )


def _names(outlets: tuple[Outlet, ...]) -> str:
    each = (f'<p lang="{_value(outlet.tongue.code)}" dir="auto">{_markup(outlet.name)}</p>' for outlet in outlets)
    return "".join(each)


def _said(words: Message, speaking: Catalog) -> str:
    return _markup(speaking.shown(words).unescape())


def _markup(text: str) -> str:
    """Return text with the fewest references that are safe: the search would take their letters for words."""
    return escape(visible(text), quote=False)


def _value(text: str) -> str:
    return escape(visible(text))
