"""One name, many spellings: the readings of a story in, which words of it name the same thing out.

Names with one consonant skeleton are one name when their vowels do not speak against it; names
with similar skeletons are one when each is the other's best partner. Skeletons of one or two
consonants say nothing: they match by chance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from generator.languages import language
from generator.languages.cues import is_known_name
from generator.languages.fold import fold
from generator.languages.lexicon import word_index
from generator.languages.names import skeleton, vowel_key
from generator.model import MentionKind, Reading

FEWEST_CONSONANTS = 3
SAME_VOWELS = 55  # of 100: Arabic leaves short vowels out, so about half must do; "Sudan" and "Sidney" lie at 54
SAME_NAME = 80  # of 100: recall .98 at .12 % false pairs on held-out names in Arabic, Hindi and Latin script
_SKELETON_SHARE = {3: 0.5}  # weight of the skeleton beside the vowels, by consonants
_LONG_SKELETON_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Spelling:
    """A word that may be a name, in the two forms that names are compared in."""

    skeleton: str
    vowels: str

    @property
    def tells(self) -> bool:
        """True when the skeleton is long enough not to match by chance."""
        return len(self.skeleton) >= FEWEST_CONSONANTS


def name_keys(readings: Iterable[Reading]) -> dict[tuple[str, str], str]:
    """Return for (language, folded word) the key of its name; only names that two articles know.

    "x:" and a skeleton is a name that two languages write; "w:" and a skeleton a word of one language,
    a name or not.
    """
    found = _words(readings)
    spellings = _spellings({word: min(written) for word, (_, written) in found.items()})
    keys: dict[tuple[str, str], str] = {}
    for group in _groups({word: spelling for word, spelling in spellings.items() if spelling.tells}):
        if len(set().union(*(found[word][0] for word in group))) > 1:
            prefix = "x" if len({code for code, _ in group}) > 1 else "w"
            keys |= dict.fromkeys(group, f"{prefix}:{min(spellings[word].skeleton for word in group)}")
    return keys


def _words(readings: Iterable[Reading]) -> dict[tuple[str, str], tuple[set[str], set[str]]]:
    """For (language, folded word) the articles it stands in and how it is written there."""
    found: dict[tuple[str, str], tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for reading in readings:
        for sentence in reading.sentences:
            for mention in sentence.mentions:
                if mention.kind is MentionKind.NAME and not is_known_name(mention.key):
                    written = reading.article.text[mention.start : mention.end]
                    articles, spellings = found[reading.language, fold(written)]
                    articles.add(reading.article.id)
                    spellings.add(written)
    return {word: found[word] for word in sorted(found)}


def _spellings(written: dict[tuple[str, str], str]) -> dict[tuple[str, str], Spelling]:
    """Each word's spelling; where clitics may stand before a name, the cut that another language knows."""
    whole = {word: _spelling(_without_article(word[0], text)) for word, text in written.items()}
    languages: dict[str, set[str]] = defaultdict(set)
    for (code, _), spelling in whole.items():
        languages[spelling.skeleton].add(code)
    return {word: _cut(word, whole[word], languages) for word in written}


def _cut(word: tuple[str, str], whole: Spelling, languages: dict[str, set[str]]) -> Spelling:
    code, folded = word
    if languages[whole.skeleton] - {code} or not language(code).prefixes:
        return whole
    for variant in word_index(code).variants(folded)[1:]:
        cut = _spelling(variant)
        if cut.tells and languages.get(cut.skeleton, set()) - {code}:
            return cut
    return whole


def _without_article(code: str, written: str) -> str:
    return word_index(code).without_article(written) if language(code).article else written


def _spelling(written: str) -> Spelling:
    return Spelling(skeleton(written), vowel_key(written))


def _groups(spellings: dict[tuple[str, str], Spelling]) -> list[list[tuple[str, str]]]:
    """Words of one name; those of one skeleton are parted where their vowels speak against it."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - a native library, loaded when stories are compared

    by_skeleton: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for word, found in spellings.items():
        by_skeleton[found.skeleton].append(word)
    partner = _partners(by_skeleton, spellings)
    groups: dict[str, list[list[tuple[str, str]]]] = defaultdict(list)
    for key, members in sorted(by_skeleton.items()):
        for word in members:
            vowels = spellings[word].vowels
            rooms = groups[min(key, partner.get(key, key))]
            room = next((room for room in rooms if fuzz.ratio(vowels, spellings[room[0]].vowels) >= SAME_VOWELS), None)
            rooms.append([word]) if room is None else room.append(word)
    return [room for key in sorted(groups) for room in groups[key]]


def _partners(
    by_skeleton: dict[str, list[tuple[str, str]]], spellings: dict[tuple[str, str], Spelling]
) -> dict[str, str]:
    """Return for each skeleton the other skeleton that is its mutual best, where they are surely one name."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - a native library, loaded when stories are compared

    keys = sorted(by_skeleton)
    vowels = [spellings[by_skeleton[key][0]].vowels for key in keys]
    shape = process.cdist(keys, keys, scorer=fuzz.ratio, score_cutoff=SAME_NAME - 20)
    best: dict[int, tuple[float, int]] = {}
    for left in range(len(keys)):
        for right in (int(at) for at in shape[left].nonzero()[0] if at != left):
            share = _SKELETON_SHARE.get(min(len(keys[left]), len(keys[right])), _LONG_SKELETON_SHARE)
            score = share * float(shape[left][right]) + (1 - share) * fuzz.ratio(vowels[left], vowels[right])
            if score >= SAME_NAME and keys[left][0] == keys[right][0]:
                best[left] = max(best.get(left, (0.0, 0)), (score, -right))
    return {keys[left]: keys[-right] for left, (_, right) in best.items() if best.get(-right, (0, 1))[1] == -left}
