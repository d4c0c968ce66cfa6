"""Verbs that tell what somebody did rather than said: a verb of saying in its sentence in, whether it tells an act out.

"The Emirates pledged 100 million" and "the president declared an emergency" are acts that an outlet states itself;
with "that" or a quotation the same verbs cite.
"""

from __future__ import annotations

from generator.languages.cues import ACTING, DECLARING, SAYING, WHOLE
from generator.languages.topics import is_declared
from generator.model import MentionKind
from generator.understand.between import clause_start, has_pause, has_quotation_mark
from generator.understand.candidates import Candidates
from generator.understand.marks import marks_of
from generator.understand.scan import Hit, Scanned

# Words with which a cue begins that are its verb, "has pledged"; what it holds behind them is an object, "a présenté
# ses excuses". With one the forms of "have" would have their verb as an object.
VERB_WORDS = 2


def is_act(cue: Hit, sentence: Scanned, found: Candidates) -> bool:
    """Tell whether a verb of saying tells an act: it has an object, and neither "that" nor a quotation beside it.

    The object may be a word of the cue itself, "a présenté ses excuses".
    """
    if cue.kind == SAYING and cue.key not in WHOLE:
        return False  # with the words that it needs it cites
    kinds = {hit.kind for hit in sentence.cues if hit.after == cue.after}
    if kinds.isdisjoint({ACTING, DECLARING}):
        return False
    clause = _clause(cue, sentence)
    beside = range(clause.start, clause.stop + 1)
    if any(at in found.that for at in beside) or any(has_quotation_mark(sentence, at) for at in beside):
        return False
    things = [hit for hit in sentence.known if hit.first in clause and hit.kind == MentionKind.CONCEPT]
    objects = [hit for hit in things if not _within(hit, cue)]
    if ACTING in kinds:
        if not marks_of(sentence.facts.code).clausal.isdisjoint(found.folded[at] for at in clause):
            return False  # "promised the bridge would be rebuilt"
        own = any(hit.first >= cue.first + VERB_WORDS and _within(hit, cue) for hit in things)
        return own or any(hit.first >= _objects_begin(cue, clause, sentence) for hit in objects)
    return any(is_declared(hit.key) for hit in objects)


def _objects_begin(cue: Hit, clause: range, sentence: Scanned) -> int:
    """Where the objects of a verb begin: behind it, or where it ends its clause, behind the mark of its subject."""
    side, marks = sentence.facts.attribution.subject, marks_of(sentence.facts.code).subject_marks
    if side not in ("first", "clause", "before"):
        return cue.after
    marked = (at for at in clause if at < cue.first and sentence.words[at].folded in marks)
    return max(marked, default=clause.start) if side == "before" else clause.start


def _within(hit: Hit, cue: Hit) -> bool:
    return cue.first <= hit.first and hit.after <= cue.after


def _clause(cue: Hit, sentence: Scanned) -> range:
    """The places of the words from the pause before the verb to the one behind it."""
    after = cue.after
    while after < len(sentence.words) and not has_pause(sentence, after):
        after += 1
    return range(clause_start(sentence, cue.first), after)
