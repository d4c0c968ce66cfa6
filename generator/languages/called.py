"""Names in the page's language: the key of a thing in, what its readers call it out.

Tables in `labels/` come first, then the first whole form of the lexicon or the gazetteer, then English. Days, dates,
numbers, countries and measures are written as CLDR (Babel) has them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import Any

from generator.languages import language
from generator.languages.cues import is_origin, is_outlet, origin_forms, origin_name
from generator.languages.facts import Labels
from generator.languages.gazetteer import DAYS, is_listed, place_name
from generator.languages.lexicon import concept_column, concept_label, counted_concepts, is_whole
from generator.languages.names import is_latin, without_case_ending
from generator.languages.tables import has_table, rows
from generator.languages.topics import topic_of

_LEAP_YEAR = 2000  # has every day of a month that a date without a year can name
_ASCII = "0123456789"
_DIGITS = 4  # significant ones that "71.4 million" may have; a longer number is written out, as in English
_TWO = 2  # has a form of its own in languages with a dual
_MEASURES = ("length", "mass", "area", "duration", "speed", "power", "volume", "concentr", "angle")  # of CLDR's units
_SPELLINGS = (("metre", "meter"), ("litre", "liter"), ("_", "-"))
_SEVERAL = ("few", "many", "other")  # plural categories of CLDR in the order of the forms in our tables


@cache
def names_table(kind: str, code: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return {key: (name, its forms behind a number)} of a language; kind is "concepts" or "names"."""
    path = ("labels", kind, f"{code}.txt")
    if not has_table(*path):
        return {}
    return {row["key"]: (row["name"], _forms(row.get("counted", ""))) for row in rows(*path)}


def _forms(cell: str) -> tuple[str, ...]:
    return tuple(form.strip() for form in cell.split("/") if form.strip())


@cache
def _first_forms(code: str) -> dict[str, str]:
    """The first form of each concept that is a word: one that is written out, or a beginning where stems are words."""
    found: dict[str, str] = {}
    for concept, form in concept_column(code):
        if is_whole(form):
            found.setdefault(concept, form.replace("_", " "))
        elif language(code).labels.stems and not form.startswith("v:"):
            found.setdefault(concept, form.replace("*", "").replace("_", " "))
    return found


