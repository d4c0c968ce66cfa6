"""Places in an order: the words of a sentence and its numbers in, "the twenty-fourth" and its value out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.languages.fold import fold
from generator.languages.number_words import first_words_of_ordinals, ordinal_phrases, ordinal_words, readings
from generator.understand.between import gap
from generator.understand.counted import words_of_bounds
from generator.understand.numerals import Numeral
from generator.understand.scan import Scanned

LONGEST_ORDINAL = 4  # words: wa kumi na moja
TENS = frozenset(range(20, 100, 10))
TEN = 10


def ordinals(sentence: Scanned, numbered: Sequence[int], found: Sequence[Numeral]) -> dict[tuple[int, int], float]:
    """Return the words[first:after] of ordinals with their values; "zaidi ya tano" is more than five, not the fifth.

    `numbered` are the words that may begin one, `found` the numbers of the sentence.
    """
    single = {**_of_one_word(sentence, numbered), **_phrases(sentence, numbered)}
    single = {
        place: value
        for place, value in single.items()
        if not any(place[0] in range(*other) and len(range(*other)) > len(range(*place)) for other in single)
    }
    whole = dict(_compound(sentence, single, found))
    covered = {at for first, after in whole for at in range(first, after)}
    return {place: value for place, value in single.items() if place[0] not in covered} | whole


def _of_one_word(sentence: Scanned, numbered: Sequence[int]) -> dict[tuple[int, int], float]:
    words, code = sentence.words, sentence.facts.code
    known = ordinal_words(code)
    bare = {at: words[at].folded for at in numbered if words[at].folded in known}
    if sentence.facts.prefixes:  # "والرابع", and the fourth
        others = ((at, readings(words[at].folded, code)[1:]) for at in numbered if at not in bare)
        bare |= {at: one for at, parts in others for one in parts if one in known}
    return {(at, at + 1): known[word] for at, word in sorted(bare.items())}


def _phrases(sentence: Scanned, numbered: Sequence[int]) -> dict[tuple[int, int], float]:
    phrases = ordinal_phrases(sentence.facts.code)
    if not phrases:
        return {}
    folded = [word.folded for word in sentence.words]
    starts = [at for at in numbered if folded[at] in first_words_of_ordinals(sentence.facts.code)]
    bounds = words_of_bounds(sentence) if starts else set()
    found = {}
    for at in starts:
        for after in range(min(len(folded), at + LONGEST_ORDINAL), at + 1, -1):
            value = phrases.get(tuple(folded[at:after]))
            if value is not None and at not in bounds:
                found[at, after] = value
                break
    return found


def _compound(
    sentence: Scanned, single: Mapping[tuple[int, int], float], found: Sequence[Numeral]
) -> Iterator[tuple[tuple[int, int], float]]:
    """Yield the ordinals that are two numbers: "twenty-fourth", "vigésimo cuarto", "الرابعة والعشرين", "第二十四"."""
    numbers = {(numeral.first, numeral.after): numeral.value for numeral in found} | dict(single)
    written = [
        (*place, value)
        for place, value in numbers.items()
        if not any(sentence.words[at].known.digits for at in range(*place))
    ]
    facts = sentence.facts.numbers
    tens = [(*place, value) for place, value in single.items()] if facts.ordinal_tens else written
    ending = {after: (first, value) for first, after, value in tens if value in TENS}
    beginning = {first: (after, value) for first, after, value in written}
    alone = set(map(fold, facts.ordinals_alone))
    for (first, after), value in single.items():
        if value >= TEN or sentence.words[first].folded in alone:
            continue
        for end in (first, first - 1):
            if end in ending and _between(sentence, end, first) in facts.ordinal_joins:
                yield (ending[end][0], after), ending[end][1] + value
        behind, other = beginning.get(after, (0, 0.0))
        if other in TENS and _has_joiner(sentence, after):
            yield (first, behind), other + value
        elif TEN <= other < 2 * TEN and not gap(sentence, after):
            yield (first, behind), TEN * value + other - TEN


def _between(sentence: Scanned, after: int, first: int) -> str:
    """What stands between two numbers: " ", "-", " y "."""
    words = sentence.words
    return sentence.text[words[after - 1].end : words[first].start].casefold()


def _has_joiner(sentence: Scanned, at: int) -> bool:
    """Tell whether the "and" of numbers is written together with a word: "والعشرين"."""
    facts = sentence.facts
    joined = tuple(joiner for joiner in facts.numbers.joiners if joiner in facts.prefixes)
    return bool(joined) and sentence.words[at].folded.startswith(joined) and gap(sentence, at) == " "
