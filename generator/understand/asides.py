"""Who is told more about between commas: a verb and the names of its sentence in, the one before the aside out.

"Diallo, leader of the party, said", "Modi, who was in Rome, said": the party and Rome say nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.understand.scan import Hit, Scanned

BEGINS = 6  # words; a name further from the beginning is more often told about than the subject of the sentence
_COMMAS = frozenset(",،，")
_OPENING, _CLOSING, _STRAIGHT = frozenset("“„«「『"), frozenset("”»」』"), '"'
_QUOTES = _OPENING | _CLOSING | {_STRAIGHT}


def named_before_aside(cue: Hit, nearest: Hit | None, named: Sequence[Hit], sentence: Scanned) -> Hit | None:
    """Return the name that a comma parts from the aside which ends right before a verb; None where there is no aside.

    The name begins the sentence, or it stands before the aside that the nearest possible source is part of.
    """
    if not has_comma(cue.first, sentence) or not _QUOTES.isdisjoint(gap(cue.first, sentence)):
        return None
    if nearest is not None and nearest.after == cue.first and _fills_its_aside(nearest, sentence):
        return None
    set_off = [hit for hit in named if hit.after < cue.first and has_comma(hit.after, sentence)]
    for hit in set_off:
        if hit.first < BEGINS and not any(has_comma(at, sentence) for at in range(1, hit.after)):
            return hit
    if nearest is None or nearest.after > cue.first:
        return None
    opens = _opening(nearest, sentence)
    return next((hit for hit in set_off if hit.after == opens), None)


def _opening(hit: Hit, sentence: Scanned) -> int:
    """Return the first word of the aside that a name stands in; 0 where no comma opens one."""
    return next((at for at in range(hit.first, 0, -1) if has_comma(at, sentence)), 0)


def _fills_its_aside(hit: Hit, sentence: Scanned) -> bool:
    """Tell whether an aside is nothing but a name, as in "the head of ISRO, S. Somanath, said"."""
    return all(word.text[0].isupper() for word in sentence.words[_opening(hit, sentence) : hit.after])


def is_quoted(hit: Hit, cue: Hit, sentence: Scanned) -> bool:
    """Tell whether the quotation that holds a name closes before the verb: '"Thank the president," said a nurse'."""
    if hit.after > cue.first:
        return False
    between = sentence.text[sentence.words[hit.after - 1].end : sentence.words[cue.first].start]
    closes = sum(mark in _CLOSING for mark in between) > sum(mark in _OPENING for mark in between)
    return closes or between.count(_STRAIGHT) % 2 == 1


def has_comma(at: int, sentence: Scanned) -> bool:
    """Tell whether a comma stands right before a word."""
    return not _COMMAS.isdisjoint(gap(at, sentence))


def gap(at: int, sentence: Scanned) -> str:
    """What stands between a word and the one before it; nothing before the first and behind the last."""
    words = sentence.words
    return sentence.text[words[at - 1].end : words[at].start] if 0 < at < len(words) else ""
