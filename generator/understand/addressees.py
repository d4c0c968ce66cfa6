"""Who is spoken to: a verb of saying and a name beside it in, whether the name is its addressee out."""

from __future__ import annotations

from generator.languages.cues import BEFORE, SAYING, TELLING, cue_index
from generator.languages.fold import fold
from generator.model import MentionKind
from generator.understand.between import has_comma
from generator.understand.marks import is_small, marks_of
from generator.understand.scan import Hit, Scanned


def is_spoken_to(cue: Hit, hit: Hit, sentence: Scanned) -> bool:
    """Tell whether the words around make a name the one spoken to: "पुतिन से कहा", "told Reuters", "dijo a la BBC"."""
    if cue.kind != SAYING:
        return False
    words, marks = sentence.words, marks_of(sentence.facts.code)
    if hit.after < len(words) and words[hit.after].folded in marks.addressee:
        return True
    if hit.first < cue.after:
        return is_addressed(hit, 0, sentence) or (has_comma(sentence, hit.after) and _is_cited(hit, sentence))
    told = any(verb.kind == TELLING and verb.after == cue.after for verb in sentence.cues)
    if told or is_addressed(hit, cue.after, sentence):
        return True
    clitic = sentence.facts.attribution.addressing_clitic
    return bool(clitic) and _has_clitic(words[hit.first].folded, fold(clitic), sentence)


def is_addressed(hit: Hit, first: int, sentence: Scanned) -> bool:
    """Tell whether a "to" stands before a hit, from the word `first` on: "to the BBC", "a la cadena CNN".

    Between may stand what kind of thing the name is, and an article.
    """
    code, words, at = sentence.facts.code, sentence.words, hit.first - 1
    marks = marks_of(code)
    if not marks.addressed:
        return False
    kinds = [known for known in sentence.known if known.kind == MentionKind.CONCEPT]
    while (
        at > first and words[at].folded not in marks.addressed and any(kind.first <= at < kind.after for kind in kinds)
    ):
        at -= 1
    if at > first and words[at].folded not in marks.addressed and is_small(words[at].folded, code):
        at -= 1
    return at >= first and words[at].folded in marks.addressed and words[at].text.casefold() not in marks.unaddressed


def _is_cited(hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a cue such as "quoting" stands before a name, with an article between them at the most."""
    return any(cue.kind == BEFORE and cue.after <= hit.first <= cue.after + 1 for cue in sentence.cues)


def _has_clitic(word: str, clitic: str, sentence: Scanned) -> bool:
    """Tell whether a word is known only without its clitic: "لرويترز" is "to Reuters", "لندن" London itself."""
    index = cue_index(sentence.facts.code)
    return word.startswith(clitic) and word not in index and word.removeprefix(clitic) != word
