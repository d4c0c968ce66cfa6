"""Metadata of a page: its parsed HTML in, what most of its own marks say about the article out.

JSON-LD, meta elements, the heading and the time element vote; the first of equal votes counts.
A page that gives no date has none: extractors invent dates from footers.
"""

from __future__ import annotations

import html
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLE_TYPE = re.compile(r"(?:Article|BlogPosting|Report)$")
_TITLE_PARTED = re.compile(r"\s+[-–—|·»:]\s+")
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_DATE_IN_ADDRESS = re.compile(r"/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?=[/-])")
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")
_DATE_NAMES = (  # meta elements for the day of publication, as content systems call them
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
)
_SPACE = re.compile(r"\s+")
_LONGEST_BYLINE = 100  # characters; longer is a biography


def page_metadata(tree: HtmlElement, document: Any) -> dict[str, str]:  # noqa: ANN401 - a Document of trafilatura
    """Return outlet, title, byline, published, url and language; "" for what the page does not tell.

    `document` is what trafilatura found: it speaks last.
    """
    named = _meta(tree)
    articles = list(_articles(tree))
    outlet = _vote((*named["og:site_name"], *_publishers(articles), *named["application-name"]))
    titles = (*_strings(articles, "headline"), *_headings(tree), *named["og:title"], *named["twitter:title"])
    page_title = _text(next(iter(tree.xpath("//title")), None))
    url = _url(tree, named, articles)
    return {
        "outlet": outlet,
        "title": _title(titles, page_title, outlet) or _clean(document.title),
        "byline": _byline((*_authors(articles), *named["author"], *named["article:author"], _clean(document.author))),
        "published": _published(tree, named, articles, url),
        "url": url,
        "language": _vote(_languages(tree, named, articles)),
    }


def _clean(value: object) -> str:
    """One line without entities, and without halves of characters that JSON can smuggle in."""
    text = html.unescape(value) if isinstance(value, str) else ""
    return _SPACE.sub(" ", text.encode("utf-8", "ignore").decode("utf-8")).strip()


def _text(element: HtmlElement | None) -> str:
    return "" if element is None else _clean("".join(element.itertext()))


def _vote(values: Iterable[str]) -> str:
    """The value that is given most often, case aside; the first given of several such."""
    given: dict[str, list[str]] = defaultdict(list)
    for value in values:
        if value:
            given[value.casefold()].append(value)
    return max(given.values(), key=len)[0] if given else ""


def _meta(tree: HtmlElement) -> defaultdict[str, list[str]]:
    named: defaultdict[str, list[str]] = defaultdict(list)
    for element in tree.iter("meta"):
        name = (
            element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv") or ""
        )
        if content := _clean(element.get("content")):
            named[name.lower()].append(content)
    return named


def _articles(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects of the page that describe an article."""
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            yield from _described(json.loads(script.text or "", strict=False))
        except (ValueError, RecursionError):
            continue  # broken JSON-LD has no vote


def _described(value: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - JSON can hold anything
    entries = value if isinstance(value, list) else [value]
    for entry in entries:
        if not isinstance(entry, dict):
            continue
        kinds = entry.get("@type")
        if any(_ARTICLE_TYPE.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield entry
        yield from _described(entry.get("@graph", []))


def _strings(articles: list[dict[str, Any]], key: str) -> list[str]:
    return [_clean(article.get(key)) for article in articles]


def _names(value: Any) -> list[str]:  # noqa: ANN401 - JSON can hold anything
    entries = value if isinstance(value, list) else [value]
    return [_clean(entry.get("name") if isinstance(entry, dict) else entry) for entry in entries]


def _publishers(articles: list[dict[str, Any]]) -> list[str]:
    return [name for article in articles for name in _names(article.get("publisher"))]


def _authors(articles: list[dict[str, Any]]) -> list[str]:
    return [", ".join(filter(None, _names(article.get("author")))) for article in articles]


def _byline(names: Iterable[str]) -> str:
    """Addresses of profiles and biographies are no names."""
    return _vote(name for name in names if "://" not in name and len(name) <= _LONGEST_BYLINE)


def _headings(tree: HtmlElement) -> list[str]:
    """The one heading of the first level; of several, none can be told to be the article's."""
    inside = tree.xpath("//article//h1") or tree.xpath("//h1")
    return [_text(inside[0])] if len(inside) == 1 else []


def _title(titles: tuple[str, ...], page_title: str, outlet: str) -> str:
    """The window's title has a vote too: for the title that it begins with."""
    bare = [_without_outlet(title, outlet) for title in titles if title]
    seconded = [title for title in bare if page_title.casefold().startswith(title.casefold())]
    return _vote((*bare, *seconded[:1])) or _without_outlet(page_title, outlet)


def _without_outlet(title: str, outlet: str) -> str:
    *parts, last = _TITLE_PARTED.split(title)
    return (
        title[: len(title) - len(last)].rstrip(" -–—|·»:")
        if parts and outlet and last.casefold() == outlet.casefold()
        else title
    )


def _url(tree: HtmlElement, named: dict[str, list[str]], articles: list[dict[str, Any]]) -> str:
    canonical = [_clean(link.get("href")) for link in tree.xpath("//link[@rel='canonical']")]
    pages = [article.get("mainEntityOfPage") for article in articles]
    described = [_clean(page.get("@id") if isinstance(page, dict) else page) for page in pages]
    saved = [
        match.group(1)
        for comment in tree.xpath("//comment()|/comment()")
        if (match := _SAVED_FROM.search(str(comment.text)))
    ]
    everything = (*canonical, *named.get("og:url", []), *described, *_strings(articles, "url"), *saved)
    return next((url for url in everything if url.startswith(("http://", "https://"))), "")


def _published(tree: HtmlElement, named: dict[str, list[str]], articles: list[dict[str, Any]], url: str) -> str:
    given = [*_strings(articles, "datePublished")]
    given += [value for name in _DATE_NAMES for value in named.get(name, [])]
    times = tree.xpath("//time[@pubdate or @itemprop='datePublished']") or tree.xpath("//article//time[@datetime]")
    given += [_clean(element.get("datetime")) for element in times[:1]]
    if match := _DATE_IN_ADDRESS.search(url):
        given.append("-".join(match.groups()))
    dates = (_DATE.match(value) for value in given)
    return _vote("-".join(found.groups()) for found in dates if found)


def _languages(tree: HtmlElement, named: dict[str, list[str]], articles: list[dict[str, Any]]) -> Iterator[str]:
    given = (
        tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "",
        *_strings(articles, "inLanguage"),
    )
    for value in (*given, *named.get("og:locale", []), *named.get("content-language", [])):
        yield re.split(r"[-_,;\s]", value.strip().lower(), maxsplit=1)[0]
