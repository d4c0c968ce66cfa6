"""Stage 2, understand: an article in, its language and its sentences with all they mention out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from operator import attrgetter

from generator.languages import Language, language
from generator.languages.cues import ORIGIN, is_institution, is_outlet
from generator.languages.fold import fold
from generator.languages.gazetteer import calendar_has_capitals, is_known_person, small_days
from generator.languages.hanzi import in_known_characters
from generator.languages.kana import has_hiragana
from generator.languages.known import NOTHING
from generator.languages.lexicon import has_concepts, word_index
from generator.languages.names import skeleton
from generator.languages.punctuation import CLOSING, TERMINATORS
from generator.languages.remembered import Remembered
from generator.languages.stopping import own_stop_words
from generator.model import (
    CALENDAR,
    Article,
    Attribution,
    Mention,
    MentionKind,
    Reading,
    Sentence,
    SentenceKind,
    Span,
    Support,
)
from generator.understand.abbreviations import spellings, with_abbreviations
from generator.understand.accents import with_their_accents
from generator.understand.attribution import attributions, opens_speech
from generator.understand.dates import dated
from generator.understand.doubts import doubts, negations
from generator.understand.durations import with_whole_durations
from generator.understand.elided import with_elided
from generator.understand.evidence import evidence
from generator.understand.identify import UNKNOWN, identify
from generator.understand.likely import given_names, likely_names
from generator.understand.numbers import numbers
from generator.understand.quotes import quotes
from generator.understand.quoting import quoting
from generator.understand.retold import without_other_meanings
from generator.understand.roles import roles
from generator.understand.scan import Hit, Scanned, cues_of, scan
from generator.understand.sentences import bounded, sentence_spans
from generator.understand.shortened import are_initials, with_whole_initials
from generator.understand.speech import with_speakers
from generator.understand.tails import with_tails
from generator.understand.tokens import Token, learn_words, tokens

FEWEST_CONTENT_WORDS = 3  # a "sentence" with fewer states nothing by itself, unless two of them stand among others
FEWEST_IN_LONGER, LONGER = 2, 6  # content words, words: "Of course there are shortcomings," he told survivors
# Kept under names of their own: finding a member of an enumeration takes longer than comparing it.
_CONCEPT, _PLACE, _NAME = MentionKind.CONCEPT, MentionKind.PLACE, MentionKind.NAME
_PARTS = (_CONCEPT, _PLACE)
SHORTEST_NAME = 3  # letters; what an apostrophe cuts off is shorter
LONGEST_HEADING = 80  # characters; sub-headings of news pages are shorter
_OPENING, _CLOSING = "([（【", (")", "]", "）", "】")
_KINDS = {str(kind): kind for kind in MentionKind}
_BY_PLACE = attrgetter("start", "end", "kind", "key")
_FINAL_MARKS = TERMINATORS + CLOSING + "\")'’"


def understand(article: Article) -> Reading:
    """Return the article's language and its sentences in order, with everything they mention."""
    code, origin = identify(f"{article.title.value}\n{article.text}", article.language.value)
    facts = language(code)
    support = Support.FULL if has_concepts(code) else Support.BASIC
    text, title = (in_known_characters(written, facts.to_known) for written in (article.text, article.title.value))
    learn_words(text, code)
    spans = sentence_spans(text, facts)
    plain = with_whole_initials(text, facts)
    found = (_sentence(plain, place, article.asides, facts) for place in enumerate(spans))
    placed = tuple(dated(sentence, plain, facts, article.published.value) for sentence in found)
    parts = bounded(title, (0, len(title)))
    headline = tuple(mention for part in parts for mention in _sentence(title, (0, part), (), facts).mentions)
    spoken = with_tails(with_speakers(placed, plain, code), plain, facts)
    if plain != article.text:
        spoken = tuple(_as_written(sentence, plain, article.text) for sentence in spoken)
    converted = "" if text == article.text else text
    return Reading(article, code, origin, facts.direction, support, spoken, headline, converted)


def understand_sentence(text: str, code: str) -> Sentence:
    """Return one sentence that stands by itself, in a known language."""
    known = with_whole_initials(in_known_characters(text, language(code).to_known), language(code))
    sentence = with_speakers((_sentence(known, (0, (0, len(text))), (), language(code)),), known, code)[0]
    return _as_written(sentence, known, text)


def _as_written(sentence: Sentence, converted: str, text: str) -> Sentence:
    """The sentence with its sources as the article writes them."""
    return replace(
        sentence, attributions=tuple(_source_as_written(entry, converted, text) for entry in sentence.attributions)
    )


