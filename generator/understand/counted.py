"""What a number counts: the words of a sentence and the place of a number in, the concept that it counts out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.languages import Language, cues
from generator.languages.counting import has_members, is_counted
from generator.languages.cues import ABOUT, AT_LEAST, AT_MOST, OVER
from generator.languages.frequency import is_everyday
from generator.languages.lexicon import counted_concepts
from generator.languages.measures import family
from generator.languages.stopping import own_stop_words
from generator.model import Bound, MentionKind
from generator.understand.marks import folded, is_verb, marks_of
from generator.understand.numerals import beside
from generator.understand.scan import Hit, Scanned

REACH = 3  # words between a number and the thing it counts, or its cue
BOUNDS = {ABOUT: Bound.ABOUT, AT_LEAST: Bound.AT_LEAST, AT_MOST: Bound.AT_MOST, OVER: Bound.AT_LEAST}
BESIDE, BEHIND, BEFORE, PARTED = range(4)  # ranks of where a fate stands, the likeliest first
MEMBER = "join"  # the concept that has the word
TOLL = "death_toll"  # it counts without naming people: "put the toll at 9,057"
BODY = "body"  # it is told of the dead who were counted: "Selde ölen 30 kişinin cenazesi"
NUMBERED = frozenset({"flight"})  # what a number right behind it is the name of, not the count
UNTOLD = frozenset({"", "people", "person"})  # who was counted is told elsewhere
FURTHEST_TOLL = 12  # words between a toll and its number: "there and across the border in Syria climbed above"
COMMAS = frozenset(",،、，;；؛")
_PAUSES = COMMAS | frozenset(":：()—–")
_CONCEPT = MentionKind.CONCEPT
_VERB_LAST = frozenset({"first", "before"})  # where a language has the subject of a verb: the verb ends the clause
_OPENING, _CLOSING = ("(", "（"), (")", "）")


def words_of_bounds(sentence: Scanned) -> set[int]:
    """Return the places of the words that say "about" or "more than"."""
    return {at for hit in sentence.cues if hit.kind in BOUNDS for at in range(hit.first, hit.after)}


def _outside_bounds(sentence: Scanned) -> list[Hit]:
    """The known forms that are no part of a bound: in "1,200 से अधिक लोगों" people are counted, not more."""
    bounds = words_of_bounds(sentence)
    return [hit for hit in sentence.known if hit.first not in bounds]


def _up_to_a_source(concepts: Sequence[Hit], sentence: Scanned, after: int) -> list[Hit]:
    """Those not behind a word that names a source: "8,000, according to intelligence" counts no intelligence."""
    citing = min((hit.first for hit in sentence.cues if hit.kind == cues.BEFORE and hit.first >= after), default=0)
    return [hit for hit in concepts if not citing or hit.first < citing]


def counted_beside(sentence: Scanned, first: int, after: int) -> str:
    """Return the thing counted, "" for none: the nearest concept on the side where the language puts it.

    Of people, what became of them is what is counted: "5,300 people were killed" counts the dead.
    """
    if _is_a_name(sentence, first, after) or _is_behind_a_name(sentence, first, after):
        return ""
    concepts = _up_to_a_source(_outside_bounds(sentence), sentence, after)
    near = sorted(
        hit for hit in _near(concepts, first, after, sentence.facts) if not _behind_a_comma(hit, after, sentence)
    )
    counted = _measured(sentence, concepts, first, after)
    head = None if counted else _head(sentence, concepts, after)
    counted = counted or (_thing([(at, key) for at, _, key in near if at < REACH]) if head is None else head)
    counted = _with_members(near, sentence, after) or counted if counted == MEMBER else counted
    if counted and is_counted(counted) and not is_everyday(f"c:{counted}") and counted not in counted_concepts():
        return counted
    fates = sorted(_fates(sentence, concepts, first, after))
    somebody = head is not None or _counts_others(sentence, first, after)
    named = counted or ("person" if somebody else "")  # "15 lorry riders were killed", whatever they are
    found = next((key for rank, _, key in fates if _counts_fate(named, rank, key)), counted)
    return TOLL if found in UNTOLD and _is_the_toll(sentence, concepts, first) else found


def _behind_a_comma(hit: tuple[int, int, str], after: int, sentence: Scanned) -> bool:
    """Tell whether a comma parts a number from what follows: "30, police said" are no police."""
    words, (_, at, _) = sentence.words, hit
    return at >= after and not COMMAS.isdisjoint(sentence.text[words[after - 1].end : words[at].start])


def _counts_others(sentence: Scanned, first: int, after: int) -> bool:
    """Tell whether a number counts further ones of whom the sentence tells: "injured 32 others", "hirió a otras 32"."""
    others = folded(sentence.facts.numbers.others)
    return any(sentence.words[at].folded in others for at in (first - 1, after) if 0 <= at < len(sentence.words))


def _with_members(near: Sequence[tuple[int, int, str]], sentence: Scanned, after: int) -> str:
    """The nearest thing that is counted by its members, as in "21 members of the crew"; "" for none.

    None behind a verb or an "and": "four members joined the crew", "three members of staff and the crew".
    """
    conjunctions = marks_of(sentence.facts.code).conjunctions
    for _, at, key in near:
        if has_members(key):
            words = range(after, at)
            parted = any(is_verb(sentence, it) or sentence.words[it].folded in conjunctions for it in words)
            return "" if parted else key
    return ""


def is_marker(hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a unit of length, right before its number, names a place on a way: "at kilometre 151"."""
    return hit.kind == cues.UNIT and family(hit.key) == "length" and sentence.facts.numbers.counted == "after"


