"""Verbs right behind a quotation: words and cues in, the words that tell there who spoke out.

'« ... », a lâché le maire' and '"...", zanjó el ministro' are speech: the same verbs let go and settle elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator.languages import language
from generator.languages.cues import SAYING
from generator.understand.marks import marks_of
from generator.understand.scan import Hit
from generator.understand.tokens import Token

FEWEST_QUOTED = 3  # words; a shorter quotation between commas is mostly a title: 'her film, "Dune", ...'
_CLOSED = re.compile(r"\s*(?:[»”\"]\s*[,،]|[,،!?؟…][\s!?؟…]*[»”\"][,،]?)\s+(?:[-–—]\s+)?|[!?…。！？]*[」』]")
_SPOKEN = re.compile("[!?…—–]")  # nothing but speech ends so, or has a dash behind it
SHORTEST_SPEECH = 5  # characters of what is said in a script without spaces: 「がん」 is a name of something
_SPEECH_ENDS = re.compile("[\u3041-\u3096！？!?…。ー]$")  # hiragana, which end verbs, or a mark
_CLAUSE_END = re.compile("[。、「」]")
LONGEST_CLAUSE = 60  # characters that are looked at behind what is said
_MARK = re.compile(r"[«»“”„\"「」『』]")


def quoting(text: str, words: Sequence[Token], cues: Sequence[Hit], code: str) -> Iterator[Hit]:
    """Yield a verb of saying for each form of the language's list that follows a quotation and its comma."""
    forms = _forms(code)
    if not forms or not words or not _MARK.search(text, words[0].start, words[-1].end):
        return
    told = {cue.first for cue in cues if cue.kind == SAYING}
    for at in range(1, len(words)):
        if at in told or not _CLOSED.fullmatch(text, words[at - 1].end, words[at].start):
            continue
        spoken = _SPOKEN.search(text, words[at - 1].end, words[at].start)
        set_in = not spoken and _is_set_in(text, words[0].start, words[at - 1].end)
        short = not spoken and _is_short(text, words[:at])
        behind = [text[word.start : word.end].casefold() for word in words[at : at + len(forms[0])]]
        small = words[at].folded in marks_of(code).small  # ", que le maire a lu"
        standing = [form for form in forms if _stands(form, behind) and not (small and form[0][0] == "*")]
        longest = next((form for form in standing if _is_speech(form, code, short=short, set_in=set_in)), None)
        if longest and not _quotes_nobody(text, words[at - 1].end, words[at + len(longest) - 1].end, code):
            yield Hit(at, at + len(longest), SAYING, SAYING)


def _quotes_nobody(text: str, before: int, after: int, code: str) -> bool:
    """Tell whether what stands around such a word makes the quotation a name, or the subject the one spoken to.

    「X」と呼ばれる is called X, 「B」と連携する joins B, and 「…」と批判された was criticised. A name ends with a noun,
    speech mostly with a verb or a mark. Other languages have verbs in their list, which say enough.
    """
    facts = language(code).attribution
    if not facts.unquoting:
        return False
    behind = text[after : after + LONGEST_CLAUSE].lstrip("、")
    clause = _CLAUSE_END.split(behind, maxsplit=1)[0]
    passive = any(form in clause for form in facts.undergoing)
    quoted = text[max(text.rfind(mark, 0, before) for mark in "「『") + 1 : before]
    named = len(quoted) < SHORTEST_SPEECH or _SPEECH_ENDS.search(quoted) is None
    return behind.startswith(facts.unquoting) or passive or named


def _is_speech(form: Sequence[str], code: str, *, short: bool, set_in: bool) -> bool:
    """Tell whether a form tells of speech: a listed verb does, one with a pronoun behind a short quotation too."""
    if all(part[0] != "*" for part in form):
        return language(code).attribution.subject != "after" or not (set_in or short)
    return not set_in and (not short or not marks_of(code).pronouns.isdisjoint(form))


def _is_short(text: str, words: Sequence[Token]) -> bool:
    """Tell whether the quotation that these words end with has only a few."""
    last = words[-FEWEST_QUOTED:]
    return len(last) < FEWEST_QUOTED or bool(_MARK.search(text, last[0].start, last[-1].end))


def _is_set_in(text: str, start: int, end: int) -> bool:
    """Tell whether other words than a speaker's and a colon stand before a quotation: a title or a slogan, mostly."""
    marks = list(_MARK.finditer(text, start, end))
    before = text[start : marks[-1].start()].rstrip() if marks else ""
    return bool(before) and before[-1] not in ":：—–"


def _stands(form: Sequence[str], words: Sequence[str]) -> bool:
    if len(form) > len(words):
        return False
    pairs = zip(form, words, strict=False)
    return all(word.endswith(part[1:]) if part[0] == "*" else word == part for part, word in pairs)


@cache
def _forms(code: str) -> tuple[tuple[str, ...], ...]:
    """The forms of a language in words as they are written, the longest first."""
    forms = {tuple(re.split(r"[\s'’-]+", form.casefold())) for form in language(code).attribution.quoting}
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))
