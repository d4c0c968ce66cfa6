"""The translator's file: a comparison and a catalog of glosses in, the same catalog brought up to date out, as text.

What is glossed stays glossed. Sentences that are new are added without a gloss, in the order of the articles; a gloss
whose words stand in no article any more is set aside as obsolete, and comes back when they do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.edit.desk import file_of
from generator.edit.places import folded, places
from generator.languages import language as facts_of
from generator.model import Comparison, GlossCatalog, GlossEntry, GlossMaker, Quoted, Reading

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})
_HEAD = """\
Glosses of a story: what its articles say in other languages, sentence by sentence.
Keep the names, numbers, hedges and denials of a sentence, and say who claims it.
Made-By is person or machine; "fuzzy" marks a gloss that nobody has reviewed."""
_HEADER = """\
Language: {language}
MIME-Version: 1.0
Content-Type: text/plain; charset=UTF-8
Content-Transfer-Encoding: 8bit
X-Glosses-Made-By: {maker}
"""


def empty_catalog(story: str, path: str, language: str) -> GlossCatalog:
    """Return a catalog in which a person can begin."""
    header = _HEADER.format(language=language, maker=GlossMaker.PERSON.value)
    return GlossCatalog(story, path, language, GlossMaker.PERSON, header=header, comments=tuple(_HEAD.splitlines()))


def updated(comparison: Comparison, catalog: GlossCatalog) -> GlossCatalog:
    """Return the catalog with an entry for every sentence in another language, and what fits none set aside."""
    known = {_key(entry.quote): entry for entry in (*catalog.set_aside, *catalog.entries)}
    entries: list[GlossEntry] = []
    for reading in comparison.story.readings:
        if reading.language == catalog.language:
            continue
        quotes = _sentences(reading)
        whole = {_key(quote) for _, quote in quotes}
        parts = (entry.quote for key, entry in known.items() if key not in whole and key[0] == file_of(reading))
        quotes += [(spans[0].start, part) for part in parts if (spans := places(part.words, reading.article.text))]
        for _, quote in sorted(quotes, key=lambda pair: (pair[0], -len(pair[1].words))):
            entries.append(known.pop(_key(quote), GlossEntry(quote, "", reviewed=True, line=0)))
    left = tuple(entry for entry in known.values() if entry.text)
    return replace(catalog, entries=tuple(entries), set_aside=left)


def _sentences(reading: Reading) -> list[tuple[int, Quoted]]:
    """Where each sentence of an article begins, and how a catalog cites it; one that stands twice is cited once."""
    found: dict[Quoted, int] = {}
    for sentence in reading.sentences:
        quote = Quoted(" ".join(reading.text_of(sentence).split()), file_of(reading))
        found.setdefault(quote, sentence.start)
    return [(start, quote) for quote, start in found.items()]


def _key(quote: Quoted) -> tuple[str, str]:
    return quote.file, folded(quote.words).strip()


def catalog_text(catalog: GlossCatalog, comparison: Comparison) -> str:
    """Return the catalog as a gettext file; the same catalog gives the same text."""
    about = {file_of(reading): _about(reading) for reading in comparison.story.readings}
    head = [f"# {comment}".rstrip() for comment in catalog.comments]
    parts = [[*head, 'msgid ""', 'msgstr ""', *(_quoted(line) for line in catalog.header.splitlines(keepends=True))]]
    parts += [list(_lines(entry, about.get(entry.quote.file, ""))) for entry in catalog.entries]
    parts += [list(_obsolete(entry)) for entry in catalog.set_aside]
    return "\n\n".join("\n".join(lines) for lines in parts) + "\n"


def _about(reading: Reading) -> str:
    """What a translator should know of a sentence: whose it is, and in which language."""
    name = " ".join(reading.article.outlet.value.split())
    return f"{facts_of(reading.language).name}, {name}"


def _lines(entry: GlossEntry, about: str) -> Iterator[str]:
    yield from (f"# {comment}".rstrip() for comment in entry.comments)
    if about:
        yield f"#. {about}"
    if not entry.reviewed:
        yield "#, fuzzy"
    yield from _message(entry)


def _obsolete(entry: GlossEntry) -> Iterable[str]:
    comments = [f"# {comment}".rstrip() for comment in entry.comments]
    marks = [] if entry.reviewed else ["#, fuzzy"]
    return [*comments, *marks, *(f"#~ {line}" for line in _message(entry))]


def _message(entry: GlossEntry) -> Iterator[str]:
    if entry.quote.file:
        yield f"msgctxt {_quoted(entry.quote.file)}"
    yield f"msgid {_quoted(entry.quote.words)}"
    yield f"msgstr {_quoted(entry.text)}"


def _quoted(text: str) -> str:
    return f'"{text.translate(_ESCAPES)}"'