def _is_a_name(sentence: Scanned, first: int, after: int) -> bool:
    """Tell whether a number names what it stands beside: "flight 8243", "safari namba 8243", "8243号航班"."""
    words = sentence.words
    beside = {words[at].folded for at in (first - 1, after) if 0 <= at < len(words)}
    called = any(hit.after == first and hit.key in NUMBERED for hit in sentence.known if hit.kind == _CONCEPT)
    called = called or any(hit.after == first and is_marker(hit, sentence) for hit in sentence.cues)
    return called or not beside.isdisjoint(folded(sentence.facts.numbers.naming))


def _is_behind_a_name(sentence: Scanned, first: int, after: int) -> bool:
    """Tell whether a number stands in brackets behind a person's name: "Hamilton (25) leads".

    In "Paris (25)" and in "(25) شخصا" it counts people.
    """
    words, text = sentence.words, sentence.text
    if not first or text[words[first - 1].end : words[first].start].strip() not in _OPENING:
        return False
    known = [hit for hit in sentence.known if hit.after == first]
    named = not known or any(hit.kind == MentionKind.NAME for hit in known) or _has_given_name(known, sentence)
    cased = words[first - 1].text[0].isupper() or any(hit.kind == MentionKind.NAME for hit in known)
    return named and cased and text[words[after - 1].end :][:1] in _CLOSING


def _has_given_name(known: Sequence[Hit], sentence: Scanned) -> bool:
    """Tell whether a name stands right before words that are known: "Kim Houston (45)", no "In Paris (25)"."""
    before = min(hit.first for hit in known) - 1
    if before < 0:
        return False
    word, small = sentence.words[before], own_stop_words(sentence.facts.code)
    parted = sentence.text[word.end : sentence.words[before + 1].start].strip()
    return word.text[0].isupper() and word.folded not in small and not parted


def _counts_fate(counted: str, rank: int, key: str) -> bool:
    """Tell whether a number counts what became of people; in "the toll in both countries" two counts countries."""
    if key == TOLL and rank == BEFORE:
        return counted in UNTOLD or counted in counted_concepts()
    return bool(counted) or rank == BESIDE or key == TOLL


def _is_the_toll(sentence: Scanned, concepts: Sequence[Hit], first: int) -> bool:
    """Tell whether a number is that of a toll named before it: "the death toll in both countries rose to 5,021".

    No pause parts them, and no other number in figures stands between.
    """
    tolls = [hit.after for hit in concepts if hit.key == TOLL and hit.kind == _CONCEPT and hit.after <= first]
    if not tolls or first - max(tolls) > FURTHEST_TOLL:
        return False
    words, last = sentence.words, max(tolls) - 1
    between = sentence.text[words[last].end : words[first].start]
    return _PAUSES.isdisjoint(between) and not _has_figures(sentence, last + 1, first)


def _thing(near: Sequence[tuple[int, str]]) -> str:
    """The nearest thing; what can be counted goes before what stands right between: six road workers are workers."""
    countable = (
        key for distance, key in near if distance <= near[0][0] + 1 and (is_counted(key) or key in counted_concepts())
    )
    return next(countable, near[0][1]) if near else ""


def _head(sentence: Scanned, concepts: Sequence[Hit], after: int) -> str | None:
    """The head of a compound that a number counts, "" for one that nobody knows; None where it counts none.

    In "100 fire trucks" the second noun has the ending of the plural and the first has not. "20 crew members" are crew.
    """
    words = sentence.words
    noun = next((hit for hit in concepts if hit.first == after and hit.kind == _CONCEPT), None)
    if noun is None or noun.after >= len(words):
        return None
    before, head = words[noun.after - 1], words[noun.after]
    joined = not sentence.text[before.end : head.start].strip()
    if not joined or _is_plural(before.folded, sentence) or not _is_plural(head.folded, sentence):
        return None
    if head.folded in own_stop_words(sentence.facts.code):
        return None
    known = next((hit.key for hit in concepts if hit.first == noun.after and hit.kind == _CONCEPT), "")
    return known if is_counted(known) or not known else None


