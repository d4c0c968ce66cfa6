"""Who is cited together with a source: "the US and South Korea fear"; a source in its sentence in, the others out."""

from __future__ import annotations

from collections.abc import Iterator

from generator.languages.fold import fold
from generator.model import MentionKind
from generator.understand.between import parted
from generator.understand.candidates import Candidates
from generator.understand.marks import is_small
from generator.understand.scan import Hit, Scanned

MOST_BETWEEN = 2  # words: "and the"


def conjoined(source: Hit, cue: Hit, sentence: Scanned, found: Candidates) -> Iterator[Hit]:
    """Yield the place or institution that an "and" joins to one that is cited, on the same side of the cue.

    Who has no name is left out: "the minister and officials" may be any two things.
    """
    group = found.places if source.kind == MentionKind.PLACE else found.institutions
    if source not in group:
        return
    for other in group:
        first, second = sorted((source, other))
        apart = second.first >= first.after and other.key != source.key
        across = first.after <= cue.first and cue.after <= second.first
        if apart and not across and _are_joined(first, second, sentence):
            yield other


def _are_joined(first: Hit, second: Hit, sentence: Scanned) -> bool:
    """Tell whether only an "and", and small words, stand between two names."""
    between = [word.folded for word in sentence.words[first.after : second.first]]
    if len(between) > MOST_BETWEEN or parted(sentence, first.after - 1, second.first + 1):
        return False
    facts = sentence.facts
    if not between:
        clitics = tuple(fold(joiner) for joiner in facts.numbers.joiners if joiner in facts.prefixes)
        return bool(clitics) and sentence.words[second.first].folded.startswith(clitics)
    joining = {fold(word) for word in (*facts.attribution.conjoining, *facts.numbers.joiners)}
    return any(word in joining for word in between) and all(
        word in joining or is_small(word, facts.code) for word in between
    )
