"""Catalogs: the code of an edition in, how that edition says our sentences, numbers, days and languages out.

The sentences stand in gettext files, one for each language: `locales/<code>/LC_MESSAGES/synoptic.po`. A sentence that
a file lacks is said in English. Numbers and days are written as CLDR has them.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from gettext import c2py  # the standard library's reader of plural rules
from pathlib import Path
from string import Formatter

from markupsafe import Markup

from generator.languages.calling import PLAIN, calling
from generator.languages.cues import is_origin
from generator.languages.gazetteer import is_listed
from generator.languages.topics import topic_of
from generator.messages import Amount, Day, Message, Place, Thing
from generator.render.encoder import encode, isolated, together

LOCALES = Path(__file__).parent.parent / "locales"
_CATALOG = "LC_MESSAGES/synoptic.po"
_MONTH = re.compile(r"\d{4}-\d{2}")
_NO_YEAR, _LEAP_YEAR = "--", "2000-"  # every day of a month is one of a leap year
_CLDR = {PLAIN: "en_001"}  # English of no country: "17 September 2023"
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})  # bidirectional classes of letters and digits


@dataclass(frozen=True, slots=True)
class Catalog:
    """How an edition says things."""

    code: str
    direction: str  # "ltr" or "rtl"
    sentences: Mapping[str, tuple[str, ...]]  # by the English; several where a number decides
    form: Callable[[int], int]  # which of several a number wants

    def text(self, sentence: str, **values: object) -> Markup:
        """Return a sentence of a template, its blanks filled with encoded values."""
        return self.shown(sentence) if isinstance(sentence, Message) else self._said(sentence, "", 1, values)

    def counted(self, number: int, one: str, many: str, **values: object) -> Markup:
        """Return a sentence of a template that hangs on a number, which fills its blank `{number}`."""
        return self._said(one, many, number, {"number": number, **values})

    def shown(self, value: object) -> Markup:
        """Return any value as a page shows it: a message in the edition's language, all else encoded."""
        if isinstance(value, Message):
            return self._said(value.sentence, value.plural, value.number, value.values)
        if isinstance(value, Day):
            return encode(self.day(value))
        if self.code != PLAIN and isinstance(value, (Thing, Amount)):
            return encode(self._named(value))
        return encode(value)

    def plain(self, sentence: Message) -> str:
        """Return a message that has no blanks as text that is no markup: for files that are not pages."""
        return (self.sentences.get(sentence.sentence) or (sentence.sentence,))[0]

    def day(self, iso: str) -> str:
        """Return an ISO date in words: "17 September 2023", "17 September", "September 2023"; what is none stays."""
        from babel.dates import format_date, format_skeleton  # noqa: PLC0415 - heavy, and not needed to compare

        locale, yearless = _CLDR.get(self.code, self.code), iso.startswith(_NO_YEAR)
        whole = iso.replace(_NO_YEAR, _LEAP_YEAR, 1) if yearless else iso
        of_month = _MONTH.fullmatch(iso) is not None
        try:
            day = dt.date.fromisoformat(f"{whole}-01" if of_month else whole)
        except ValueError:
            return iso
        if yearless or of_month:
            return format_skeleton("MMMMd" if yearless else "yMMMM", day, locale=locale)
        return format_date(day, "long", locale=locale)

    def amount(self, number: float) -> str:
        """Return a number in the digits and with the separators of the language."""
        from babel.numbers import format_decimal  # noqa: PLC0415 - heavy, and not needed to compare

        return format_decimal(number, locale=_CLDR.get(self.code, self.code), numbering_system="default")

    def language(self, code: str) -> str:
        """Return the name of a language; its code where CLDR has none."""
        return _names(_CLDR.get(self.code, self.code)).get(code) or _names(_CLDR[PLAIN]).get(code) or code

    def _said(self, sentence: str, plural: str, number: int, values: Mapping[str, object]) -> Markup:
        forms = self.sentences.get(sentence, ())
        english = plural if plural and number != 1 else sentence
        chosen = (forms[self.form(number)] if plural and len(forms) > 1 else forms[0]) if forms else ""
        pieces: list[str] = []
        for before, name, _, _ in Formatter().parse(chosen or english):
            pieces.append(before)
            if name is not None:
                pieces.append(self._filling(values[name]))
        return together(pieces)

    def _named(self, thing: Thing | Amount) -> str:
        names = calling(self.code)
        if isinstance(thing, Amount):
            return "–".join((*map(names.amount, thing.ends[:-1]), names.counted(thing.ends[-1], thing.thing)))
        if isinstance(thing, Place):
            who = thing.key.partition(" ")[0]
            known = is_listed(thing.key) or is_origin(who) or topic_of(who)
            return names.origin(thing.key) if known else str(thing)
        return names.nouns(thing.key)[0]

    def _filling(self, value: object) -> str:
        if isinstance(value, (Message, Markup, Day, Thing, Amount)):
            return self.shown(value)
        if isinstance(value, (int, float)):
            return self.amount(value)
        text = str(value)
        turned = any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in text)
        return text if turned == (self.direction == "rtl") else isolated(text)


def editions() -> tuple[str, ...]:
    """Return the codes of all languages that have a catalog, and English, which needs none; sorted."""
    return tuple(sorted({PLAIN, *(path.parent.parent.name for path in LOCALES.glob(f"*/{_CATALOG}"))}))


@lru_cache
def catalog(code: str) -> Catalog:
    """Return the catalog of an edition; without a file of its own it says everything in English."""
    path = LOCALES / code / _CATALOG
    if not path.is_file():
        return Catalog(code, "ltr", {}, lambda _number: 0)
    from babel import Locale  # noqa: PLC0415 - heavy, and English needs none
    from babel.messages.pofile import read_po  # noqa: PLC0415 - the same

    with path.open(encoding="utf-8") as file:
        found = read_po(file, locale=code)
    direction = "rtl" if Locale.parse(code).text_direction == "rtl" else "ltr"
    translated = [(_forms(entry.id)[0], _forms(entry.string)) for entry in found if entry.id and not entry.fuzzy]
    sentences = {english: forms for english, forms in translated if all(forms)}
    return Catalog(code, direction, sentences, c2py(found.plural_expr))


def _forms(string: str | Sequence[str] | None) -> tuple[str, ...]:
    return (string,) if isinstance(string, str) else tuple(string or ("",))


@lru_cache
def _names(locale: str) -> Mapping[str, str]:
    from babel import Locale  # noqa: PLC0415 - heavy, and not needed to compare

    return dict(Locale.parse(locale).languages)
