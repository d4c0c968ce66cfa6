"""Offices and firms that no lexicon knows, where nothing parts the words: a verb in, the words that name them out.

"俄罗斯联邦航空运输署称": what begins a clause and ends like the name of an office, right before the verb, says it.
In Arabic a single word between the verb and "that" does, whatever it means besides.
"""

from __future__ import annotations

from generator.languages.cues import ORIGIN
from generator.model import CALENDAR, MentionKind
from generator.understand.between import clause_start, gap
from generator.understand.foreign import is_native_name, pointed_name_before
from generator.understand.marked import marked_name
from generator.understand.marks import marks_of
from generator.understand.scan import Hit, Scanned
from generator.understand.tokens import Token

FEWEST, LONGEST = 2, 18  # letters
LONGEST_WORDS = 3  # words of a name that no capitals tell: given names and a family name
LONGEST_PERSON = 12  # letters, with the points in it: "弗拉基米尔·泽连斯基" has ten
LONGEST_UNKNOWN = 7  # letters of a foreign name without points: "斯塔夫罗普洛斯"
_POINT = "·"  # between the parts of a foreign name
_MARKS = '“”‘’《》「」"'  # a name may stand in them: “航班雷达24”网站


def _behind_its_quoted_name(first: int, sentence: Scanned) -> int:
    """Where a name begins that marks part from what kind of body it is of: “航班雷达24”网站."""
    before = sentence.text[: sentence.words[first].start].rstrip()
    opening = before.rfind("“")
    if not before.endswith("”") or opening < sentence.words[0].start - 1:
        return first
    return next(at for at, word in enumerate(sentence.words) if word.start > opening)


def _quoted_behind_its_kind(cue: Hit, sentence: Scanned) -> Hit | None:
    """The name in quotation marks between what kind of body it is of and the verb: 公司“鱼鹰飞行解决方案”也认为."""
    words, marks, after = sentence.words, marks_of(sentence.facts.code), cue.first
    while after > 1 and words[after - 1].folded in marks.small and "”" not in gap(sentence, after):
        after -= 1
    if "”" not in gap(sentence, after):
        return None
    first = next((at for at in range(after - 1, 0, -1) if "“" in gap(sentence, at)), 0)
    kind = sentence.text[words[0].start : words[first - 1].end] if first else ""
    name = sentence.text[words[first].start : words[after - 1].end]
    named = kind.endswith(sentence.facts.attribution.bodies) and len(name) <= LONGEST
    return Hit(first, after, MentionKind.NAME, "") if named and gap(sentence, first).strip() == "“" else None


def _alone_before_that(cue: Hit, sentence: Scanned) -> Hit | None:
    """The one word between a verb that its subject follows and "that": "وأكد ربيع أنه"; no adverb or abstract noun."""
    at, words, marks = cue.after, sentence.words, marks_of(sentence.facts.code)
    if sentence.facts.attribution.subject != "after" or at + 1 >= len(words) or words[at + 1].folded not in marks.that:
        return None
    word = words[at]
    known = [hit for hit in (*sentence.known, *sentence.cues) if hit.first <= at < hit.after]
    told = any(hit.kind != MentionKind.CONCEPT for hit in known)
    article = sentence.facts.article
    told = told or (bool(known and article) and word.folded.startswith(article))
    parted = gap(sentence, at).strip() or gap(sentence, at + 1).strip()
    nobody = told or parted or word.folded in marks.small or _is_nameless(word, sentence)
    return None if nobody else Hit(at, at + 1, MentionKind.NAME, "")


def _is_nameless(word: Token, sentence: Scanned) -> bool:
    """Tell whether a word begins or ends as none that names somebody does: "أكد ضرورة أن"."""
    endings = tuple(part[1:] for part in sentence.facts.attribution.nameless if part.startswith("*"))
    beginnings = tuple(part[:-1] for part in sentence.facts.attribution.nameless if part.endswith("*"))
    return word.text.startswith(beginnings) or word.text.endswith(endings) or word.folded.endswith(endings)


def _unknown_behind_a_turn(cue: Hit, sentence: Scanned) -> Hit | None:
    """The unknown words between a "but" and a verb that its subject mostly follows: "لكن موغر قال"."""
    marks, first = marks_of(sentence.facts.code), clause_start(sentence, cue.first)
    turned = first < len(sentence.words) and sentence.words[first].folded in marks.turns | marks.conjunctions
    if sentence.facts.attribution.subject != "after" or not turned or not 0 < cue.first - first - 1 <= LONGEST_WORDS:
        return None
    known = {at for hit in (*sentence.known, *sentence.cues) for at in range(hit.first, hit.after)}
    name = range(first + 1, cue.first)
    nobody = marks.small | marks.anybody
    plain = all(at not in known and sentence.words[at].folded not in nobody for at in name)
    return Hit(first + 1, cue.first, MentionKind.NAME, "") if plain else None


