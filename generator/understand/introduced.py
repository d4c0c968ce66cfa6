"""Who is introduced: a sentence in, the one person whom it tells about, and who may speak right behind it, out.

"William Ruto had given in. “I concede,” he said": where one person alone acts, the "he" of the next sentence is mostly
that person. Precision first, as "he" often means somebody whom no lexicon knows: the person begins the sentence, behind
an adverbial and a comma at most, nobody else is told of right beside him or without a name, and nothing befell him.
"""

from __future__ import annotations

import regex

from generator.languages import Language
from generator.languages.gazetteer import is_known_person
from generator.languages.lexicon import counted_concepts
from generator.languages.topics import is_role, is_speaker
from generator.model import Attribution, Mention, MentionKind, Role, Sentence, SentenceKind, Span, Voice

# Not measured, as judged stories have one such person only: as long as what stands before a subject in beginning.py,
# and as "Trump long-time lawyer" and "Biden's new White House spokesman" need.
MOST_BEFORE = 6  # words of an adverbial
FARTHEST_OWN = 3  # words between a person and somebody who is his
UNNAMED = frozenset({"people", "man", "woman", "boy", "girl", "child", "crowd"})  # concepts of persons without a name
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}'’\-]+")
_LETTER = regex.compile(r"[\p{L}\p{N}]")
_MARK = regex.compile(r"[^\p{L}\p{M}\p{N}\s'’\-]")
_COMMA = ","
_GENITIVE = ("'", "’")  # "Trump's tariffs"


def introduced(sentence: Sentence, text: str) -> Attribution | None:
    """Return a citation of the one person whom a sentence tells about, with all of it as scope; None for nobody."""
    names = [mention for mention in sentence.mentions if mention.kind is MentionKind.NAME]
    if sentence.kind is not SentenceKind.SENTENCE or sentence.quotes or len({name.key for name in names}) != 1:
        return None
    person = names[0]
    if not is_known_person(person.key) or not _acts_alone(person, sentence, text):
        return None
    whole = Span(sentence.start, sentence.end)
    return Attribution(person.start, person.end, person.key, text[person.start : person.end], whole, Voice.CARRIED)


def says_he(sentence: Sentence, text: str, facts: Language) -> bool:
    """Tell whether a sentence ascribes its quotation to "he", and speaks in the quotation of no other one so."""
    pronouns = facts.attribution.masculine
    if not pronouns or not sentence.quotes:
        return False
    quoted = " ".join(text[quote.start : quote.end] for quote in sentence.quotes)
    outside = " ".join(_outside(sentence, text))
    return _holds(outside, pronouns) and not _holds(quoted, (*pronouns, *facts.attribution.feminine))


def _outside(sentence: Sentence, text: str) -> list[str]:
    """What stands around the quotations of a sentence."""
    starts = [sentence.start, *(quote.end for quote in sentence.quotes)]
    ends = [*(quote.start for quote in sentence.quotes), sentence.end]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


def _holds(words: str, pronouns: tuple[str, ...]) -> bool:
    return any(word in pronouns for word in regex.findall(r"[\p{L}\p{M}]+", words.casefold()))


def _acts_alone(person: Mention, sentence: Sentence, text: str) -> bool:
    own = next((role for role in sentence.roles if role.name.start <= person.start < role.name.end), None)
    start = min(person.start, own.start) if own else person.start
    adverbial, _, subject = text[sentence.start : start].rpartition(_COMMA)
    if _LETTER.search(subject) or len(_WORD.findall(adverbial)) > MOST_BEFORE:
        return False
    if text.startswith(_GENITIVE, person.end):
        return False
    return not any(_stands_in_the_way(other, person, text) for other in _others(own, sentence))


def _others(own: Role | None, sentence: Sentence) -> list[Mention]:
    """What concepts a sentence names, without those of the title that is the person's own."""
    return [
        mention
        for mention in sentence.mentions
        if mention.kind is MentionKind.CONCEPT and not (own and own.start <= mention.start < own.end)
    ]


def _stands_in_the_way(other: Mention, person: Mention, text: str) -> bool:
    """Tell whether a concept is what befell somebody, a person without a name, or one who is the person's."""
    if other.key in UNNAMED or other.key in counted_concepts():
        return True
    if not (is_speaker(other.key) or is_role(other.key)) or _MARK.search(
        text, person.end, max(other.start, person.end)
    ):
        return False
    return other.start < person.end or len(_WORD.findall(text, person.end, other.start)) <= FARTHEST_OWN
