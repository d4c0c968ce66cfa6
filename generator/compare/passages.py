"""Quoted passages: the sentences that two articles tell in one order in, what both quote of one agency out.

Who reports a speech quotes what was said, and so does everybody else who was there. Who quotes an agency or another
outlet, quote upon quote and in its order, has the passage from its text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from generator.languages.cues import is_outlet
from generator.languages.punctuation import UNSPACED
from generator.model import MentionKind, Sentence, Span

ALIKE = 0.1  # likeness of two sentences whose quotes are taken for one; of independent reports .05 on the mean
# Quotes, as the article with fewer of them has. Two of one agency in a row are what many reports of one event take
# from it. The number rests on few: on judged stories (2026-11, 358 pairs of articles) only two pairs, both of one
# origin, have two in a row; of five real articles two that readers take for one origin have three, and two that they
# take for two origins have two.
FEWEST_QUOTES = 3
FEWEST_WORDS = 3  # of a quote, or characters of scripts without blanks: one of a word or two is a name or a catchword
_WORD = regex.compile(rf"[{UNSPACED}]|(?:(?![{UNSPACED}])[\p{{L}}\p{{M}}\p{{N}}])+")

_Pairs = Mapping[tuple[int, int], float]  # the likeness of sentences, by their places in two articles
_Texts = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of an agency's or an outlet's text that two articles quote."""

    origin: str  # key of whom both cite in it
    quotes: int  # of the article that has fewer


def quoted_passage(left: Sequence[Sentence], right: Sequence[Sentence], pairs: _Pairs, texts: _Texts) -> Passage | None:
    """Return the longest passage that two articles quote of one agency or outlet; None where there is none.

    `pairs` are the sentences of both that are told in one order, ascending, `texts` those of the articles.
    """
    runs = ([(left[row], right[column]) for row, column in run] for run in _runs(pairs))
    passages = filter(None, (_passage([pair for pair in run if _quote_alike(pair, texts)], texts) for run in runs))
    return max(passages, key=lambda passage: passage.quotes, default=None)


def _runs(pairs: _Pairs) -> Iterator[Sequence[tuple[int, int]]]:
    """The pairs that are alike, in runs without a sentence between them in either article."""
    run: list[tuple[int, int]] = []
    for row, column in (pair for pair, likeness in pairs.items() if likeness >= ALIKE):
        if run and (row - 1, column - 1) != run[-1]:
            yield run
            run = []
        run.append((row, column))
    yield run


def _passage(pairs: Sequence[tuple[Sentence, Sentence]], texts: _Texts) -> Passage | None:
    """The passage of sentences that quote alike, of whom both cite; None where one of them cites somebody else."""
    quotes = min(sum(len(_quotes(pair[side], texts[side])) for pair in pairs) for side in (0, 1))
    cited = [_cited(sentence) for pair in pairs for sentence in pair]
    origins = set.intersection(*filter(None, cited)) if any(cited) else set()
    both = sorted(origin for origin in origins if any(origin in _cited(one) & _cited(other) for one, other in pairs))
    outlets = [origin for origin in both if is_outlet(origin)]
    return Passage(outlets[0], quotes) if outlets and quotes >= FEWEST_QUOTES else None


def _cited(sentence: Sentence) -> set[str]:
    """Whom a sentence names as its sources; empty where it names none."""
    return {entry.origin or entry.source for entry in sentence.attributions if entry.origin or entry.source}


def _quote_alike(pair: tuple[Sentence, Sentence], texts: _Texts) -> bool:
    """Tell whether the quotes of two sentences name a thing, a number, a place or a person alike."""
    one, other = (_inside(sentence, text) for sentence, text in zip(pair, texts, strict=True))
    return not one.isdisjoint(other)


def _inside(sentence: Sentence, text: str) -> set[tuple[MentionKind, str]]:
    """What a sentence names in its quotes."""
    quotes = _quotes(sentence, text)
    return {
        (mention.kind, mention.key)
        for mention in sentence.mentions
        if any(quote.start <= mention.start < quote.end for quote in quotes)
    }


def _quotes(sentence: Sentence, text: str) -> list[Span]:
    """The quotes of a sentence that are more than a name."""
    return [quote for quote in sentence.quotes if len(_WORD.findall(text, quote.start, quote.end)) >= FEWEST_WORDS]
