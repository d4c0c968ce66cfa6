"""Numbers: the words of a sentence in, its quantities with what they measure or count out.

A number is bound to its unit or to the thing counted, which stands after it or, in Swahili, before
it: the language file says where.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.languages import Language
from generator.languages.cues import ABOUT, AT_LEAST, AT_MOST, UNIT
from generator.languages.frequency import is_everyday
from generator.languages.lexicon import counted_concepts
from generator.model import Bound, Mention, MentionKind, Quantity
from generator.understand.numerals import Numeral, beside, numerals, ordinal_words
from generator.understand.scan import Hit, Scanned
from generator.understand.tokens import Token

_UNIT_SIGNS = {
    "%": "percent",
    "٪": "percent",
    "$": "dollar",
    "€": "euro",
    "£": "pound",
    "₹": "rupee",
    "¥": "yuan",
    "₽": "rouble",
}
ORDINAL = "ordinal"  # unit of a place in an order
FIRST_ORDINAL = 4
FIRST_YEAR, LAST_YEAR = 1900, 2100  # a bare number in between is a year
LAST_DAY = 31  # of a month
REACH = 3  # words between a number and the thing it counts, or its cue
_BOUNDS = {ABOUT: Bound.ABOUT, AT_LEAST: Bound.AT_LEAST, AT_MOST: Bound.AT_MOST}


def numbers(sentence: Scanned) -> tuple[Mention, ...]:
    """Return the quantities, ordinals and dates of a sentence, by place."""
    found = (_mention(numeral, sentence) for numeral in numerals(sentence))
    mentions = [*(mention for mention in found if mention is not None), *_ordinals(sentence)]
    return tuple(sorted(mentions, key=lambda mention: mention.start))


def _ordinals(sentence: Scanned) -> Iterator[Mention]:
    """Yield "the fourth" and higher; the first three are concepts of the lexicon."""
    known = ordinal_words(sentence.facts.code)
    for word in sentence.words:
        value = known.get(word.folded, 0.0)
        if value >= FIRST_ORDINAL:
            quantity = Quantity(value, ORDINAL, "", Bound.EXACT)
            yield Mention(word.start, word.end, MentionKind.NUMBER, f"no. {value:.0f}", quantity)


def _gap(words: Sequence[Token], hit: Hit, number: tuple[int, int]) -> tuple[int, int]:
    """What lies between a number and a form before or after it."""
    hit_start, hit_end = words[hit.first].start, words[hit.after - 1].end
    return (number[1], hit_start) if hit_start >= number[1] else (hit_end, number[0])


def _mention(numeral: Numeral, sentence: Scanned) -> Mention | None:
    first, after, start, end, value = numeral
    if month := _month(sentence.known, first, after, value):
        return Mention(start, end, MentionKind.DATE, month)
    unit = _sign(sentence.text, start, end) or _unit(sentence, (first, after), (start, end))
    if value == 1 and not unit:
        return None  # "one" is an article in most languages
    if unit in ("", "year") and _is_a_year(sentence.text[start:end], value):
        return Mention(start, end, MentionKind.DATE, f"year {value:.0f}")
    counted = "" if unit else _counted(_beside_bounds(sentence), first, after, sentence.facts)
    quantity = Quantity(value, unit, counted, _bound(sentence.cues, first, after))
    return Mention(start, end, MentionKind.NUMBER, number_key(value), quantity)


def _is_a_year(written: str, value: float) -> bool:
    return written.isdecimal() and FIRST_YEAR <= value <= LAST_YEAR


def _month(concepts: Sequence[Hit], first: int, after: int, value: float) -> str:
    """The key of a day of a month, where a month's name stands beside the number."""
    months = [
        hit.key
        for hit in concepts
        if hit.kind == MentionKind.DATE and (0 <= hit.first - after <= 1 or 0 <= first - hit.after <= 1)
    ]
    return f"{months[0]} day {value:.0f}" if months and value == int(value) and 1 <= value <= LAST_DAY else ""


def number_key(value: float) -> str:
    """Return the key of a number: the shortest decimal that means it."""
    return f"{value:.0f}" if value == int(value) else repr(round(value, 6))


def _sign(text: str, start: int, end: int) -> str:
    after = text[end : end + 2].strip()[:1]
    before = text[max(0, start - 2) : start].strip()[-1:]
    return _UNIT_SIGNS.get(after) or _UNIT_SIGNS.get(before) or ""


def _unit(sentence: Scanned, number: tuple[int, int], span: tuple[int, int]) -> str:
    """The unit beside the number, on the side where the language puts it first."""
    first, after = number
    units = [hit for hit in sentence.cues if hit.kind == UNIT]
    near = [hit for hit in units if beside(sentence.text, *_gap(sentence.words, hit, span))]
    following = next((hit.key for hit in near if hit.first == after), "")
    preceding = next((hit.key for hit in near if hit.after == first), "")
    return preceding or following if sentence.facts.numbers.counted == "before" else following or preceding


def _beside_bounds(sentence: Scanned) -> list[Hit]:
    """The concepts that are not part of a bound: in "1,200 से अधिक लोगों" people are counted, not more."""
    bounds = {at for hit in sentence.cues if hit.kind in _BOUNDS for at in range(hit.first, hit.after)}
    return [hit for hit in sentence.known if hit.first not in bounds]


def _counted(concepts: Sequence[Hit], first: int, after: int, facts: Language) -> str:
    """The thing counted: the nearest concept on the side where the language puts it.

    Of people, what became of them is what is counted: "5,300 people were killed" counts the dead.
    """
    near = sorted(_near(concepts, first, after, facts))
    counted = next((key for distance, _, key in near if distance < REACH), "")
    if is_everyday(f"c:{counted}"):
        return next((key for _, _, key in near if key in counted_concepts()), counted)
    return counted


def _near(concepts: Sequence[Hit], first: int, after: int, facts: Language) -> Iterator[tuple[int, int, str]]:
    """Yield (distance in words, place, concept); the side where the language rarely puts it is further away."""
    wrong_before = facts.numbers.counted != "before"
    for hit in concepts:
        following, preceding = hit.first - after, first - hit.after
        distance = (
            following + (0 if wrong_before else REACH) if following >= 0 else preceding + (REACH if wrong_before else 0)
        )
        if hit.kind == MentionKind.CONCEPT and max(following, preceding) >= 0 and distance < 2 * REACH:
            yield distance, hit.first, hit.key


def _bound(cues: Sequence[Hit], first: int, after: int) -> Bound:
    near = [
        hit
        for hit in cues
        if hit.kind in _BOUNDS and (0 <= first - hit.after < REACH - 1 or 0 <= hit.first - after < REACH)
    ]
    nearest = min(
        near,
        key=lambda hit: (abs(hit.after - first) if hit.after <= first else hit.first - after + 1, hit.first),
        default=None,
    )
    return _BOUNDS[nearest.kind] if nearest else Bound.EXACT
