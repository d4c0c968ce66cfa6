"""Stage 2, understand: an article in, its language and its sentences with all they mention out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from generator.languages import Language, language
from generator.languages.cues import cue_index
from generator.languages.fold import fold
from generator.languages.lexicon import WordIndex, has_concepts, word_index
from generator.model import Article, Mention, MentionKind, Reading, Sentence, SentenceKind, Span, Support
from generator.understand.attribution import attributions, doubts
from generator.understand.evidence import evidence
from generator.understand.identify import UNKNOWN, identify
from generator.languages.names import skeleton
from generator.understand.numbers import numbers
from generator.understand.quotes import quotes
from generator.understand.scan import Hit, scan
from generator.understand.sentences import sentence_spans
from generator.understand.tokens import Token, tokens

FEWEST_CONTENT_WORDS = 3  # a "sentence" with fewer states nothing by itself
LONGEST_HEADING = 80  # characters; sub-headings of news pages are shorter
_OPENING, _CLOSING = "([（【", (")", "]", "）", "】")  # noqa: RUF001 - full-width brackets are meant
_FINAL_MARKS = ".!?؟۔।॥。！？…\"”»)'’"


def understand(article: Article) -> Reading:
    """Return the article's language and its sentences in order, with everything they mention."""
    code, origin = identify(f"{article.title.value}\n{article.text}", article.language.value)
    facts = language(code)
    support = Support.FULL if has_concepts(code) else Support.BASIC
    spans = sentence_spans(article.text, facts)
    found = tuple(_sentence(article, index, span, facts) for index, span in enumerate(spans))
    return Reading(article, code, origin, facts.direction, support, found)


def understand_sentence(text: str, code: str) -> Sentence:
    """Return one sentence that stands by itself, in a known language."""
    return _read(text, 0, (0, len(text)), (), language(code))


def _sentence(article: Article, index: int, span: tuple[int, int], facts: Language) -> Sentence:
    return _read(article.text, index, span, article.asides, facts)


def _read(text: str, index: int, span: tuple[int, int], asides: Sequence[Span], facts: Language) -> Sentence:
    index_of_words, index_of_cues = word_index(facts.code), cue_index(facts.code)
    words = tuple(word for word in tokens(text, span, index_of_words) if not _aside(word, asides))
    known, cues = scan(words, index_of_words), scan(words, index_of_cues)
    counted = numbers(text, words, (known, cues), facts)
    mentions = (*counted, *_mentions(words, known, counted))
    leftover = tuple(_leftover(words, (known, cues), counted, facts))
    names = tuple(Mention(words[at].start, words[at].end, MentionKind.NAME, key) for at, key in leftover if _may_be_a_name(text, words[at]))
    kind = _kind(text, span, len(words) - _stop_count(words, facts.code), facts)
    return Sentence(
        index=index,
        start=span[0],
        end=span[1],
        kind=kind,
        mentions=tuple(sorted((*mentions, *names), key=lambda mention: (mention.start, mention.end, mention.kind, mention.key))),
        attributions=attributions(text, words, cues, (*known, *_capitalised(words, leftover))),
        quotes=quotes(text, *span),
        doubts=doubts(words, cues),
        words=len(words),
        vector=evidence(mentions, tuple(key for _, key in leftover)),
    )


def _aside(word: Token, asides: Sequence[Span]) -> bool:
    return any(aside.start <= word.start < aside.end for aside in asides)


def _mentions(words: Sequence[Token], known: Sequence[Hit], counted: Sequence[Mention]) -> Iterator[Mention]:
    taken = {(mention.start, mention.end) for mention in counted}
    for hit in known:
        start, end = words[hit.first].start, words[hit.after - 1].end
        if (start, end) not in taken:
            yield Mention(start, end, MentionKind(hit.kind), hit.key)


def _leftover(
    words: Sequence[Token], hits: tuple[Sequence[Hit], Sequence[Hit]], counted: Sequence[Mention], facts: Language
) -> Iterator[tuple[int, str]]:
    """Yield (word index, skeleton) of the words that no lexicon, number or stop list knows."""
    covered = {at for hit in hits[0] for at in range(hit.first, hit.after)}
    stops, index = stop_words(facts.code), word_index(facts.code)
    for at, word in enumerate(words):
        if at in covered or word.folded in stops or any(mention.start <= word.start < mention.end for mention in counted):
            continue
        key = skeleton(_bare(word, index))
        if key:
            yield at, key


def _bare(word: Token, index: WordIndex) -> str:
    """The word without its article; clitics stay, as they may be the first letter of a name."""
    return index.without_article(word.text)


def _may_be_a_name(text: str, word: Token) -> bool:
    """In scripts with capitals a name has one; in others any unknown word may be a name."""
    first = text[word.start]
    return first.isupper() or not (first.islower() or first.isdecimal())


def _capitalised(words: Sequence[Token], leftover: Sequence[tuple[int, str]]) -> Iterator[Hit]:
    """Unknown words with a capital: likely people. Scripts without capitals give no such hint."""
    for at, _ in leftover:
        if words[at].text[0].isupper():
            yield Hit(at, at + 1, MentionKind.NAME, "")


def _kind(text: str, span: tuple[int, int], content_words: int, facts: Language) -> SentenceKind:
    start, end = span
    ends_a_line = end == len(text) or text[end:].split("\n", 1)[0].strip() == ""
    begins_a_line = start == 0 or text[:start].rsplit("\n", 1)[-1].strip() == ""
    if text[start] in _OPENING and text[start:end].rstrip(".!?؟۔।。").endswith(_CLOSING):
        return SentenceKind.FRAGMENT  # an aside in brackets belongs to the sentence before it
    if ends_a_line and begins_a_line and end - start <= LONGEST_HEADING and text[end - 1 : end] not in _FINAL_MARKS:
        return SentenceKind.HEADING
    return SentenceKind.FRAGMENT if content_words < FEWEST_CONTENT_WORDS else SentenceKind.SENTENCE


def _stop_count(words: Sequence[Token], code: str) -> int:
    stops = stop_words(code)
    return sum(word.folded in stops for word in words)


@cache
def stop_words(code: str) -> frozenset[str]:
    """Return the folded stop words of a language: its own list, or the public one where it has none."""
    own = language(code).stop_words
    if own or code == UNKNOWN:
        return frozenset(fold(part) for word in own for part in word.split())
    from stopwordsiso import has_lang, stopwords  # noqa: PLC0415 - only for languages without a file

    return frozenset(fold(word) for word in stopwords(code)) if has_lang(code) else frozenset()
