"""What earlier reports told: a number in its sentence in, whether the article itself gives it as outdated out.

"There were 67 people on board; early reports had spoken of 69": the outlet sets its own number against the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Attribution, Mention, MentionKind, Sentence, Voice

# Concepts of the lexicon that are told apart in no language: "early", "initial" and "first" reports, "earlier".
_EARLY = frozenset({"early", "before", "first", "start"})
_REPORTED = frozenset({"report", "information", "news", "say", "speak", "mention"})
NEAR = 20  # characters between "early" and "reports", "first" and "reported"
REACH = 40  # characters from both to the number


def was_told_earlier(number: Mention, sentence: Sentence) -> bool:
    """Tell whether a number is what earlier reports had, with no other number between."""
    concepts = [mention for mention in sentence.mentions if mention.kind is MentionKind.CONCEPT]
    early = [mention for mention in concepts if mention.key in _EARLY]
    told: Sequence[Mention | Attribution] = [
        *(mention for mention in concepts if mention.key in _REPORTED),
        *(entry for entry in sentence.attributions if entry.voice is Voice.IMPERSONAL),
    ]
    spans = {
        (min(one.start, other.start), max(one.end, other.end))
        for one in early
        for other in told
        if one is not other and _gap(one, other) <= NEAR
    }
    return any(_meant(start, end, sentence) == number for start, end in spans)


def _meant(start: int, end: int, sentence: Sentence) -> Mention | None:
    """The number that such words tell: the one inside them, else the first behind, else the last before."""
    numbers = [mention for mention in sentence.mentions if mention.quantity is not None]
    inside = [number for number in numbers if start <= number.start < end]
    behind = [number for number in numbers if 0 <= number.start - end <= REACH]
    before = [number for number in numbers if 0 <= start - number.end <= REACH]
    return next(iter((*inside, *behind, *reversed(before))), None)


def _gap(one: Mention | Attribution, other: Mention | Attribution) -> int:
    return max(other.start - one.end, one.start - other.end, 0)