def _is_plural(noun: str, sentence: Scanned) -> bool:
    numbers = sentence.facts.numbers
    return noun.endswith(numbers.plural_endings) and not noun.endswith(numbers.singular_endings)


def _measured(sentence: Scanned, concepts: Sequence[Hit], first: int, after: int) -> str:
    """The thing that a number with its measure counts, right before it or tied to the measure: 学生12人, 12人の学生.

    The measure may be a word of its own: 人 are people where nothing else is counted.
    """
    words, numbers = sentence.words, sentence.facts.numbers
    if after >= len(words) or not numbers.measure_of or words[after].text[0] not in numbers.measures:
        return ""
    tied = after + 1 < len(words) and words[after + 1].folded in numbers.measure_of
    start = words[first].start
    return next(
        (
            hit.key
            for hit in concepts
            if hit.kind == _CONCEPT
            and (
                (tied and hit.first == after + 2)
                or (hit.after == first and beside(sentence.text, words[hit.after - 1].end, start))
            )
        ),
        "",
    )


def _fates(sentence: Scanned, concepts: Sequence[Hit], first: int, after: int) -> Iterator[tuple[int, int, str]]:
    """Yield (rank, distance, concept) of what became of people: "killed 5 people and injured 12" kills five.

    What stands right before the number comes first, unless it ends another clause, then what follows, then what stands
    further before, and last what follows behind an "and", a comma or another number.
    """
    closed = _ends_before(sentence, concepts, after)
    for hit in concepts:
        if hit.kind == _CONCEPT and hit.key in counted_concepts():
            following, preceding = hit.first - after, first - hit.after
            words, number = sentence.words, sentence.words[min(first, len(sentence.words) - 1)].start
            tied = beside(sentence.text, words[hit.after - 1].end, number) and not _begins_with_and(sentence, first)
            if preceding == 0 and tied:
                yield BEFORE if closed else BESIDE, 0, hit.key
            elif 0 <= following < 2 * REACH:
                apart = _parted(sentence, after, hit.first) or _has_figures(sentence, after, hit.first)
                yield PARTED if apart else BEHIND, following, hit.key
            elif 0 <= preceding < REACH and not (closed and _parted(sentence, hit.after, first)):
                yield BEFORE, preceding, hit.key


def _ends_before(sentence: Scanned, concepts: Sequence[Hit], after: int) -> bool:
    """Tell whether what stands before a number ends another clause: "ölürken 30 kişi yaralandı".

    So where verbs come last and another fate follows; no other number, comma or "and" parts the number from what
    became of those it counts.
    """
    if sentence.facts.attribution.subject not in _VERB_LAST:
        return False
    fates = (hit for hit in concepts if hit.kind == _CONCEPT and hit.key in counted_concepts() and hit.key != BODY)
    return any(
        0 <= hit.first - after < 2 * REACH
        and not _has_figures(sentence, after, hit.first)
        and not _parted(sentence, after, hit.first)
        for hit in fates
    )


def _has_figures(sentence: Scanned, start: int, end: int) -> bool:
    """Tell whether another number in figures stands between: "has reached 220 and that 110 people are missing"."""
    return any(word.known.digits for word in sentence.words[start:end])


def _begins_with_and(sentence: Scanned, first: int) -> bool:
    """Tell whether an "and" is written together with the figures of a number: و30."""
    word = sentence.words[min(first, len(sentence.words) - 1)]
    return bool(sentence.facts.clauses.written_together) and word.known.digits and not word.text[0].isdecimal()


def _parted(sentence: Scanned, start: int, end: int) -> bool:
    """Tell whether a conjunction or a comma stands between the word before `start` and the one at `end`."""
    conjunctions, words = marks_of(sentence.facts.code).conjunctions, sentence.words
    between = sentence.text[words[start - 1].end : words[end].start]
    if words[end].text.startswith(sentence.facts.clauses.written_together):
        return True
    return any(word.folded in conjunctions for word in words[start:end]) or not COMMAS.isdisjoint(between)


def _near(concepts: Sequence[Hit], first: int, after: int, facts: Language) -> Iterator[tuple[int, int, str]]:
    """Yield (distance in words, place, concept); the side where the language rarely puts it is further away."""
    wrong_before = facts.numbers.counted != "before"
    for hit in concepts:
        following, preceding = hit.first - after, first - hit.after
        distance = (
            following + (0 if wrong_before else REACH) if following >= 0 else preceding + (REACH if wrong_before else 0)
        )
        if hit.kind == _CONCEPT and max(following, preceding) >= 0 and distance < 2 * REACH:
            yield distance, hit.first, hit.key
