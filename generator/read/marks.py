"""Datelines and agency marks: an article's text in, where it was written and who supplied it out.

They stand at the very start, "MOSCOW, Sept 17 (Reuters) -", or at the very end, "(AFP)". The text
keeps them; their spans tell later stages that they are no statements.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.languages.credits import credit_patterns, may_stand_within
from generator.model import Span
from generator.read.agencies import is_agency, is_place
from generator.read.credits import credits_in_line
from generator.read.residue import ends_like_a_sentence

MOST_PLACE_WORDS = 7  # "RIO DE JANEIRO, Brazil, Sept 17" has six
MOST_MARK_WORDS = 5  # "with inputs from Sample Wire"
MOST_WORDS_BARE = 3  # of a place before a colon, where names of speakers stand too
LONGEST_PARTICLE = 3  # letters of the small words inside names: "de", "am", "bin"
LONGEST_INITIALS = 6  # letters of an agency's initials: "AFP", "RIAN", "XINHUA"
LONGEST_MARK = 60  # characters of a line that holds nothing but agencies
LONGEST_HEADING = 150  # characters of a line above the dateline
SHORTEST_CAPITALS = 3  # letters of a place in capitals; below it may be "US" or "I"
_OPEN, _INSIDE, _CLOSE = r"[(（\[]", r"[^\n()（）\[\]]", r"[)）\]]"
_DASH = r"\.?\s*[-–—:：]+"
_PLACE_AND_MARK = re.compile(
    rf"(?P<place>{_INSIDE}{{2,50}}?)\s*{_OPEN}(?P<mark>{_INSIDE}{{2,40}}){_CLOSE}\s*(?P<dash>{_DASH})?\s*"
)
_PLACE_AND_SLASHES = re.compile(r"(?P<place>[^\n/()]{2,50}?)\.?\s*/(?P<mark>[^\n/]{2,20})/(?P<dash>\.?)\s+")
_MARK_ALONE = re.compile(rf"{_OPEN}(?P<mark>{_INSIDE}{{2,40}}){_CLOSE}\s*(?:{_DASH})?\s*")
_PLACE_ALONE = re.compile(r"(?P<place>[^\n:：–—|]{2,50}?)\s*(?P<dash>[-–—]{1,2}|:|：|\|)\s+")
_PLACE_AGAINST_AGENCY = re.compile(  # 【カイロ時事】, [東京 20日 ロイター] -, 【北京＝山川海子】
    rf"[【\[](?P<place>[^\n【】\[\]＝=]{{2,40}})(?:[＝=][^\n【】\[\]]{{1,20}})?[】\]]\s*(?:{_DASH})?\s*"
)
_SLASHES_ALONE = re.compile(r"/(?P<mark>[^\n/]{2,20})/[.\s]*(?:[-–—]+)?\s*")
_SLASH_BEHIND = re.compile(r"(?P<mark>[^\n\s/]{2,20})/\s*[-–—]*\s*")
_DASH_BEFORE = re.compile(r"\s[-–—]{1,2}\s*(?P<mark>[^\n–—]{2,40}?)\.?$")
_CITED = "据"  # "据新华社...电": as that agency tells
_REPORTERS = re.compile(r"\s*[（(][^()（）\n]{2,40}[)）]")  # "（记者 ...）" behind "新华社北京9月17日电"
_AGENCY_NEXT = re.compile(r"(?P<agency>[^\n:：.–—-]{2,40}?)\s*[:：.–—-]+\s+")
_CLOSING = re.compile(rf"{_OPEN}(?P<mark>{_INSIDE}{{2,40}}){_CLOSE}\.?$")
_PARTED = re.compile(r"[,،、;/]")
_COMMA = re.compile(r"[,،、]")
_DAY_BEHIND = re.compile(
    r"(?<=\w)\s+(?:\d{1,2}\.?(?:\s+\w+\.?)?|\w+\.?\s+\d{1,2})$"
)  # "بكين 17 سبتمبر", "MOSCOW Sept 17"
_NO_PLACE = re.compile(r"[!?؟।॥\"“”«»]")
_CAPTIONS = re.compile(  # capitals before a colon that name a kind of article, not a place
    r"ANALYSIS|BREAKING|CORRECTED|EXCLUSIVE|EXPLAINED|EXPLAINER|FACTBOX|LIVE|OPINION|PHOTOS|"
    r"TIMELINE|UPDATE|UPDATED|VIDEO|WATCH"
)


@dataclass(frozen=True, slots=True)
class Marks:
    """What the edges of a text say about it."""

    dateline: str = ""  # the place as written
    credits: tuple[str, ...] = ()  # as written, in order, none twice
    asides: tuple[Span, ...] = ()  # in order


def find_marks(text: str, language: str) -> Marks:
    """Return the dateline and the agency marks of a text; `language` is its declared code or ""."""
    closing = _closing(text)
    opening = _opening(text, language, closing.credits)
    if opening.asides and closing.asides and opening.asides[0].end > closing.asides[0].start:
        return opening
    agencies = tuple(dict.fromkeys((*opening.credits, *closing.credits)))
    return Marks(opening.dateline, agencies, (*opening.asides, *closing.asides))


def is_only_marks(line: str) -> bool:
    """Tell whether a line holds a dateline or an agency mark and nothing else."""
    stripped = line.strip()
    asides = find_marks(stripped, "").asides
    return bool(asides) and asides[0].start == 0 and asides[-1].end == len(stripped)


def _opening(text: str, language: str, closing: tuple[str, ...]) -> Marks:
    """Look at the first line, and at the second when the first may be a heading or a name."""
    start = len(text) - len(text.lstrip())
    line, *others = text[start:].split("\n")
    first = (
        _place_and_mark(line, start, closing)
        or _place_against_agency(line, start, language)
        or _mark_alone(line, start, closing)
        or _slashed(line, start)
        or _unspaced(line, start)
        or _place_alone(line, start, language)
        or _credit_line(line, start)
    )
    second = next((other for other in others if other.strip()), "")
    if first or len(line) > LONGEST_HEADING or ends_like_a_sentence(line):
        return first or Marks()
    below = text.index(second, start + len(line)) + _indent(second)
    return _place_and_mark(second.strip(), below, closing) or _credit_line(second.strip(), below) or Marks()


def _credit_line(line: str, start: int) -> Marks | None:
    """A line that is nothing but a credit: "Source: Xinhua"."""
    found = credits_in_line(line)
    return Marks("", found, (Span(start, start + len(line.rstrip())),)) if found else None


def _slashed(line: str, start: int) -> Marks | None:
    """An agency in slashes before the first sentence: "/TASS/." or "TASS/"."""
    match = _SLASHES_ALONE.match(line) or _SLASH_BEHIND.match(line)
    if not match or not is_agency(match["mark"]):
        return None
    return Marks("", (match["mark"].strip(),), (_aside(match, start),))


def _unspaced(line: str, start: int) -> Marks | None:
    """Agency, place and date in one word: "新华社北京9月17日电"."""
    for pattern in credit_patterns("opening", line):
        match = pattern.match(line)
        words = match["name"].removeprefix(_CITED) if match else ""
        agency = next((words[:end] for end in range(len(words), 1, -1) if is_agency(words[:end])), "")
        if match and agency:
            reporters = _REPORTERS.match(line, match.end())
            end = reporters.end() if reporters else match.end()
            return Marks(words.removeprefix(agency), (agency,), (Span(start, start + end),))
    return None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _place_and_mark(line: str, start: int, closing: tuple[str, ...]) -> Marks | None:
    match = _PLACE_AND_MARK.match(line) or _PLACE_AND_SLASHES.match(line)
    if not match or not _is_place_like(match["place"], MOST_PLACE_WORDS) or not _is_mark_like(match["mark"]):
        return None
    place = _place(match["place"])  # "ISRO (Indian Space Research Organisation) said" is in capitals, and no dateline
    capitals = _in_capitals(place) and is_place(place.partition(",")[0], "")
    sure = match["dash"] or capitals or _names_agency(match["mark"]) or match["mark"] in closing
    if not sure:
        return None
    return Marks(place, _agencies(match["mark"]), (_aside(match, start),))


def _mark_alone(line: str, start: int, closing: tuple[str, ...]) -> Marks | None:
    match = _MARK_ALONE.match(line)
    if not match or not _is_mark_like(match["mark"]):
        return None
    parts = _agencies(match["mark"])
    agencies = tuple(part for part in parts if part in closing or is_agency(part) or _is_initials(part))
    place = ", ".join(part for part in parts if part not in agencies)
    return Marks(place, agencies, (_aside(match, start),))


def _place_against_agency(line: str, start: int, language: str) -> Marks | None:
    match = _PLACE_AGAINST_AGENCY.match(line)
    if not match:
        return None
    inside = match["place"].strip()
    ends = (inside[at:] for at in range(len(inside) - 1) if _may_begin(inside, at))
    agency = next((end for end in ends if is_agency(end)), "")
    place = next(iter(inside.removesuffix(agency).split()), "")
    if not agency and not is_place(place, language):
        return None
    return Marks(place, (agency,) if agency else (), (_aside(match, start),))


def _may_begin(text: str, at: int) -> bool:
    """Tell whether a word may begin there: behind a blank, or anywhere in a script without blanks."""
    return not text[at].isspace() and (at == 0 or text[at - 1].isspace() or not text[at - 1].isascii())


def _place_alone(line: str, start: int, language: str) -> Marks | None:
    match = _PLACE_ALONE.match(line)
    if not match or not _is_place_like(match["place"], MOST_PLACE_WORDS):
        return None
    place, end = _place(match["place"]), match.end()
    if is_agency(place):
        return Marks("", (place,), (Span(start, start + len(line[:end].rstrip())),))
    bare = len(place.split()) <= MOST_WORDS_BARE
    colon = match["dash"] in (":", "：")
    capitals = _in_capitals(place) and not (colon and not bare) and not _CAPTIONS.fullmatch(place)
    if not capitals and not (bare and is_place(place, language)):
        return None
    following = _AGENCY_NEXT.match(line, end)
    agencies = _agencies(following["agency"]) if following and is_agency(following["agency"]) else ()
    end = following.end() if following and agencies else end
    return Marks(place, agencies, (Span(start, start + len(line[:end].rstrip())),))


def _closing(text: str) -> Marks:
    end = len(text.rstrip())
    start = text.rfind("\n", 0, end) + 1
    line = text[start:end]
    if len(line) <= LONGEST_MARK and all(map(is_agency, _PARTED.split(line.strip(" -–—")))):
        return Marks("", _agencies(line.strip(" -–—")), (Span(start, end),))
    match = _CLOSING.search(line)
    if not match:
        return _closing_line(line, start) or _closing_above(text, start) or Marks()
    before, mark = line[: match.start()].rstrip(), match["mark"].strip()
    named = _names_agency(mark) and len(mark.split()) <= MOST_MARK_WORDS
    parted = not before or ends_like_a_sentence(before)
    if not named and not (parted and _is_mark_like(mark) and len(mark.split()) <= MOST_WORDS_BARE):
        return Marks()
    return Marks("", _agencies(mark), (Span(start + match.start(), end),))


def _closing_line(line: str, start: int) -> Marks | None:
    """The last line where it is a credit, or an agency behind the dash that ends it: "... he said. — AFP"."""
    behind = _DASH_BEFORE.search(line)
    if behind and is_agency(behind["mark"]) and ends_like_a_sentence(line[: behind.start()]):
        return Marks("", (behind["mark"],), (Span(start + behind.start("mark"), start + len(line)),))
    return _credit_line(line, start)


def _closing_above(text: str, start: int) -> Marks | None:
    """The line above the last one: below a credit a desk or an editor may sign."""
    end = len(text[:start].rstrip())
    above = text.rfind("\n", 0, end) + 1
    if not above or ends_like_a_sentence(text[start:]):
        return None
    return _credit_line(text[above:end], above)


def _aside(match: re.Match[str], start: int) -> Span:
    return Span(start, start + len(match.group().rstrip()))


def _agencies(mark: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in _PARTED.split(mark.strip()) if part.strip())


def _place(written: str) -> str:
    """The place without the date behind it."""
    places: list[str] = []
    for part in map(str.strip, _COMMA.split(written.strip(" ."))):
        if any(c.isdigit() for c in part):
            places += [] if places else [_DAY_BEHIND.sub("", part)]
            break
        places.append(part)
    return ", ".join(place for place in places if not any(c.isdigit() for c in place))


def _is_place_like(written: str, most_words: int) -> bool:
    place = _place(written)
    words = written.split()
    short = 0 < len(words) <= most_words and not _NO_PLACE.search(written)
    return short and bool(place) and place[0].isalpha() and _is_name_like(place) and ". " not in place


def _is_mark_like(mark: str) -> bool:
    letters = any(c.isalpha() for c in mark)
    return letters and len(mark.split()) <= MOST_MARK_WORDS and _is_name_like(mark) and not _NO_PLACE.search(mark)


def _is_name_like(words: str) -> bool:
    """Every word is capitalised, or a particle, or in a script without capitals."""
    first, *others = words.split() or [""]
    return not first[:1].islower() and not any(word[:1].islower() and len(word) > LONGEST_PARTICLE for word in others)


def _in_capitals(place: str) -> bool:
    first = re.split(r"[\s,]", place.strip(), maxsplit=1)[0]
    return first.isupper() and sum(c.isalpha() for c in first) >= SHORTEST_CAPITALS


def _is_initials(part: str) -> bool:
    return part.isupper() and part.isalpha() and len(part) <= LONGEST_INITIALS


def _names_agency(mark: str) -> bool:
    words = re.split(r"[\s,،、;/]+", mark.strip())
    runs = (" ".join(words[start:end]) for start in range(len(words)) for end in range(start + 1, len(words) + 1))
    return any(is_agency(run) and may_stand_within(run, mark) for run in runs)