def body_before(cue: Hit, sentence: Scanned) -> Hit | None:
    """Return the words from the beginning of a clause to a verb, if they end like the name of a body; else None."""
    facts = sentence.facts.attribution
    if facts.topic_mark:
        return marked_name(cue, sentence)
    if not facts.bodies:
        return _alone_before_that(cue, sentence) or _unknown_behind_a_turn(cue, sentence)
    named = pointed_name_before(_before_who_is_told(cue, sentence), sentence)
    if (quoted := _quoted_behind_its_kind(cue, sentence) or named) is not None:
        return quoted
    first = _behind_its_quoted_name(clause_start(sentence, cue.first), sentence)
    days = {at for hit in sentence.known if hit.kind in CALENDAR for at in range(hit.first, hit.after)}
    while first < cue.first and first in days:
        first += 1
    unknown = first < cue.first and _is_unknown_name(first, cue, sentence)  # its first letter may be a small word: 张
    first = first if unknown else _behind_small_words(first, cue, days, sentence)
    if not unknown and not _is_called_as_a_body(first, cue, sentence):
        return None
    return Hit(first, _until_the_quote_closes(first, cue.first, sentence), MentionKind.NAME, "")


def _before_who_is_told(cue: Hit, sentence: Scanned) -> int:
    """Where the subject of a verb ends: before who is spoken to, "埃达·洛夫莱斯对法新社说", or at the verb."""
    addressed = marks_of(sentence.facts.code).addressed
    clause = range(clause_start(sentence, cue.first) + 1, cue.first)
    return next((at for at in clause if sentence.words[at].folded in addressed), cue.first)


def _behind_small_words(first: int, cue: Hit, days: set[int], sentence: Scanned) -> int:
    small = marks_of(sentence.facts.code).small
    while first < cue.first and (first in days or sentence.words[first].folded in small):
        first += 1
    return first


def _is_called_as_a_body(first: int, cue: Hit, sentence: Scanned) -> bool:
    """Tell whether the words before a verb end like the name of a body, nothing between parting or saying anything."""
    if first >= cue.first:
        return False
    words, small = sentence.words, marks_of(sentence.facts.code).small
    written = sentence.text[words[first].start : words[cue.first - 1].end]
    before = (hit for hit in sentence.cues if hit.first < cue.first and hit.kind != ORIGIN)
    told = {at for hit in before for at in range(hit.first, hit.after)}
    parted = any(gap(sentence, at).strip(_MARKS) for at in range(first + 1, cue.first + 1))
    verbal = any(at in told or words[at].folded in small for at in range(first, cue.first))
    named = FEWEST <= len(written) <= LONGEST and written.endswith(sentence.facts.attribution.bodies)
    return named and not parted and not verbal


def _until_the_quote_closes(first: int, after: int, sentence: Scanned) -> int:
    """Where a name ends that begins in quotation marks: “航班雷达24”网站 is called by what stands in them."""
    return next((at for at in range(first + 1, after) if "”" in gap(sentence, at)), after)


def _is_unknown_name(first: int, cue: Hit, sentence: Scanned) -> bool:
    """Tell whether a name that no lexicon knows begins a sentence before a verb of saying: "佩里表示", "汤米·追梦儿说".

    It is written as names are: with the characters for foreign ones, or with a family name in front. Single letters of
    it may be words besides, but not all of them.
    """
    words, marks = sentence.words, marks_of(sentence.facts.code)
    written = sentence.text[words[first].start : words[cue.first - 1].end]
    noun = cue.after < len(words) and words[cue.after].folded in marks.oblique_words  # "绘图分析的结果"
    if first or noun or not FEWEST <= len(written) <= LONGEST_PERSON:
        return False
    if any(gap(sentence, at).strip(_MARKS + _POINT) for at in range(first + 1, cue.first + 1)):
        return False
    if _POINT in written:
        return True
    hits = [hit for hit in (*sentence.known, *sentence.cues) if first <= hit.first and hit.after <= cue.first]
    words_in_it = any(hit.after - hit.first > 1 or len(words[hit.first].text) > 1 for hit in hits)
    known = {at for hit in hits for at in range(hit.first, hit.after)}
    letters = [at for at in range(first, cue.first) if at not in known and words[at].folded not in marks.small]
    return bool(letters) and not words_in_it and _is_written_as_a_name(written, sentence)


def _is_written_as_a_name(written: str, sentence: Scanned) -> bool:
    facts = sentence.facts.attribution
    foreign = len(written) <= LONGEST_UNKNOWN and set(written) <= set(facts.transliterating)
    return foreign or is_native_name(written, sentence.facts)