class Called:
    """How a language with a column of the lexicon names things."""

    def __init__(self, code: str) -> None:
        """Take the code of the language."""
        self.code = code
        self.marks: Labels = language(code).labels
        self._script = language(code).script
        self._latin = self._script == "Latn"

    def concept(self, concept: str) -> str:
        """Return the name of a concept; the English one where the language has none."""
        listed = names_table("concepts", self.code).get(concept)
        return listed[0] if listed else _first_forms(self.code).get(concept) or concept_label(concept)

    def origin(self, key: str) -> str:
        """Return the name of a place, a person or an institution."""
        if listed := names_table("names", self.code).get(key):
            return listed[0]
        who, _, place = key.partition(" ")
        if place:  # somebody of a place: "mayor derna", "the-army US"
            return f"{self.origin(who)} ({place_name(place, self.code)})"
        if topic_of(key) and not is_listed(key):
            return self.concept(key)
        if not is_origin(key):
            return place_name(key, self.code)
        forms = [form for form in origin_forms(key, self.code) if is_whole(form)]
        as_in_latin = self._latin and is_outlet(key)  # agencies keep their names
        return forms[0] if forms and not as_in_latin else origin_name(key)

    def name(self, written: Sequence[tuple[str, str]]) -> str:
        """Return a name as the language's own articles write it, else those of its script, else in Latin letters."""
        for pool in self._pools(written):
            if words := [without_case_ending(word) for word in pool]:
                times = Counter(words)
                return min(times, key=lambda word: (-times[word], len(word), word))  # clitics make a word longer
        return written[0][1]

    def _pools(self, written: Sequence[tuple[str, str]]) -> Iterator[list[str]]:
        own = [(code, word) for code, word in written if language(code).script == self._script]
        own = [(code, word) for code, word in own if is_latin(word) == self._latin and word[0] == word[0].upper()]
        yield [word for code, word in own if code == self.code]
        yield [word for _, word in own]
        yield [word for _, word in written if is_latin(word) and word[0].isupper()]

    def day(self, key: str) -> str:
        """Return the name of a weekday."""
        return str(self._locale.days["format"]["wide"][DAYS.index(key)])

    def date(self, month: str, day: str, year: str) -> str:
        """Return a date; what is not known of it is left out."""
        if month and not month.isdecimal():
            listed = language(self.code).other_months.get(month, ())
            return self._digits(" ".join(part for part in (day, listed[0] if listed else month.title(), year) if part))
        return self._digits(self._cldr_date(int(month or 0), int(day or 0), int(year or 0)))

    def _cldr_date(self, month: int, day: int, year: int) -> str:
        from babel.dates import format_date, format_skeleton  # noqa: PLC0415 - heavy, and for other pages only

        if not month:
            return str(day or year or "")
        if not (day or year):
            # Where a locale has no names for months alone, Babel (2.18) gives those of a locale that was asked before.
            alone = "LLLL" in self._locale.datetime_skeletons["yMMMM"].pattern
            return str(self._locale.months["stand-alone" if alone else "format"]["wide"][month])
        try:
            whole = date(year or _LEAP_YEAR, month, day or 1)
        except ValueError:  # 31 June, in an article
            return " ".join(str(part) for part in (day, self._locale.months["format"]["wide"][month], year) if part)
        if day and year:
            return format_date(whole, "long", locale=self.code)
        return format_skeleton("MMMMd" if day else "yMMMM", whole, locale=self.code)

    def rank(self, number: int) -> str:
        """Return a rank as it stands by itself."""
        return self.marks.rank.replace("#", self._digits(str(number)))

    def amount(self, value: float) -> str:
        """Return a number as news of the language writes it: in digits, a large one with a word for its scale."""
        for scale, forms in self._scales():
            short = float(f"{value / scale:.{_DIGITS}g}")
            if value >= scale and round(short * scale) == value:
                pattern = forms.get(str(self._locale.plural_form(short)), forms["other"])
                return pattern.replace("#", self._grouped(short))
        return self._grouped(value)

    def _scales(self) -> list[tuple[float, dict[str, str]]]:
        """The scales that have a word, the largest first, with it by plural category."""
        return sorted(((float(scale), forms) for scale, forms in self.marks.large.items()), reverse=True)

    def _grouped(self, value: float) -> str:
        """A number in digits, grouped as the language does it."""
        from babel.numbers import format_decimal  # noqa: PLC0415 - heavy, and for other pages only

        return self._digits(str(format_decimal(value, locale=self.code)))

    def counted(self, value: float, thing: str) -> str:
        """Return a number with what it counts or measures, "name: number" where the form behind it is not known."""
        if not thing:
            return self.amount(value)
        dual = language(self.code).numbers.duals.get(thing, ()) if value == _TWO else ()
        if dual:
            return dual[-1]  # its files list what follows a preposition first
        listed = names_table("concepts", self.code).get(thing, ("", ()))
        in_table = listed[1] and self._behind(value, *listed)
        return (
            self._number_of(value, thing) if in_table else self._measured(value, thing) or self._number_of(value, thing)
        )

    def _measured(self, value: float, unit: str) -> str:
        """The number with its unit as CLDR has them; "" where it does not know the unit in this language."""
        from babel.units import format_unit  # noqa: PLC0415 - heavy, and for other pages only

        for spelled, other in _SPELLINGS:
            unit = unit.replace(spelled, other)
        known = self._locale.unit_display_names
        named = next((f"{measure}-{unit}" for measure in _MEASURES if f"{measure}-{unit}" in known), "")
        written = format_unit(value, named, locale=self.code) if named else ""
        return "" if named in written else self._digits(written)  # where it has no words, Babel gives the name

    def _number_of(self, value: float, thing: str) -> str:
        name, forms = self._noun(thing)
        known = name if self.marks.unchanged else self._behind(value, name, forms)
        shortened = self.amount(value) != self._grouped(value)
        counted = (self.marks.large_counted if shortened else "") or self.marks.counted
        pattern = counted if known else self.marks.uncounted
        return pattern.replace("*", known or (*forms, name)[0]).replace("#", self.amount(value))

    def _noun(self, thing: str) -> tuple[str, tuple[str, ...]]:
        if listed := names_table("concepts", self.code).get(thing):
            return listed
        if units := language(self.code).units.get(thing):
            return units[0], ()
        if thing in counted_concepts().values():
            return thing.removeprefix("the "), ()
        return self.concept(thing), ()

    def _behind(self, value: float, name: str, forms: tuple[str, ...]) -> str:
        """What a thing is called behind the number; "" where that is not known."""
        rule = self._locale.plural_form
        category = str(rule(value))
        if category == "one" and forms:
            return name
        kinds = _SEVERAL if "few" in rule.tags else _SEVERAL[-1:]
        at = kinds.index(category) if category in kinds else 0 if len(kinds) == 1 else len(forms)
        return forms[at] if at < len(forms) else ""

    def nouns(self, thing: str) -> tuple[str, ...]:
        """Return the forms in which a thing may stand behind a number."""
        name, forms = self._noun(thing)
        return (name, *forms)

    def opened(self, text: str) -> str:
        """Return the text with a capital, where the script has them."""
        return self.marks.capitals.get(text[:1], text[:1].upper()) + text[1:]

    def _digits(self, text: str) -> str:
        return text.translate(str.maketrans(_ASCII, self.marks.digits)) if self.marks.digits else text

    @property
    def _locale(self) -> Any:  # noqa: ANN401 - Babel is imported lazily, so its type is not at hand
        from babel import Locale  # noqa: PLC0415 - heavy, and for other pages only

        return Locale.parse(self.code)
