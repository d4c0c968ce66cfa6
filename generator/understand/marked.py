"""Names before the mark of a subject that no lexicon knows, where verbs end their sentences: 山田太郎さんは…と話した.

Nothing parts the words of such a script. A name goes back to the last particle; what tells that it is one is a form of
address behind it, the ending of a body's name, or its length and a pause behind it.
"""

from __future__ import annotations

from generator.languages.kana import is_katakana
from generator.model import MentionKind
from generator.understand.between import gap, has_pause
from generator.understand.foreign import may_be_in_a_name
from generator.understand.marks import marks_of
from generator.understand.scan import Hit, Scanned

LONGEST, SHORTEST = 16, 2  # letters
SHORTEST_ALONE = 4  # letters of a name that nothing else tells: 商船三井; nouns are mostly of two or three
_INSIDE = frozenset({"", "・", "＝", "-"})  # what stands inside a name
_OPENING, _CLOSING = "（(", "）)"


def marked_name(cue: Hit, sentence: Scanned) -> Hit | None:
    """Return the words of the first such name before a verb; None where there is none."""
    topic = sentence.facts.attribution.topic_mark
    for at in range(1, cue.first):
        if sentence.words[at].folded.endswith(topic) and _is_mark(at, sentence):
            found = _name_before(at, sentence)
            if found is not None and _is_a_name(found, at, sentence):
                return found
    return None


def _is_mark(at: int, sentence: Scanned) -> bool:
    return sentence.words[at].folded in marks_of(sentence.facts.code).subject_marks


def _name_before(mark: int, sentence: Scanned) -> Hit | None:
    after = _ends_before_brackets(mark, sentence)
    first = after - 1 if after and _addressed(after - 1, sentence) else after
    while first and (first == after or gap(sentence, first) in _INSIDE) and may_be_in_a_name(first - 1, sentence):
        first -= 1
    return Hit(first, after, MentionKind.NAME, "") if first < after and not gap(sentence, mark).strip("）)") else None


def _ends_before_brackets(mark: int, sentence: Scanned) -> int:
    """The place behind the name that brackets stand between and its mark: 長栄海運（エバーグリーン）は."""
    if not gap(sentence, mark) or gap(sentence, mark).strip()[:1] not in _CLOSING:
        return mark
    return next(
        (at for at in range(mark - 1, 0, -1) if gap(sentence, at).strip()[-1:] in _OPENING and gap(sentence, at)), mark
    )


def _addressed(at: int, sentence: Scanned) -> bool:
    return sentence.words[at].text in sentence.facts.attribution.addresses


def _is_a_name(name: Hit, mark: int, sentence: Scanned) -> bool:
    words, facts = sentence.words, sentence.facts
    written = sentence.text[words[name.first].start : words[name.after - 1].end]
    if not SHORTEST <= len(written) <= LONGEST:
        return False
    endings = (*facts.attribution.addresses, *facts.attribution.bodies)
    if written.endswith(endings):
        return written not in endings and not written.startswith(facts.attribution.anybody)
    known = any(hit.first < name.after <= hit.after for hit in (*sentence.known, *sentence.cues))  # its last word
    small = any(word.folded in marks_of(facts.code).small for word in words[name.first : name.after])
    foreign = is_katakana(written) or written.isascii()
    alone = foreign or len(written) >= SHORTEST_ALONE
    return alone and not known and not small and has_pause(sentence, mark + 1)