def _source_as_written(entry: Attribution, converted: str, text: str) -> Attribution:
    if not entry.source:
        return entry
    at = converted.find(entry.source, entry.start)
    at = converted.find(entry.source) if at < 0 else at  # another sentence names it
    return replace(entry, source=text[at : at + len(entry.source)]) if at >= 0 else entry


def _sentence(text: str, place: tuple[int, tuple[int, int]], asides: Sequence[Span], facts: Language) -> Sentence:
    """The sentence at a place, which is its index and its span."""
    index, span = place
    words = _outside(asides, tokens(text, span, facts.code))
    named, cues = _scanned(words)
    if spelled := spellings(text, words, (*named, *cues), facts):
        words = with_abbreviations(words, spelled, facts.code)
        named, cues = _scanned(words)
    cues = with_their_accents(cues, text, words, facts.code)
    cues = (*without_other_meanings(cues, text, words, facts), *quoting(text, words, cues, facts.code))
    plain = _without_small_months(words, named, facts)
    known = _with_institutions(plain, cues)
    scanned = Scanned(text, words, known, cues, facts)
    counted = with_whole_durations(_outside_names(numbers(scanned), words, known), scanned)
    counted = with_elided(counted, scanned)
    mentions = (*counted, *_mentions(words, known, counted))
    leftover = tuple(_leftover(scanned, counted))
    citing = cues or opens_speech(text, span)
    initials = (at for at, word in enumerate(words) if are_initials(word.text))
    unknown = sorted({*(at for at, _ in leftover), *initials, *given_names(scanned)})
    likely = likely_names(scanned, unknown) if citing else ()
    parts = tuple(_parts_of_phrases(words, known))
    return Sentence(
        index=index,
        start=span[0],
        end=span[1],
        kind=_kind(text, span, words, facts),
        mentions=tuple(sorted((*mentions, *_names(words, leftover)), key=_BY_PLACE)),
        attributions=attributions(scanned, (*known, *likely)) if citing else (),
        quotes=quotes(text, *span),
        doubts=doubts(scanned) if cues else (),
        negations=negations(scanned) if cues else (),
        words=len(words),
        vector=evidence(mentions, tuple(key for _, key in leftover), parts),
        roles=roles(scanned._replace(known=plain), tuple(at for at, _ in leftover)),
    )


def _scanned(words: Sequence[Token]) -> tuple[tuple[Hit, ...], tuple[Hit, ...]]:
    """What the words name, and the cues among them."""
    names = [(at, names) for at, word in enumerate(words) if (names := word.known.names) is not NOTHING]
    return scan(words, names), cues_of(words)


