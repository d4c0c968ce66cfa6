"""Spellings of names: words as written in, which of them spell one name out.

Names with one consonant skeleton are one name when their vowels do not speak against it; names
with similar skeletons are one when each is the other's best partner. Skeletons of one or two
consonants match by chance: they need the very same vowels too, or a short name beside them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from generator.languages import language
from generator.languages.letters import letters
from generator.languages.lexicon import word_index
from generator.languages.names import romanised, skeleton, vowel_key

FEWEST_CONSONANTS = 3
# Letters of a name of two consonants that is one with a name of the same vowels: Shoigu, شويغو, شويجو. In 1,004
# parallel sentences of eight languages 201 such joins were right and 2 wrong.
FEWEST_LETTERS = 5
LONGEST_ABBREVIATION = 6
MOST_OPEN = 4  # letters of a name that may be another one; more give sixteen readings and more
SAME_VOWELS = 55  # of 100: Arabic leaves short vowels out, so about half must do; "Sudan" and "Sidney" lie at 54
# Where neither script marks names by capitals most of what looks alike are everyday words: in 1,004 parallel sentences
# with 3 consonants 294 joins at 80 and above were right and 30 wrong, below it 44 and 36.
SAME_UNMARKED = 80
SAME_UNMARKED_LONG = 70  # of one skeleton of four consonants and more
SAME_NAME = 83  # of 100; at 80 another 78 joins in 1,004 parallel sentences were right, and 34 wrong
_SKELETON_SHARE = {3: 0.5}  # weight of the skeleton beside the vowels, by consonants
_LONG_SKELETON_SHARE = 0.6
# What letter names leave open: Persian has one for A and E, Arabic one for B and P.
_OPEN = str.maketrans("EIP", "AAB")
_PARTS = re.compile(r"[\s\u200c-]+")

Word = tuple[str, str]  # (language, folded word, or two folded words that stand together)


@dataclass(frozen=True, slots=True)
class Spelling:
    """A word that may be a name, in the forms that names are compared in."""

    skeleton: str
    vowels: str
    capital: bool  # written with one, so surely a name
    abbreviation: str  # what the word spells letter by letter, or is in capitals; "" for most words

    @property
    def key(self) -> str:
        """The form in which the name is known to the rows."""
        return self.abbreviation or self.skeleton

    @property
    def tells(self) -> bool:
        """True when the skeleton is long enough not to match by chance."""
        return len(self.skeleton) >= FEWEST_CONSONANTS and " " not in self.skeleton


def spellings(written: Mapping[Word, Iterable[str]]) -> dict[Word, Spelling]:
    """Return each word's spelling; where clitics or endings may be on a name, the cut that another word knows."""
    whole = {word: _whole(word[0], sorted(ways)) for word, ways in written.items()}
    languages: dict[str, set[str]] = defaultdict(set)
    for (code, _), spelling in whole.items():
        languages[spelling.skeleton].add(code)
    return {word: _cut(word, whole, languages) for word in written}


def _whole(code: str, ways: list[str]) -> Spelling:
    facts = language(code)
    bare = word_index(code).without_article(ways[0]) if facts.article else ways[0]
    spelled = letters(facts.script).spelled(ways[0])
    if not spelled and all(way.isascii() and way.isupper() for way in ways) and len(ways[0]) <= LONGEST_ABBREVIATION:
        spelled = ways[0]
    return _spelling(bare, spelled, capital=any(way[:1].isupper() for way in ways))


def _spelling(written: str, spelled: str, *, capital: bool) -> Spelling:
    parts = _PARTS.split(written) if " " in written or "-" in written else [written]
    return Spelling(" ".join(map(skeleton, parts)), " ".join(map(vowel_key, parts)), capital, spelled.translate(_OPEN))


def _cut(word: Word, whole: Mapping[Word, Spelling], languages: Mapping[str, set[str]]) -> Spelling:
    (code, folded), found = word, whole[word]
    facts = language(code)
    if not (facts.prefixes or facts.suffixes or facts.same_sounds) or languages[found.skeleton] - {code}:
        return found
    for reading in _readings(folded, facts.same_sounds):
        other = _spelling(reading, found.abbreviation, capital=found.capital)
        if other.tells and languages.get(other.skeleton, set()) - {code}:
            return other
    for variant in word_index(code).variants(folded)[1:]:
        cut = _spelling(variant, letters(facts.script).spelled(variant), capital=found.capital)
        known = (code, variant) in whole or (cut.tells and languages.get(cut.skeleton, set()) - {code})
        if cut.abbreviation or (known and " " not in folded):
            return cut
    return found


