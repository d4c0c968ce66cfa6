"""Who goes on speaking: the sentences of an article in, the same with the speakers that earlier ones name out.

"He added that ..." and the second sentence of a quotation name nobody; who speaks stands in a sentence before, or
behind the quotation. What is carried on so is marked as carried.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from generator.languages import language
from generator.languages.cues import is_institution
from generator.languages.gazetteer import is_known_person
from generator.languages.punctuation import CLOSING, OPENING
from generator.model import Attribution, Sentence, SentenceKind, Span, Voice
from generator.understand.introduced import introduced, says_he
from generator.understand.retold import is_retold

FARTHEST = 3  # sentences from one that names the speaker to "he added"; between may stand what nobody is cited for
MOSTLY = 0.8  # share of a sentence in quotation marks that makes it speech as a whole
LONGEST_SPEECH = 12  # sentences; a mark that never closes must not take a whole article for speech
_CITING_NOBODY = frozenset({Voice.UNNAMED, Voice.ACTING})
_ANY_INSTITUTION = frozenset({"group"})  # "the organisation", "the group": no source that can be told from others
# Bodies without an entry of their own; with several words they are told from others, and "the group" may mean them.
_BODIES = frozenset({"group", "ngo", "charity", "civil_protection", "red-cross", "red-crescent"})
PRONOUN_REACH = 6  # characters of a pronoun right before a verb of saying, with the blank between: "ellos dijeron"
_IDEOGRAPHS = "\u2e80"  # scripts from here on part no words
_STRAIGHT = '"'
_MARK = re.compile(f'[{OPENING}{CLOSING}"]')


def with_speakers(sentences: Sequence[Sentence], text: str, code: str) -> tuple[Sentence, ...]:
    """Return the sentences of an article; those that only go on with what somebody says cite that source too."""
    found = _with_institutions_meant(sentences)
    for run in _speeches(sentences, text):
        speaker = next((named for at in run if (named := _named(sentences[at]))), None)
        for at in run:
            if speaker and not _named(found[at]) and not found[at].attributions:
                found[at] = _citing(found[at], speaker, (found[at].start, found[at].end))
    last, since = None, 0
    for at, sentence in enumerate(found):
        if sentence.kind is SentenceKind.HEADING:
            last = None
        if last is None and (one := _introduced_before(at, found, text, code)):
            last, since = one, at - 1
        alone = last is not None and is_known_person(last.origin)
        own = _without_several(sentence, text, code) if alone else sentence
        near = last is not None and at - since <= FARTHEST
        found[at] = _going_on(_with_the_retold(own, text, code) if near else own, last, at - since)
        if (speaker := _named(found[at])) is not None:
            last, since = speaker, at
    return tuple(_citing_only(sentence) for sentence in found)


def _introduced_before(at: int, sentences: Sequence[Sentence], text: str, code: str) -> Attribution | None:
    """The person whom the sentence before tells about, where one with a quotation goes on with what "he" says."""
    sentence = sentences[at]
    unnamed = any(entry.voice is Voice.UNNAMED for entry in sentence.attributions)
    if not at or not unnamed or sentence.kind is SentenceKind.HEADING or not says_he(sentence, text, language(code)):
        return None
    return introduced(sentences[at - 1], text)


def _without_several(sentence: Sentence, text: str, code: str) -> Sentence:
    """The sentence without what "they" say: a single person is not meant with it."""
    several = _several(code)
    if several is None:
        return sentence
    unnamed = [entry for entry in sentence.attributions if entry.voice is Voice.UNNAMED]
    begins = {entry: max(entry.start - PRONOUN_REACH, sentence.start) for entry in unnamed}
    return _citing_none_of({entry for entry in unnamed if several.search(text, begins[entry], entry.end)}, sentence)


def _with_the_retold(sentence: Sentence, text: str, code: str) -> Sentence:
    """The sentence with its hearsay as what nobody is named for yet, where it tells on what one before said."""
    own = (
        replace(entry, voice=Voice.UNNAMED) if is_retold(entry, text, code) else entry
        for entry in sentence.attributions
    )
    return replace(sentence, attributions=tuple(own))


@cache
def _several(code: str) -> re.Pattern[str] | None:
    """The pronouns of a language that mean several people; as whole words where blanks part words."""
    words = language(code).attribution.of_several
    parted = "" if words and words[0][0] >= _IDEOGRAPHS else r"\b"
    return re.compile(rf"{parted}(?:{'|'.join(map(re.escape, words))}){parted}", re.IGNORECASE) if words else None


def _going_on(sentence: Sentence, last: Attribution | None, far: int) -> Sentence:
    """The sentence citing who spoke last, `far` sentences before, if it names nobody and goes on with what he says.

    "8,000, according to him; 25,000, according to the army": beside others he answers for his own part.
    """
    sentence = _meaning_one_named(sentence)
    if last is None or far > FARTHEST:
        return sentence
    if (named := _named(sentence)) is not None:
        before = [entry for entry in sentence.attributions if entry.voice is Voice.UNNAMED and entry.end <= named.start]
        return _carried(sentence, dict.fromkeys(before, last))
    if unnamed := next((entry for entry in sentence.attributions if entry.voice is Voice.UNNAMED), None):
        return _citing(sentence, last, (unnamed.start, unnamed.end))
    if far == 1 and _is_speech(sentence) and not sentence.attributions:
        return _citing(sentence, last, (sentence.start, sentence.end))
    return sentence


def _meaning_one_named(sentence: Sentence) -> Sentence:
    """The sentence with who is cited without a name behind one that it names: "X said that A; B, he insisted"."""
    meant: dict[Attribution, Attribution] = {}
    last = None
    for entry in sentence.attributions:
        if entry.voice is Voice.UNNAMED and last is not None:
            if last.scope.end <= entry.start:  # else he answers for that anyway
                meant[entry] = last
        elif entry.origin or entry.source:
            last = entry
    return _carried(sentence, meant)


def _carried(sentence: Sentence, meant: Mapping[Attribution, Attribution]) -> Sentence:
    """The sentence with the sources that some of its attributions mean, each for its own part."""
    own = (
        replace(entry, origin=meant[entry].origin, source=meant[entry].source, voice=Voice.CARRIED)
        if entry in meant
        else entry
        for entry in sentence.attributions
    )
    return replace(sentence, attributions=tuple(own)) if meant else sentence


def _with_institutions_meant(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences with the institution that "the organisation" means in them: the one cited last."""
    found: list[Sentence] = []
    last, since = None, 0
    for at, sentence in enumerate(sentences):
        if last is not None and at - since <= FARTHEST:
            own = tuple(_meaning(entry, last) for entry in sentence.attributions)
            found.append(replace(sentence, attributions=own) if sentence.attributions else sentence)
        else:
            found.append(sentence)
        for entry in found[-1].attributions:
            if is_institution(entry.origin) or _is_body(entry):
                last, since = entry, at
    return found


