"""How far an attribution reaches in its sentence: cues in, the stretch of the sentence that it covers out.

"Reuters reported A, while TASS said B": what turns to another thing parts the sentence, and who is named before what is
said answers for that part only. Who is named behind, "A and B, TASS said", answers for all before.
"""

from __future__ import annotations

import re

from generator.languages.cues import HEDGE, TURN
from generator.model import Span
from generator.understand.scan import Scanned

_SEMICOLON = re.compile("[;؛；]")
LAST_SHARE = 0.35  # of its part: who is named farther back stands behind what is said; of judged cells .5 loses three


def scope_of(span: Span, sentence: Scanned) -> Span:
    """Return what an attribution at a span of the sentence covers."""
    whole = Span(sentence.words[0].start, sentence.words[-1].end)
    turns = [sentence.words[hit.first].start for hit in sentence.cues if hit.kind == TURN]
    turns += [match.start() for match in _SEMICOLON.finditer(sentence.text, whole.start, whole.end)]
    start = max((turn for turn in turns if turn <= span.start), default=whole.start)
    end = min((turn for turn in turns if turn >= span.end), default=whole.end)
    behind = (span.start - start) > LAST_SHARE * (end - start) and not _hedges(span, sentence)
    return Span(whole.start if behind else span.start, end)


def _hedges(span: Span, sentence: Scanned) -> bool:
    """Tell whether the verb fears or believes: what it is about always follows."""
    hedges = (sentence.words[hit.first].start for hit in sentence.cues if hit.kind == HEDGE)
    return any(span.start <= hedge < span.end for hedge in hedges)