def _readings(folded: str, same: Mapping[str, str]) -> Iterator[str]:
    """Yield a name in Latin letters in all ways that letters which its script writes alike leave open."""
    if not same or " " in folded:
        return
    latin = romanised(folded)
    choices = [(letter, same[letter]) if letter in same else (letter,) for letter in latin]
    if sum(len(choice) > 1 for choice in choices) <= MOST_OPEN:
        yield from ("".join(chosen) for chosen in product(*choices))


def groups(found: Mapping[Word, Spelling]) -> list[list[Word]]:
    """Return the words of each name, a word in one name at most."""
    abbreviations = _alike(found, lambda spelling: spelling.abbreviation)
    taken = {word for group in abbreviations for word in group}
    rest = {word: spelling for word, spelling in found.items() if word not in taken}
    long = {word: spelling for word, spelling in rest.items() if spelling.tells}
    return [*abbreviations, *_long_names(long), *_alike(rest, _short_name), *_pairs(rest)]


def _alike(found: Mapping[Word, Spelling], form: Callable[[Spelling], str]) -> list[list[Word]]:
    """Words that have one form, two or more."""
    by_form: dict[str, list[Word]] = defaultdict(list)
    for word, spelling in found.items():
        if key := form(spelling):
            by_form[key].append(word)
    return [group for _, group in sorted(by_form.items()) if len(group) > 1]


def _short_name(spelling: Spelling) -> str:
    enough = len(spelling.skeleton) == FEWEST_CONSONANTS - 1 and len(spelling.vowels) >= FEWEST_LETTERS
    return spelling.vowels if enough and " " not in spelling.skeleton else ""


def _pairs(found: Mapping[Word, Spelling]) -> list[list[Word]]:
    """Short names beside each other, "Kim Jong": both skeletons must agree, and together tell enough."""
    by_skeleton: dict[str, dict[Word, Spelling]] = defaultdict(dict)
    for word, spelling in found.items():
        if len(spelling.skeleton) > FEWEST_CONSONANTS and " " in spelling.skeleton:
            by_skeleton[spelling.skeleton][word] = spelling
    return [room for _, members in sorted(by_skeleton.items()) for room in _rooms(members)]


def _long_names(found: Mapping[Word, Spelling]) -> list[list[Word]]:
    by_skeleton: dict[str, list[Word]] = defaultdict(list)
    for word, spelling in found.items():
        by_skeleton[spelling.skeleton].append(word)
    partner = _partners(by_skeleton, found)
    joined: dict[str, dict[Word, Spelling]] = defaultdict(dict)
    for key, members in sorted(by_skeleton.items()):
        joined[min(key, partner.get(key, key))] |= {word: found[word] for word in members}
    return [room for _, members in sorted(joined.items()) for room in _rooms(members)]


def _rooms(members: Mapping[Word, Spelling]) -> list[list[Word]]:
    """Words of one skeleton, parted where their vowels speak against one name; surer names come first."""
    rooms: list[list[Word]] = []
    for word in sorted(members, key=lambda word: not members[word].capital):
        room = next((room for room in rooms if _same_vowels(members[word], members[room[0]])), None)
        rooms.append([word]) if room is None else room.append(word)
    return rooms


def _same_vowels(one: Spelling, other: Spelling) -> bool:
    from rapidfuzz import fuzz  # noqa: PLC0415 - a native library, loaded when stories are compared

    long = one.skeleton == other.skeleton and len(one.skeleton) > FEWEST_CONSONANTS
    least = SAME_UNMARKED_LONG if long else SAME_UNMARKED
    if one.capital or other.capital:
        least = SAME_VOWELS
    return fuzz.ratio(one.vowels, other.vowels) >= least


def _partners(by_skeleton: Mapping[str, list[Word]], found: Mapping[Word, Spelling]) -> dict[str, str]:
    """Return for each skeleton the other skeleton that is its mutual best, where they are surely one name."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - a native library, loaded when stories are compared

    keys = sorted(by_skeleton)
    vowels = [found[by_skeleton[key][0]].vowels for key in keys]
    shape = process.cdist(keys, keys, scorer=fuzz.ratio, score_cutoff=SAME_NAME - 20)
    best: dict[int, tuple[float, int]] = {}
    for left in range(len(keys)):
        for right in (int(at) for at in shape[left].nonzero()[0] if at != left):
            share = _SKELETON_SHARE.get(min(len(keys[left]), len(keys[right])), _LONG_SKELETON_SHARE)
            score = share * float(shape[left][right]) + (1 - share) * fuzz.ratio(vowels[left], vowels[right])
            if score >= SAME_NAME and keys[left][0] == keys[right][0]:
                best[left] = max(best.get(left, (0.0, 0)), (score, -right))
    return {keys[left]: keys[-right] for left, (_, right) in best.items() if best.get(-right, (0, 1))[1] == -left}