def _outside(asides: Sequence[Span], words: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words that stand in no aside: most sentences have none."""
    if not asides or not words:
        return words
    near = [aside for aside in asides if aside.start <= words[-1].start and words[0].start < aside.end]
    if not near:
        return words
    return tuple(word for word in words if not any(aside.start <= word.start < aside.end for aside in near))


def _without_small_months(words: Sequence[Token], known: Sequence[Hit], facts: Language) -> tuple[Hit, ...]:
    if not calendar_has_capitals(facts.code):
        return tuple(known)
    small = small_days(facts.code)
    return tuple(
        hit
        for hit in known
        if hit.kind not in CALENDAR
        or not words[hit.first].text[0].islower()
        or " ".join(word.folded for word in words[hit.first : hit.after]) in small
    )


def _with_institutions(known: Sequence[Hit], cues: Sequence[Hit]) -> tuple[Hit, ...]:
    """The name of an institution is one thing: "International Organization for Migration" names no migrants.

    A concept of just its words stays beside it: BBC is television in the lexicon, and the BBC.
    """
    named = [
        Hit(cue.first, cue.after, _NAME, cue.key)
        for cue in cues
        if cue.kind == ORIGIN and is_institution(cue.key) and not any(_holds(hit, cue) for hit in known)
    ]
    if not named:
        return tuple(known)
    spans = {(name.first, name.after) for name in named}
    apart = (
        hit
        for hit in known
        if (hit.first, hit.after) in spans
        or not any(name.first <= hit.first and hit.after <= name.after for name in named)
    )
    return tuple(sorted((*apart, *named), key=lambda hit: (hit.first, hit.after, hit.kind, hit.key)))


def _holds(hit: Hit, cue: Hit) -> bool:
    """Tell whether a known form leaves no room for the name of an institution."""
    same = (hit.first, hit.after) == (cue.first, cue.after) and hit.kind == _CONCEPT and is_outlet(cue.key)
    return hit.first <= cue.first and cue.after <= hit.after and not same


def _outside_names(counted: Sequence[Mention], words: Sequence[Token], known: Sequence[Hit]) -> tuple[Mention, ...]:
    """The numbers that are no part of a name: Persian سی is thirty, and the last letter of BBC."""
    if not counted:
        return ()
    names = [(words[hit.first].start, words[hit.after - 1].end) for hit in known if hit.kind == _NAME]
    return tuple(mention for mention in counted if not any(start <= mention.start < end for start, end in names))


def _mentions(words: Sequence[Token], known: Sequence[Hit], counted: Sequence[Mention]) -> Iterator[Mention]:
    taken = {(mention.start, mention.end) for mention in counted}
    for first, after, kind, key in known:
        start, end = words[first].start, words[after - 1].end
        if (start, end) not in taken:
            yield Mention(start, end, _KINDS[kind], key)


def _parts_of_phrases(words: Sequence[Token], known: Sequence[Hit]) -> Iterator[Mention]:
    """What the words of a phrase name by themselves: an environment minister is a minister too, Kim Jong Il no Kim.

    They are evidence, but no mentions: the International Organization for Migration names no migrants.
    """
    for phrase in known:
        if phrase.after - phrase.first == 1 or is_known_person(phrase.key):
            continue
        told = (_PLACE,) if phrase.kind == _NAME else _PARTS
        for word in words[phrase.first : phrase.after]:
            for kind, key in word.known.names.named:
                if key != phrase.key and kind in told:
                    yield Mention(word.start, word.end, _KINDS[kind], key)


def _leftover(sentence: Scanned, counted: Sequence[Mention]) -> Iterator[tuple[int, str]]:
    """Yield (word index, skeleton) of the words that no lexicon, number or stop list knows."""
    covered = {at for hit in sentence.known for at in range(hit.first, hit.after)}
    stops, skeletons = stop_words(sentence.facts.code), _skeletons(sentence.facts.code)
    for at, word in enumerate(sentence.words):
        if at in covered or word.folded in stops or len(word.folded) < SHORTEST_NAME or has_hiragana(word.folded):
            continue
        if counted and any(mention.start <= word.start < mention.end for mention in counted):
            continue
        if key := skeletons[word.text]:
            yield at, key


@cache
def _skeletons(code: str) -> Remembered[str]:
    """Return the skeleton of each word that may be a name. Clitics stay: they may be the first letter of a name."""
    index = word_index(code)
    return Remembered(lambda word: skeleton(index.without_article(word)))


def _names(words: Sequence[Token], leftover: Sequence[tuple[int, str]]) -> Iterator[Mention]:
    """In scripts with capitals a name has one; in others any unknown word may be a name."""
    for at, key in leftover:
        first = words[at].text[0]
        if first.isupper() or not (first.islower() or first.isdecimal()):
            yield Mention(words[at].start, words[at].end, _NAME, key)


def _kind(text: str, span: tuple[int, int], words: Sequence[Token], facts: Language) -> SentenceKind:
    start, end = span
    if start == end:
        return SentenceKind.FRAGMENT
    if text[start] in _OPENING and text[start:end].rstrip(TERMINATORS).endswith(_CLOSING):
        return SentenceKind.FRAGMENT  # an aside in brackets belongs to the sentence before it
    if end - start <= LONGEST_HEADING and text[end - 1] not in _FINAL_MARKS and _fills_its_line(text, start, end):
        return SentenceKind.HEADING
    stops = stop_words(facts.code)
    content = sum(word.folded not in stops for word in words)
    fewest = FEWEST_IN_LONGER if len(words) >= LONGER else FEWEST_CONTENT_WORDS
    return SentenceKind.FRAGMENT if content < fewest else SentenceKind.SENTENCE


def _fills_its_line(text: str, start: int, end: int) -> bool:
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    return not text[first:start].strip() and not text[end : last if last >= 0 else len(text)].strip()


@cache
def stop_words(code: str) -> frozenset[str]:
    """Return the folded stop words of a language: its own list, or the public one where it has none."""
    if (own := own_stop_words(code)) or code == UNKNOWN:
        return own
    from stopwordsiso import has_lang, stopwords  # noqa: PLC0415 - only for languages without a file

    return frozenset(fold(word) for word in stopwords(code)) if has_lang(code) else frozenset()
