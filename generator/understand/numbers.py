"""Numbers: the words of a sentence in, its quantities with what they measure or count out.

A number is bound to its unit or to the thing counted, which stands after it or before it: the language
file says where. A range is one quantity; a clock time and a score are none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter

from generator.languages.cues import ABOUT, DUAL, OVER, UNIT
from generator.languages.fold import fold
from generator.model import CALENDAR, Bound, Mention, MentionKind, Quantity
from generator.understand.counted import BOUNDS, REACH, counted_beside, is_marker
from generator.understand.days import clock_words, dates_in_figures, days_of_month, minutes, month_beside
from generator.understand.digits import sign, unit_written
from generator.understand.marks import folded
from generator.understand.numerals import Numeral, beside, numerals
from generator.understand.ordinals import ordinals
from generator.understand.ranges import Ends, is_a_year, ranges, single
from generator.understand.scan import Hit, Scanned
from generator.understand.shapes import Shape, one_of, places, shape_of
from generator.understand.tokens import Token

LONGEST_STOP = 2  # characters: a full stop and a blank
ORDINAL = "ordinal"  # unit of a place in an order
FIRST_ORDINAL = 4
FEWEST_DASHED = 200  # two smaller numbers with a dash that count nothing are a score, a rule or a model
TWO = 2.0
MAGNITUDE = "magnitude"  # unit of an earthquake's strength, given to one decimal
LEAST_MAGNITUDE, MOST_MAGNITUDE = 2, 10  # weaker ones are not felt, none was ever stronger
_QUAKES = frozenset({"earthquake", "aftershock", "epicentre"})  # concepts of the lexicon
_BY_SPAN = attrgetter("start", "end")


def numbers(sentence: Scanned) -> tuple[Mention, ...]:
    """Return the quantities, ordinals and dates of a sentence, by place."""
    duals = _duals(sentence)
    numbered = [at for at, word in enumerate(sentence.words) if word.known.counts]
    if not numbered:  # so it is in half of all sentences
        return tuple(sorted(duals, key=_BY_SPAN))
    figures = any(sentence.words[at].known.digits for at in numbered)
    mentions = [*duals, *(dates_in_figures(sentence, numbered) if figures else ())]
    found = tuple(numerals(sentence, numbered))
    ranked = ordinals(sentence, numbered, found)
    if ranked or figures or any(numeral.value != 1 for numeral in found):  # else no pattern can stand there
        mentions += _in_shape(sentence, shape_of(sentence, found, numbered), found, ranked)
    else:
        mentions += [mention for numeral in found for mention in _mentions(single(numeral), sentence)]
    return tuple(sorted(mentions, key=_BY_SPAN))


def _in_shape(
    sentence: Scanned, shape: Shape, found: Sequence[Numeral], ranked: Mapping[tuple[int, int], float]
) -> Iterator[Mention]:
    """Yield what the numbers mean where the words around them are looked at: days, ranges, clock times."""
    calendar = _calendar(sentence)
    timed = clock_words(sentence, shape, found)
    dated = tuple(days_of_month(sentence, shape, found, timed))
    yield from dated
    yield from minutes(sentence, shape, found)
    for (first, after), value in ranked.items():
        if first not in timed and first not in calendar:
            yield from _ordinal(sentence, first, after, value)
    taken = timed | calendar | {at for first, after in ranked for at in range(first, after)}
    taken |= {at for mention in dated for at in _words_of(mention, sentence)}
    around = _units_around(sentence, shape)
    for ends in ranges(sentence, shape, [numeral for numeral in found if numeral.first not in taken]):
        yield from _mentions(ends, sentence, around.get(ends.low.first, ""))


def _units_around(sentence: Scanned, shape: Shape) -> dict[int, str]:
    """The units that stand on both sides of their number, for each word in between: "kilomita 160 kwa saa"."""
    patterns = ((unit, one_of(forms)) for unit, forms in sentence.facts.units_around.items())
    found = ((unit, place) for unit, pattern in patterns for place in places(shape, pattern))
    return {at: unit for unit, (first, after) in found for at in range(first, after)}


def _calendar(sentence: Scanned) -> set[int]:
    """The words of days and months: the 3 of سه شنبه and the 8 of 8月 count nothing."""
    calendar = [hit for hit in sentence.known if hit.kind in CALENDAR]
    return {at for hit in calendar for at in range(hit.first, hit.after)}


def _words_of(mention: Mention, sentence: Scanned) -> Iterator[int]:
    return (at for at, word in enumerate(sentence.words) if mention.start < word.end and word.start < mention.end)


def _ordinal(sentence: Scanned, first: int, after: int, value: float) -> Iterator[Mention]:
    """Yield the day of a month, or "the fourth" and higher; the first three are concepts of the lexicon."""
    start, end = sentence.words[first].start, sentence.words[after - 1].end
    if month := month_beside(sentence.known, first, after, value):
        yield Mention(start, end, MentionKind.DATE, month)
    elif value >= FIRST_ORDINAL:
        yield Mention(start, end, MentionKind.NUMBER, f"no. {value:.0f}", Quantity(value, ORDINAL, "", Bound.EXACT))


def _duals(sentence: Scanned) -> Iterator[Mention]:
    """Yield two of a unit where a form of the unit says so: يومان is two days."""
    for hit in sentence.cues:
        if hit.kind == DUAL:
            start, end = sentence.words[hit.first].start, sentence.words[hit.after - 1].end
            quantity = Quantity(TWO, hit.key, "", _bound(sentence, hit.first, hit.after))
            yield Mention(start, end, MentionKind.NUMBER, number_key(TWO), quantity)


def _gap(words: Sequence[Token], hit: Hit, number: tuple[int, int]) -> tuple[int, int]:
    """What lies between a number and a form before or after it."""
    hit_start, hit_end = words[hit.first].start, words[hit.after - 1].end
    return (number[1], hit_start) if hit_start >= number[1] else (hit_end, number[0])


def _mentions(ends: Ends, sentence: Scanned, around: str = "") -> Iterator[Mention]:
    low, high = ends.low, ends.high
    start, end = low.start, high.end
    if before := _year_before_era(sentence, low.first):
        yield Mention(start, end, MentionKind.DATE, f"year {before + low.value:.0f}")
        return
    if month := month_beside(sentence.known, low.first, high.after, high.value):
        days = dict.fromkeys((low, high))
        yield from (
            Mention(day.start, day.end, MentionKind.DATE, f"{month.split(' day ')[0]} day {day.value:.0f}")
            for day in days
        )
        return
    unit = around or _unit(sentence, ends) or (MAGNITUDE if _is_a_magnitude(sentence, ends) else "")
    if low.value == 1 and low == high and not unit:
        return  # "one" is an article in most languages
    if unit in ("", "year") and low == high and is_a_year(sentence.text[start:end], low.value):
        yield Mention(start, end, MentionKind.DATE, f"year {low.value:.0f}")
        return
    counted = "" if unit else counted_beside(sentence, ends.first, ends.after)
    if ends.dashed and not unit and not counted and high.value <= FEWEST_DASHED:
        return
    upper = 0.0 if low == high else high.value
    quantity = Quantity(low.value, unit, counted, _bound(sentence, low.first, high.after), upper)
    yield Mention(start, end, MentionKind.NUMBER, number_key(low.value), quantity)
    if low != high:  # the upper end is evidence too, but no value of its own
        yield Mention(high.start, high.end, MentionKind.NUMBER, number_key(high.value))


def _is_a_magnitude(sentence: Scanned, ends: Ends) -> bool:
    """Tell whether a number without a unit is that of an earthquake: "the second one was put at 7.6"."""
    value = ends.low.value
    to_a_tenth = value == round(value, 1) != int(value)
    if ends.low != ends.high or ends.low.scale != 1 or not to_a_tenth or not LEAST_MAGNITUDE <= value < MOST_MAGNITUDE:
        return False
    return any(hit.key in _QUAKES and hit.kind == MentionKind.CONCEPT for hit in sentence.known) or any(
        hit.key == MAGNITUDE and hit.kind == UNIT for hit in sentence.cues
    )


def _year_before_era(sentence: Scanned, first: int) -> int:
    """The year before the era that stands right before a number; 0 where none does."""
    return sentence.facts.eras.get(sentence.words[first - 1].text, 0) if first else 0


def number_key(value: float) -> str:
    """Return the key of a number: the shortest decimal that means it."""
    return f"{value:.0f}" if value == int(value) else repr(round(value, 6))


def _unit(sentence: Scanned, ends: Ends) -> str:
    """The unit of a number: its sign, what is written together with it, or the word beside it."""
    for end in dict.fromkeys((ends.low, ends.high)):
        if found := sign(sentence, end.start, end.end) or _glued_unit(sentence, end):
            return found
    return _unit_beside(sentence, ends)


def _glued_unit(sentence: Scanned, numeral: Numeral) -> str:
    """The unit in the same word as the digits: 250km, Rs615."""
    text, words, code = sentence.text, sentence.words, sentence.facts.code
    before, behind = text[words[numeral.first].start : numeral.start], text[numeral.end : words[numeral.after - 1].end]
    return (before and unit_written(before, code)) or (behind and unit_written(behind, code)) or ""


def _unit_beside(sentence: Scanned, ends: Ends) -> str:
    """The unit beside the number, on the side where the language puts it first."""
    first, after, span = ends.low.first, ends.high.after, (ends.low.start, ends.high.end)
    over = next((hit for hit in sentence.cues if hit.kind == OVER and hit.first == after), None)
    if over and _is_beside(sentence, *_gap(sentence.words, over, span)):
        after, span = over.after, (span[0], sentence.words[over.after - 1].end)  # 200多公里
    if ends.high.scale > 1 and _is_joiner(sentence, after):
        after += 1  # "tres millones de dólares"
    units = [hit for hit in sentence.cues if hit.kind == UNIT and (hit.first == after or hit.after == first)]
    near = [hit for hit in units if _is_beside(sentence, *_gap(sentence.words, hit, span))]
    following = next((hit for hit in near if hit.first == after), None)
    preceding = next((hit for hit in near if hit.after == first and not is_marker(hit, sentence)), None)
    if sentence.facts.numbers.counted == "before":
        best = preceding or (None if following and _counts(sentence, following.after) else following)
    else:  # in "7,2 büyüklüğünde bir deprem" the unit is that of the number before it
        best = following or (None if preceding and _counts(sentence, preceding.first - 1) else preceding)
    return best.key if best else ""


def _counts(sentence: Scanned, at: int) -> bool:
    """Tell whether the word at a place, if there is one, can be a number."""
    return 0 <= at < len(sentence.words) and sentence.words[at].known.counts


def _is_joiner(sentence: Scanned, at: int) -> bool:
    joiners = sentence.facts.numbers.joiners
    return at < len(sentence.words) and sentence.words[at].folded in joiners


def _is_beside(sentence: Scanned, end: int, start: int) -> bool:
    """Tell whether nothing but the full stop of an abbreviation parts a number and its unit: "Rs. 615"."""
    gap = sentence.text[end : max(end, start)]
    if gap.strip() == "." and start - end <= LONGEST_STOP:
        return True
    return beside(sentence.text, end, start)


def _bound(sentence: Scanned, first: int, after: int) -> Bound:
    near = [hit for hit in sentence.cues if hit.kind in BOUNDS and _bears_on(hit, sentence, first, after)]
    nearest = min(
        near,
        key=lambda hit: (abs(hit.after - first) if hit.after <= first else hit.first - after + 1, hit.first),
        default=None,
    )
    return BOUNDS[nearest.kind] if nearest else Bound.EXACT


def _stands_behind_only(hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a cue bears on the number before it only: "şimdiye kadar 312", 312 so far, is exact."""
    written = sentence.text[sentence.words[hit.first].start : sentence.words[hit.after - 1].end]
    return fold(written) in folded(sentence.facts.numbers.behind)


def _bears_on(hit: Hit, sentence: Scanned, first: int, after: int) -> bool:
    """Tell whether a cue stands near enough to a number; "a hundred or so" may be one word within it.

    What opens another number is no cue for the one before: "7.8 and a depth of about 18 km".
    """
    if hit.kind == OVER:
        return hit.first == after
    if hit.after <= first and _stands_behind_only(hit, sentence):
        return False
    if hit.first > after and hit.after < len(sentence.words) and sentence.words[hit.after].known.counts:
        return False
    within = hit.kind == ABOUT and first <= hit.first and hit.after <= after
    return within or 0 <= first - hit.after < REACH - 1 or 0 <= hit.first - after < REACH
