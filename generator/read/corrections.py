"""What the editor changes by hand: the list `corrections:` of `_story.yml` in, checked corrections out.

Each entry says where (a row by its id or by words that stand in it, an article by its file), what, and why. Whether
the words still stand in the articles is not looked at here: that is the business of `edit`.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterator
from typing import TypeAlias

from generator.model import Action, CellState, Correction, Quoted, RowName
from generator.read.declared import LONGEST_VALUE, Unusable, refuse_controls, shown, unknown_key
from generator.read.strict_yaml import Table, Value

Mistakes: TypeAlias = list[tuple[str, str]]  # (problem, remedy)
WORDS_OF_CHANGES = tuple(change.value for change in Action)
KEYS = ("row", "file", "quote", "quotes", *WORDS_OF_CHANGES, "why")
STATES = {state.name.lower().replace("_", " "): state.value for state in CellState}
LONGEST_QUOTE = 10_000  # characters; a passage of five long sentences has 2,000
_QUOTING = (Action.SPLIT, Action.ADD, Action.REMOVE)  # what they are about is a table of quotes
_OF_A_ROW = (*_QUOTING, Action.MERGE, Action.RENAME, Action.HIDE, Action.PIN, Action.NOTE)
_OF_A_CELL = (Action.STATE, Action.ORIGIN, Action.VALUE)
_MAY_BE_EMPTY = (Action.ORIGIN, Action.VALUE)
_NEEDS_NO_REASON = {Action.GLOSS, Action.NOTE}  # the editor's own words, marked as such
_VERBATIM = ("row", "quote", "file")  # what stands in an article may hold anything, and is looked up there
_YES = ("yes", "true", "on")
_ID = re.compile(r"c-[a-z0-9-]+")


def corrections(value: Value, mistakes: Mistakes) -> tuple[Correction, ...]:
    """Return the corrections in the order of the file; what is wrong with them is added to `mistakes`."""
    if value == "":
        return ()
    if not isinstance(value, list):
        mistakes.append(("corrections is not a list", "write lines such as - {row: c-..., hide: yes, why: ...}"))
        return ()
    found: list[Correction] = []
    for number, entry in enumerate(value, start=1):
        if not isinstance(entry, Table):
            mistakes.append((f"correction {number} has no keys", "write - {row: c-..., hide: yes, why: ...}"))
            continue
        wrong = list(_wrong_together(entry))
        found += _corrections(entry, wrong)
        mistakes += [(f"line {entry.line}: {problem}", remedy) for problem, remedy in wrong]
    return tuple(found)


def _changes(entry: Table) -> list[Action]:
    """What an entry changes; the claim of a part that is split off belongs to the splitting."""
    named = [change for change in Action if change.value in entry]
    return [change for change in named if change is not Action.CLAIM or Action.SPLIT not in named]


def _wrong_together(entry: Table) -> Iterator[tuple[str, str]]:
    """Yield what is missing in an entry, and what does not go with the rest of it."""
    yield from (unknown_key(key, KEYS) for key in entry if key not in KEYS)
    changes, has = _changes(entry), entry.keys()
    if not changes and not has - set(KEYS):
        yield "changes nothing", f"say what to change: {', '.join(WORDS_OF_CHANGES)}"
    if not {"row", "quote"} & has and (of := next((change for change in changes if change in _OF_A_ROW), None)):
        yield f"{of.value} names no row", "add row: and its id, or quote: and words that stand in it"
    if "quote" not in has and not {"row", "file"} <= has and (of := _first(changes, _OF_A_CELL)):
        yield f"{of.value} names no outlet", "add file: and the article's file, or quote: and words of it"
    if "gloss" in has and "quote" not in has:
        yield "gloss is of no words", "add quote: and the words of the article that it explains"
    if "split" in has and "claim" not in has:
        yield "split does not say what the part is to be called", "add claim: and a label"
    if (Action.CLAIM in changes) != ("quotes" in has):
        yield "claim and quotes stand together", "write claim: ..., quotes: {file.txt: ..., other.txt: ...}"
    if "why" not in has and set(changes) - _NEEDS_NO_REASON:
        yield "does not say why", "add why: and the reason, which readers will see"


def _first(changes: list[Action], kinds: tuple[Action, ...]) -> Action | None:
    return next((change for change in changes if change in kinds), None)


def _corrections(entry: Table, wrong: Mistakes) -> list[Correction]:
    """One correction for each thing that an entry changes."""
    file = _line(entry, "file", wrong)
    quote = _line(entry, "quote", wrong, LONGEST_QUOTE)
    row = _line(entry, "row", wrong, LONGEST_QUOTE)
    why = _line(entry, "why", wrong)
    if "why" in entry and isinstance(entry["why"], str) and not why:
        wrong.append(("why is empty", "write the reason, which readers will see"))
    for key, line in (("row", row), ("quote", quote), ("file", file)):
        if isinstance(entry.get(key), str) and not line:
            wrong.append((f"{key} is empty", f"write what it names behind {key}:, or take the line out"))
    cited = (Quoted(quote, file),) if quote else ()
    name = _row_name(row, file) if row else RowName()
    named = RowName(name.id, name.quote or (cited[0] if cited else None))
    found = []
    for change in _changes(entry):
        about = [] if change in (Action.CLAIM, Action.ORDER, Action.GLOSS) else [named]
        rows = (*about, *_rows(entry, change, wrong))
        quotes = cited if change in (*_OF_A_CELL, Action.GLOSS) else _quotes(entry, change, wrong)
        texts = _texts(entry, change, wrong)
        found.append(Correction(entry.line, change, rows, quotes, file, texts, why))
    return found


def _row_name(written: str, file: str = "") -> RowName:
    """A row by its id, or else by words that stand in it."""
    return RowName(written) if _ID.fullmatch(written) else RowName(quote=Quoted(written, file))


def _rows(entry: Table, change: Action, wrong: Mistakes) -> tuple[RowName, ...]:
    """The rows that a merge takes in, or that an order lists."""
    if change not in (Action.MERGE, Action.ORDER):
        return ()
    value = entry[change.value]
    lines = value if isinstance(value, list) else [value]
    names = [" ".join(_normal(line).split()) for line in lines if isinstance(line, str)]
    if not names or len(names) != len(lines) or not all(names):
        wrong.append((f"{change.value} is not a list of rows", f"write {change.value}: [c-..., c-...]"))
        return ()
    return tuple(_row_name(name) for name in names)


def _quotes(entry: Table, change: Action, wrong: Mistakes) -> tuple[Quoted, ...]:
    """The words that make a claim, are split off, added or removed: a table of files with one quote or several."""
    key = "quotes" if change is Action.CLAIM else change.value
    if change not in (*_QUOTING, Action.CLAIM) or key not in entry:
        return ()
    value = entry[key]
    told = [(file, words if isinstance(words, list) else [words]) for file, words in _items(value)]
    quotes = [
        Quoted(" ".join(_normal(line).split()), _normal(file))
        for file, lines in told
        for line in lines
        if isinstance(line, str)
    ]
    if not quotes or len(quotes) != sum(len(lines) for _, lines in told) or not all(quote.words for quote in quotes):
        wrong.append((f"{key} is not a table of quotes", f"write {key}: {{file.txt: words of it, other.txt: ...}}"))
        return ()
    return tuple(quotes)


def _items(value: Value) -> list[tuple[str, Value]]:
    return list(value.items()) if isinstance(value, dict) else []


def _texts(entry: Table, change: Action, wrong: Mistakes) -> tuple[str, ...]:
    if change in (Action.MERGE, Action.ORDER, Action.ADD, Action.REMOVE):
        return ()
    if change in (Action.HIDE, Action.PIN):
        if str(entry[change.value]).lower() not in _YES:
            wrong.append((f"{change.value} is not yes", f"write {change.value}: yes, or take the line out"))
        return ()
    if change is Action.STATE:
        return _state(entry, wrong)
    if change is Action.ORIGIN and isinstance(names := entry["origin"], list):
        if not all(isinstance(name, str) for name in names):
            wrong.append(("origin is not a list of names", "write origin: [name, name]"))
        lines = tuple(" ".join(name.split()) for name in names if isinstance(name, str))
        _refuse_controls("origin", " ".join(lines), wrong)
        return lines
    key = Action.CLAIM.value if change is Action.SPLIT else change.value
    text = _line(entry, key, wrong)
    if not text and isinstance(entry.get(key), str) and change not in _MAY_BE_EMPTY:
        wrong.append((f"{key} is empty", f"write {key}: and one line of text"))
    return (text,) if text or change is not Action.ORIGIN else ()


def _state(entry: Table, wrong: Mistakes) -> tuple[str, ...]:
    word = _line(entry, "state", wrong).lower().replace("-", " ")
    if word in STATES:
        return (STATES[word],)
    near = difflib.get_close_matches(word, STATES, n=1)
    remedy = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(STATES)}"
    wrong.append((f"state {shown(word)} is none", remedy))
    return ()


def _line(entry: Table, key: str, wrong: Mistakes, longest: int = LONGEST_VALUE) -> str:
    """The text of a key, white space folded, in NFC; "" where there is none."""
    value = entry.get(key, "")
    if not isinstance(value, str):
        wrong.append((f"{key} is not a line of text", f"write {key}: and one line of text"))
        return ""
    line = " ".join(_normal(value).split())
    if not any(map(str.isprintable, line.replace(" ", ""))):  # marks that nobody sees are no label and no reason
        return ""
    if len(line) > longest:
        wrong.append((f"{key} is longer than {longest:,} characters", "write less"))
    if key not in _VERBATIM:
        _refuse_controls(key, line, wrong)
    return line


def _refuse_controls(key: str, line: str, wrong: Mistakes) -> None:
    try:
        refuse_controls(key, line)
    except Unusable as error:
        wrong.append((error.problem, error.remedy))


def _normal(text: str) -> str:
    return unicodedata.normalize("NFC", text)
