"""Who is told more about between commas: a verb and the names of its sentence in, the one before the aside out.

"Diallo, leader of the party, said", "Modi, who was in Rome, said": the party and Rome say nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.understand.between import gap, has_comma, has_quotation_mark
from generator.understand.scan import Hit, Scanned

BEGINS = 6  # words; a name further from the beginning is more often told about than the subject of the sentence


def named_before_aside(cue: Hit, nearest: Hit | None, named: Sequence[Hit], sentence: Scanned) -> Hit | None:
    """Return the name that a comma parts from the aside which ends right before a verb; None where there is no aside.

    The name begins the sentence, or it stands before the aside that the nearest possible source is part of.
    """
    if not has_comma(sentence, cue.first) or _ends_speech(cue.first, sentence):
        return None
    if nearest is not None and nearest.after == cue.first and _fills_its_aside(nearest, sentence):
        return None
    set_off = [hit for hit in named if hit.after < cue.first and has_comma(sentence, hit.after)]
    for hit in set_off:
        if hit.first < BEGINS and not any(has_comma(sentence, at) for at in range(1, hit.after)):
            return hit
    if nearest is None or nearest.after > cue.first:
        return None
    opens = _opening(nearest, sentence)
    return next((hit for hit in set_off if hit.after == opens), None)


def _ends_speech(at: int, sentence: Scanned) -> bool:
    """Tell whether a quotation ends before a word; what a word leads to is a title, "director of “Titanic”, said"."""
    if not has_quotation_mark(sentence, at):
        return False
    opened = next((before for before in range(at - 1, 0, -1) if has_quotation_mark(sentence, before)), 0)
    return not opened or has_comma(sentence, opened) or ":" in gap(sentence, opened)


def _opening(hit: Hit, sentence: Scanned) -> int:
    """The first word of the aside that a name stands in; 0 where no comma opens one."""
    return next((at for at in range(hit.first, 0, -1) if has_comma(sentence, at)), 0)


def _fills_its_aside(hit: Hit, sentence: Scanned) -> bool:
    """Tell whether an aside is nothing but a name, as in "the head of ISRO, S. Somanath, said"."""
    return all(word.text[0].isupper() for word in sentence.words[_opening(hit, sentence) : hit.after])
