"""How far an attribution reaches in its sentence: cues in, the stretch of the sentence that it covers out.

"Reuters reported A, while TASS said B": what turns to another thing parts the sentence, and who is named before what is
said answers for that part only. Who is named behind, "A and B, TASS said", answers for all before; "A, according to
TASS, and B" says nothing of B. Who is quoted answers for the quotation.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.languages.cues import HEDGE, TURN
from generator.languages.fold import fold
from generator.languages.punctuation import SEMICOLONS
from generator.model import Span
from generator.understand.between import clause_start, gap, has_comma, has_pause, word_at
from generator.understand.free_relatives import opened_before, relative_before
from generator.understand.marks import is_verb, marks_of
from generator.understand.quotes import quotes
from generator.understand.scan import Scanned

_SEMICOLON = re.compile(f"[{SEMICOLONS}]")
LAST_SHARE = 0.35  # of its part: who is named farther back stands behind what is said; of judged cells .5 loses three
# Words; a shorter quotation is a name or a word that somebody would not say himself. Of 871 judged cells two tells one
# more right and four none.
FEWEST_QUOTED = 3
# Words before a comma: fewer say when or where, "In Derna, according to the mayor, ..."; of judged cells four tells
# none more right and eight loses two.
FEWEST_STATED = 6
# Words of a statement: "it was closed". From one to three no judged cell differs, with four two of 2,504 are wrong.
FEWEST_SAID = 3
_MARKS = "“”„«»「」『』\"'‘’"
_OPENING = "« "  # the longest mark with its blank
_PARTED_OPENINGS = ("« ", "«\u00a0", "«\u202f")
_BESIDE_QUOTES = " ,，،:：\u00a0"  # between a quotation and who is quoted


class Wording(NamedTuple):
    """How somebody is cited."""

    by_phrase: bool = False  # with "according to" and the like
    verb_first: bool = False  # a verb of saying stands before its subject
    between: int = 0  # words from who is cited to the verb


SAID = Wording()


def scope_of(span: Span, sentence: Scanned, wording: Wording = SAID) -> Span:
    """Return what an attribution at a span of the sentence covers."""
    whole = Span(sentence.words[0].start, sentence.words[-1].end)
    if part := _quoted(span, whole, sentence) or _of_a_relative(span, sentence):
        return part
    turns = [sentence.words[hit.first].start for hit in sentence.cues if hit.kind == TURN]
    turns += [match.start() for match in _SEMICOLON.finditer(sentence.text, whole.start, whole.end)]
    start = max((turn for turn in turns if turn <= span.start), default=whole.start)
    start = max(start, _closed_before(span.start, sentence))
    end = min((turn for turn in turns if turn >= span.end), default=whole.end)
    behind = (span.start - start) > LAST_SHARE * (end - start) and not _hedges(span, sentence)
    if _is_set_in(span, sentence) and not behind and _is_short(span, start, sentence):
        return Span(start, end)
    if behind and not wording.by_phrase and _says_what_follows(span, sentence, wording):
        return Span(span.start if _states(Span(start, span.start), sentence) else start, end)
    if wording.verb_first and sentence.facts.attribution.subject == "either" and _is_set_off(span, start, sentence):
        return Span(start, span.end if not behind else end)
    if wording.by_phrase:
        return _of_a_phrase(span, Span(start, end), behind=behind, sentence=sentence)
    if behind and _says_more(span, sentence):  # "..., recalled the prosecutor, who has begun an inquiry"
        end = span.end
    return Span(whole.start if behind else span.start, end)


def _closed_before(place: int, sentence: Scanned) -> int:
    """Where the last clause begins, up to a place, that a comma and what closes one stand before: Japanese "…が、"."""
    words, closers = sentence.words, sentence.facts.clauses.closers
    for at in range(word_at(sentence, place), 0, -1) if closers else ():
        if has_comma(sentence, at) and sentence.text.endswith(closers, words[0].start, words[at - 1].end):
            return words[at].start
    return words[0].start


def _of_a_relative(span: Span, sentence: Scanned) -> Span | None:
    """What is told in "what the mayor said was a scandal" or "where the mayor said that"; None in no such clause."""
    if judged := of_a_judgement(span, sentence):
        return judged
    opened = relative_before(word_at(sentence, span.start), sentence)
    if opened is None:
        return None
    end = sentence.words[-1].end if _closes(opened, sentence) else _clause_end(span, sentence)
    return Span(sentence.words[opened].start, end)


def of_a_judgement(span: Span, sentence: Scanned) -> Span | None:
    """Return what a free relative clause tells with a cue and its subject at a span, up to a comma; None in none."""
    opened = opened_before(word_at(sentence, span.start), sentence)
    return None if opened is None else Span(sentence.words[opened].start, _clause_end(span, sentence))


def _closes(opened: int, sentence: Scanned) -> bool:
    """Tell whether a relative clause ends its sentence: the verb of the main one stands before it.

    Where verbs are not listed, only a clause that begins the sentence surely does not.
    """
    return any(is_verb(sentence, at) for at in range(opened)) or not (opened == 0 or sentence.facts.clauses.verbs)


def _clause_end(span: Span, sentence: Scanned) -> int:
    """Where the words before the next comma, semicolon or "but" end, not before a comma with a "that"."""
    words, marks = sentence.words, marks_of(sentence.facts.code)
    for at in range(word_at(sentence, span.end), len(words)):
        pause = has_comma(sentence, at) and words[at].folded not in marks.that
        if pause or words[at].folded in marks.turns or _SEMICOLON.search(gap(sentence, at)):
            return words[at - 1].end
    return words[-1].end


def _says_what_follows(span: Span, sentence: Scanned, wording: Wording) -> bool:
    """Tell whether what is said stands behind who is cited: "the bridge was closed, and the ministry said that ..."."""
    words, marks = sentence.words, marks_of(sentence.facts.code)
    first, after = (word_at(sentence, place) for place in (span.start, span.end))
    if sentence.facts.attribution.subject == "first":  # the verb stands last
        return has_pause(sentence, first) and wording.between >= FEWEST_SAID
    end = next((at for at in range(after + 1, len(words)) if has_pause(sentence, at)), len(words))
    if has_pause(sentence, after):
        end = after
        if not wording.verb_first and after < len(words) and words[after].folded in marks.that:  # Russian ", что"
            return True
    if sentence.facts.attribution.subject == "before" and wording.between >= FEWEST_SAID:
        return True
    if words[after - 1].folded in marks.that or any(words[at].folded in marks.that for at in range(after, end)):
        return True
    if sentence.facts.attribution.subject == "clause":
        return after < len(words) and first > 0 and has_pause(sentence, clause_start(sentence, first))
    return end - after >= FEWEST_SAID and any(is_verb(sentence, at) for at in range(after, end))


def _states(before: Span, sentence: Scanned) -> bool:
    """Tell whether what stands before who is cited is a statement of its own, not a long subject, or when and where.

    One has a verb, or words of some number and a mark behind them.
    """
    first, after = (word_at(sentence, place) for place in (before.start, before.end))
    opened = max((at for at in range(first + 1, after + 1) if _may_open(at, sentence)), default=first)
    return opened - first >= FEWEST_SAID or any(is_verb(sentence, at) for at in range(first, after))


def _may_open(at: int, sentence: Scanned) -> bool:
    """Tell whether a clause may begin at a word: behind a mark, or at an "and" where verbs end their clauses."""
    conjunctions = marks_of(sentence.facts.code).conjunctions
    ended = sentence.facts.attribution.subject == "before" and at < len(sentence.words)
    return has_pause(sentence, at) or (ended and sentence.words[at].folded in conjunctions)


def _says_more(span: Span, sentence: Scanned) -> bool:
    """Tell whether a relative clause about who is cited follows at once."""
    after = word_at(sentence, span.end)
    relatives = marks_of(sentence.facts.code).relatives
    return has_pause(sentence, after) and after < len(sentence.words) and sentence.words[after].folded in relatives


def _of_a_phrase(span: Span, part: Span, *, behind: bool, sentence: Scanned) -> Span:
    """What "according to" covers: the clause that it stands in or closes, else all that follows."""
    words = sentence.words
    first = word_at(sentence, span.start)
    after = word_at(sentence, span.end)
    opened, closed = has_pause(sentence, first), has_pause(sentence, after)
    if behind or _is_set_off(span, part.start, sentence):
        start = words[_opening(first, sentence, set_in=opened and closed)].start
        return Span(max(start, part.start), min(part.end, words[_closing(after, sentence) - 1].end))
    if closed and not opened and words[first].start > part.start:  # what stands before it in its own clause
        return Span(words[clause_start(sentence, first)].start, words[after - 1].end)
    return Span(span.start, part.end)


def _is_set_off(span: Span, start: int, sentence: Scanned) -> bool:
    """Tell whether a statement of some length and a comma stand before: "They exchanged gifts, said the mayor"."""
    first, opening = (word_at(sentence, place) for place in (span.start, start))
    return has_pause(sentence, first) and first - opening >= FEWEST_STATED


def _is_set_in(span: Span, sentence: Scanned) -> bool:
    """Tell whether marks stand on both sides: "Three people died, police said, and ..."."""
    first, after = (word_at(sentence, place) for place in (span.start, span.end))
    return first > 0 and has_pause(sentence, first) and has_pause(sentence, after)


def _is_short(span: Span, start: int, sentence: Scanned) -> bool:
    """Tell whether a few words and no other clause stand before: "Macron, according to Reuters, will resign"."""
    first, opening = (word_at(sentence, place) for place in (span.start, start))
    return first - opening < FEWEST_STATED and not any(has_pause(sentence, at) for at in range(opening + 1, first))


def _quoted(span: Span, whole: Span, sentence: Scanned) -> Span | None:
    """The quotations of a sentence that begins with one, right before who is quoted, or tells one right behind them."""
    spoken = [
        quote
        for quote in quotes(sentence.text, _opened(whole.start, sentence.text), whole.end + len(_OPENING))
        if len(sentence.text[quote.start : quote.end].split()) >= FEWEST_QUOTED
    ]
    if not spoken:
        return None
    first, last = spoken[0], spoken[-1]
    if first.start <= whole.start and not sentence.text[first.end : span.start].strip(_BESIDE_QUOTES + _MARKS):
        return Span(first.start, max(last.end, span.end))
    if span.end <= first.start and _opens(sentence.text[span.end : first.start], sentence.facts.code):
        return Span(span.start, last.end)
    return None


def _opened(start: int, text: str) -> int:
    """Where a sentence begins with the mark that opens it: one parted from it by a blank ends the sentence before."""
    if text[max(start - 1, 0) : start] in {*_MARKS}:
        return start - 1
    return start - len(_OPENING) if text[max(start - len(_OPENING), 0) : start] in _PARTED_OPENINGS else start


def _opens(between: str, code: str) -> bool:
    """Tell whether nothing but "that" stands between who is quoted and the quotation."""
    words = between.strip(_BESIDE_QUOTES + _MARKS)
    return not words or fold(words) in marks_of(code).that


def _opening(first: int, sentence: Scanned, *, set_in: bool) -> int:
    """The word that opens what a source named behind it answers for; `set_in` where commas stand on both sides."""
    if set_in:
        relatives = marks_of(sentence.facts.code).relatives
        for at in range(first - 1, 0, -1):
            if sentence.words[at].folded in relatives:
                return at
            if has_pause(sentence, at):
                break
    return next((at for at in range(first - FEWEST_STATED, 0, -1) if _opens_another(at, sentence, clitics=False)), 0)


def _closing(after: int, sentence: Scanned) -> int:
    """The place behind the last word that a source named behind answers for."""
    later = (at for at in range(after, len(sentence.words)) if _opens_another(at, sentence))
    return next(later, len(sentence.words))


def _opens_another(at: int, sentence: Scanned, *, clitics: bool = True) -> bool:
    """Tell whether a pause and an "and" open another clause; an "and" that is a clitic may join one thing to others."""
    if not has_pause(sentence, at):
        return False
    facts, word = sentence.facts, sentence.words[at].folded
    if word in marks_of(facts.code).conjunctions:
        return True
    joined = tuple(fold(joiner) for joiner in facts.numbers.joiners if joiner in facts.prefixes)
    return clitics and bool(joined) and word.startswith(joined)


def _hedges(span: Span, sentence: Scanned) -> bool:
    """Tell whether the verb fears or believes: what it is about follows, where no verb ends the sentence."""
    if sentence.facts.attribution.subject == "first":
        return False
    hedges = (sentence.words[hit.first].start for hit in sentence.cues if hit.kind == HEDGE)
    return any(span.start <= hedge < span.end for hedge in hedges)
