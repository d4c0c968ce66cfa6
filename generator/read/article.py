"""One article: a seed in, its cleaned text with all that is known about it out."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from generator.errors import SeedError
from generator.languages.fold import fold
from generator.model import Article, Cut, Finding
from generator.read.credits import taken_from
from generator.read.declared import Details
from generator.read.decoding import decode, hidden_controls
from generator.read.folders import MARKDOWN, PAGE, Seed
from generator.read.header import Headed, split_header
from generator.read.headline import headline_index
from generator.read.html import PageReader
from generator.read.marks import is_only_marks
from generator.read.names import is_handle, outlet_in_address, outlet_in_name
from generator.read.opening import read_bytes
from generator.read.provenance import provenance
from generator.read.residue import Entries, Line, Residue, without_residue
from generator.read.scripts import may_be_written_in

LONGEST_ARTICLE = (
    150_000  # characters, some 1,000 sentences; a long read has 40,000, and pairs of sentences grow by the square
)


@dataclass(frozen=True, slots=True)
class Tools:
    """What reading an article needs besides the article."""

    residue: Entries
    pages: PageReader


@dataclass(frozen=True, slots=True)
class _Body:
    """What a reader for one kind of file gives."""

    lines: tuple[Line, ...]
    details: Details
    cuts: tuple[Cut, ...] = ()


def read_article(seed: Seed, story: str, edited: Details, tools: Tools) -> Article:
    """Return the article in a seed; what the editor says about it goes before what it says itself.

    Raises SeedError when the file cannot be used.
    """
    content = read_bytes(seed.file, seed.path)
    decoded = decode(content, seed.path)
    headed = split_header(decoded.text, "front matter" if seed.kind == MARKDOWN else "header", seed.path)
    declared = edited.before(headed.details)
    body = _body(seed, headed, declared, tools)
    known = declared.before(body.details)
    residue = without_residue(body.lines, tools.residue, known.outlet.value or outlet_in_name(_stem(seed)))
    title, lines = _titled(residue, known.title)
    text = _text(lines)
    _refuse_unfit(text, seed.path)
    known, doubt = _with_trusted_language(known, text)
    byline = known.byline if known.byline.value else _finding(residue.byline, "byline")
    cuts = tuple(sorted((*body.cuts, *residue.cuts), key=lambda cut: cut.line))
    said = provenance(text, known.language.value, byline.value, cuts)
    return Article(
        id=seed.id,
        path=seed.path,
        story=story,
        outlet=_outlet(seed, known, residue.byline),
        language=known.language,
        title=title,
        published=known.published,
        url=known.url,
        byline=byline,
        dateline=known.dateline if known.dateline.value else _finding(said.dateline, "dateline"),
        credits=tuple(dict.fromkeys((*known.credits, *said.credits))),
        lineage=known.lineage,
        note=known.note,
        text=text,
        asides=said.asides,
        cuts=cuts,
        notices=(*decoded.notices, *residue.notices, *hidden_controls(text), *doubt),
        digest=hashlib.sha256(content).hexdigest(),
        taken_from=said.taken_from,
    )


def _stem(seed: Seed) -> str:
    return PurePosixPath(seed.path).stem


def _finding(value: str, origin: str) -> Finding:
    return Finding(value, origin) if value else Finding()


def _refuse_unfit(text: str, path: str) -> None:
    if not text:
        raise SeedError(path, "holds no text besides its title", "put the text of the article in it")
    if len(text) > LONGEST_ARTICLE:
        problem = f"holds {len(text):,} characters, more than {LONGEST_ARTICLE:,}"
        raise SeedError(path, problem, "keep the article alone, or part it into several files")


def _body(seed: Seed, headed: Headed, declared: Details, tools: Tools) -> _Body:
    if seed.kind == PAGE:
        page = tools.pages.read(headed.body, seed.path)
        return _Body(page.lines, page.details, page.cuts)
    if seed.kind == MARKDOWN:
        return _markdown(headed, declared, seed.path)
    lines = headed.body.split("\n")
    return _Body(tuple(Line(line, number) for number, line in enumerate(lines, headed.first_line)), Details())


def _markdown(headed: Headed, declared: Details, path: str) -> _Body:
    """The first heading is the title, unless another one is declared: then it stays in the text."""
    from generator.read.markdown import read_markdown  # noqa: PLC0415 - 60 ms that seeds in plain text save

    document = read_markdown(headed.body, headed.first_line)
    if not any(line.text for line in document.lines):
        raise SeedError(path, "holds no text besides pictures, code and markup", "put the text of the article in it")
    if document.title is None or declared.title.value:
        return _Body(document.lines, Details(), document.cuts)
    title = document.lines[document.title].text
    rest = (*document.lines[: document.title], *document.lines[document.title + 1 :])
    return _Body(rest, Details(title=Finding(title, "first line")), document.cuts)


def _titled(residue: Residue, declared: Finding) -> tuple[Finding, tuple[Line, ...]]:
    """The title and the lines without it."""
    lines = residue.kept
    first = next((index for index, line in enumerate(lines) if line.text.strip()), 0)
    if declared.value:
        repeated = bool(lines) and _same(lines[first].text, declared.value)
        return declared, lines[first + 1 :] if repeated else lines
    index = headline_index(lines, frozenset(cut.line for cut in residue.cuts))
    if index is None or is_only_marks(lines[index].text) or taken_from(lines[index].text):
        return Finding(), lines
    return Finding(lines[index].text.strip(), "first line"), lines[index + 1 :]


def _same(one: str, other: str) -> bool:
    return fold(" ".join(one.split())) == fold(" ".join(other.split()))


def _text(lines: tuple[Line, ...]) -> str:
    """The lines verbatim, without blank ones at either end."""
    filled = [index for index, line in enumerate(lines) if line.text.strip()]
    return "\n".join(line.text for line in lines[filled[0] : filled[-1] + 1]) if filled else ""


def _with_trusted_language(known: Details, text: str) -> tuple[Details, tuple[str, ...]]:
    """Drop a page's language when its letters deny it: templates often keep the "en" they came with."""
    code = known.language.value
    if known.language.origin != "page metadata" or may_be_written_in(code, text):
        return known, ()
    return replace(known, language=Finding()), (
        f"the page says that its language is {code}; its letters say otherwise",
    )


def _outlet(seed: Seed, known: Details, byline: str) -> Finding:
    """The outlet by the surest sign of it; an empty Finding when there is none."""
    host = outlet_in_address(known.url.value)
    signs = (
        known.outlet,
        _finding(host if seed.kind == PAGE else "", "address"),
        _finding(byline if is_handle(byline) else "", "byline"),
        _finding(outlet_in_name(_stem(seed)), "file name"),
        _finding(host, "address"),
    )
    return next((sign for sign in signs if sign.value), Finding())
