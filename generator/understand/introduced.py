"""Who is introduced: a sentence that cites nobody in, the one person whom it tells about and who speaks next out.

"William Ruto had given in. “I concede,” he said": who speaks behind a sentence in which one person alone acts is he.
Precision first, as anybody else in that sentence may be meant: it names no second person, no one who may speak stands
before him, and what stands right behind him is nobody of his ("Biden officials").
"""

from __future__ import annotations

import regex

from generator.languages.gazetteer import is_known_person
from generator.languages.topics import is_role, is_speaker
from generator.model import Attribution, Mention, MentionKind, Sentence, SentenceKind, Span, Voice

MOST_BEFORE = 6  # words from the beginning of a sentence to its subject, as in beginning.py
NEAREST = 3  # words between a person and somebody who is his: "Trump's long-time lawyer", "ट्रंप के वकील"
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}'’\-]+")
_MARK = regex.compile(r"[^\p{L}\p{M}\p{N}\s'’\-]")


def introduced(sentence: Sentence, text: str) -> Attribution | None:
    """Return a citation of the one person whom a sentence tells about, with all of it as scope; None for nobody."""
    names = [mention for mention in sentence.mentions if mention.kind is MentionKind.NAME]
    if sentence.kind is not SentenceKind.SENTENCE or sentence.quotes or len({name.key for name in names}) != 1:
        return None
    person = names[0]
    if not is_known_person(person.key) or not _is_subject(person, sentence, text):
        return None
    whole = Span(sentence.start, sentence.end)
    return Attribution(person.start, person.end, person.key, text[person.start : person.end], whole, Voice.CARRIED)


def _is_subject(person: Mention, sentence: Sentence, text: str) -> bool:
    if len(_WORD.findall(text, sentence.start, person.start)) > MOST_BEFORE:
        return False
    return not any(_stands_in_the_way(other, person, text) for other in _others(person, sentence))


def _others(person: Mention, sentence: Sentence) -> list[Mention]:
    """Whoever may act beside a person: all but the title that is his."""
    own = [role for role in sentence.roles if role.name.start <= person.start < role.name.end]
    return [
        mention
        for mention in sentence.mentions
        if mention.kind is MentionKind.PLACE
        or (mention.kind is MentionKind.CONCEPT and (is_speaker(mention.key) or is_role(mention.key)))
        if not any(role.start <= mention.start < role.end for role in own)
    ]


def _stands_in_the_way(other: Mention, person: Mention, text: str) -> bool:
    if other.end <= person.start:
        apart = other.kind is MentionKind.PLACE and _MARK.search(text, other.end, person.start)  # "In Paris, Macron"
        return not apart
    if other.start < person.end or other.kind is MentionKind.PLACE or _MARK.search(text, person.end, other.start):
        return False
    return len(_WORD.findall(text, person.end, other.start)) <= NEAREST