def _is_body(entry: Attribution) -> bool:
    return entry.origin.partition(" ")[0] in _BODIES and " " in entry.source


def _meaning(entry: Attribution, last: Attribution) -> Attribution:
    if entry.origin not in _ANY_INSTITUTION:
        return entry
    return replace(entry, origin=last.origin, source=last.source, voice=Voice.CARRIED)


def _named(sentence: Sentence) -> Attribution | None:
    """The first source that a sentence names."""
    return next((entry for entry in sentence.attributions if entry.origin or entry.source), None)


def _citing(sentence: Sentence, speaker: Attribution, span: tuple[int, int]) -> Sentence:
    whole = Span(sentence.start, sentence.end)
    carried = Attribution(*span, speaker.origin, speaker.source, whole, Voice.CARRIED)
    others = (entry for entry in sentence.attributions if entry.voice is not Voice.UNNAMED)
    ordered = sorted((*others, carried), key=lambda entry: (entry.start, entry.end, entry.origin))
    return replace(sentence, attributions=tuple(ordered))


def _citing_only(sentence: Sentence) -> Sentence:
    """The sentence without the attributions that cite nobody."""
    return _citing_none_of({entry for entry in sentence.attributions if entry.voice in _CITING_NOBODY}, sentence)


def _citing_none_of(entries: set[Attribution], sentence: Sentence) -> Sentence:
    kept = tuple(entry for entry in sentence.attributions if entry not in entries)
    return replace(sentence, attributions=kept) if entries else sentence


def _is_speech(sentence: Sentence) -> bool:
    quoted = sum(quote.end - quote.start for quote in sentence.quotes)
    return quoted >= MOSTLY * (sentence.end - sentence.start)


def _speeches(sentences: Sequence[Sentence], text: str) -> Iterator[range]:
    """Yield the runs of sentences that one pair of quotation marks holds, each with the sentence that opens it."""
    if not _MARK.search(text):
        return
    opened = None
    for at, sentence in enumerate(sentences):
        inside = _open_behind(text, sentence, inside=opened is not None)
        if opened is None and inside:
            opened = at
        elif opened is not None and not inside:
            yield range(opened, at + 1)
            opened = None
        elif opened is not None and at - opened >= LONGEST_SPEECH:
            opened = None


def _open_behind(text: str, sentence: Sentence, *, inside: bool) -> bool:
    """Tell whether a quotation is still open at the end of a sentence."""
    for match in _MARK.finditer(text, sentence.start, sentence.end):
        if not inside and any(quote.start <= match.start() < quote.end for quote in sentence.quotes):
            continue  # one of a pair within the sentence, whatever its shape: texts mix their marks
        inside = not inside if match.group() == _STRAIGHT else match.group() in OPENING
    return inside
