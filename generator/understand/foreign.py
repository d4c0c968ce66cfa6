"""Foreign names in scripts without spaces: a place in a sentence in, how far the letters of the name reach out.

A point parts the names of foreigners, ジェームズ・キャメロン and 约翰·莫格, and Chinese writes them letter by letter.
"""

from __future__ import annotations

from generator.languages import Language
from generator.languages.kana import has_hiragana, is_katakana
from generator.languages.topics import is_one_of_many, is_role, is_speaker
from generator.model import CALENDAR, MentionKind
from generator.understand.bearers import POINTS
from generator.understand.between import gap
from generator.understand.marks import marks_of
from generator.understand.scan import Hit, Scanned

LONGEST_LETTERS, FEWEST_LETTERS = 8, 2  # of a name that is written letter by letter
LONGEST_GIVEN = 2  # letters of a Chinese given name: 毛泽东, 欧阳娜娜


def before_a_point(first: int, sentence: Scanned) -> int:
    """Return where a name begins that goes on at a place behind a point; the place itself where there is none."""
    begins = first
    while begins and gap(sentence, begins) in POINTS:
        begins -= 1
        while begins and not gap(sentence, begins) and _is_letter(begins - 1, sentence):
            begins -= 1
    return begins


def pointed_name_before(at: int, sentence: Scanned) -> Hit | None:
    """Return the foreign name that ends at a place, with a point in it and in the letters of such names; else None.

    The letters before the first point go back as far as foreign names are written with them: 记者戴维·波格说.
    """
    letters, words = set(sentence.facts.attribution.transliterating), sentence.words
    first = at
    while first and (first == at or gap(sentence, first) in ("", *POINTS)) and set(words[first - 1].text) <= letters:
        first -= 1
    pointed = any(gap(sentence, place) in POINTS for place in range(first + 1, at))
    return Hit(first, at, MentionKind.NAME, "") if letters and pointed else None


def before_a_title(first: int, sentence: Scanned) -> int:
    """Return where the name begins right before a Japanese title: ブレア・ソーントン教授, 林芳正官房長官."""
    begins = first
    while begins and gap(sentence, begins) in ("", *POINTS) and may_be_in_a_name(begins - 1, sentence):
        begins -= 1
    return begins


def may_be_in_a_name(at: int, sentence: Scanned) -> bool:
    """Tell whether a word may stand inside a Japanese name: no particle or ending, no day and no number."""
    word, facts = sentence.words[at], sentence.facts
    if is_katakana(word.text):
        return True
    if not facts.attribution.topic_mark or has_hiragana(word.text) or not word.text.isalpha():
        return False
    return not any(hit.first <= at < hit.after and hit.kind in CALENDAR for hit in sentence.known)


def is_native_name(written: str, facts: Language) -> bool:
    """Tell whether letters are written as a Chinese name is: a family name in front of a given name, 张伟."""
    families = [name for name in facts.attribution.surnames if written.startswith(name)]
    given = len(written) - max(map(len, families), default=len(written))
    endings = tuple(part[1:] for part in facts.attribution.nameless if part.startswith("*"))
    nobody = written.startswith(facts.attribution.anybody) or written.endswith(endings)
    return 0 < given <= LONGEST_GIVEN and not nobody


def with_unknown_letters(whole: Hit, cue: Hit, sentence: Scanned) -> Hit:
    """Return a title with the name behind it: letters that are no words by themselves, 国防部长杜阿莱.

    A name as Chinese ones are written may be of words and stands right before the verb: 司机李明说.
    """
    words = sentence.words
    ending = [hit for hit in (*sentence.known, *sentence.cues) if hit.after == whole.after]
    between = range(whole.after, cue.first)
    if any(map(_is_somebody, ending)) and between and _is_native_name(between, sentence):
        return whole._replace(after=cue.first)
    if not any(map(_is_title, ending)):
        return whole
    after = whole.after
    while after < len(words) and after - whole.after < LONGEST_LETTERS and gap(sentence, after) in ("", *POINTS):
        foreign = {gap(sentence, after), gap(sentence, after + 1)} & set(POINTS)  # whatever its parts mean besides
        if not words[after].text.isalpha() or not (foreign or _is_letter(after, sentence)):
            break
        after += 1
    return whole._replace(after=after) if after - whole.after >= FEWEST_LETTERS else whole


def _is_native_name(between: range, sentence: Scanned) -> bool:
    """Tell whether the words between a title and its verb are a Chinese name, nothing parting them."""
    words = sentence.words
    written = sentence.text[words[between.start].start : words[between.stop - 1].end]
    parts = any(gap(sentence, at) for at in (*between, between.stop))
    return not parts and is_native_name(written, sentence.facts)


def _is_letter(at: int, sentence: Scanned) -> bool:
    """Tell whether a single letter stands there that is no word."""
    word = sentence.words[at]
    known = any(hit.first <= at < hit.after for hit in (*sentence.known, *sentence.cues))
    return len(word.text) == 1 and not known and word.folded not in marks_of(sentence.facts.code).small


def _is_title(hit: Hit) -> bool:
    return hit.kind == MentionKind.CONCEPT and is_role(hit.key)


def _is_somebody(hit: Hit) -> bool:
    return _is_title(hit) or is_speaker(hit.key) or is_one_of_many(hit.key)
