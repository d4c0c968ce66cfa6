"""A built page in, the same page out that asks for nothing but its words and its sheet before the first paint.

What may come later, the scripts and the letters that travel with the page, is written down in the page as data;
templates/theme/partials/first_paint.html asks for it once the first words are seen. A browser without scripts asks
for the letters as ever. Of the fonts, those stay that some page has a letter of: a browser looks for each font of a
list before it takes the next, and a list of nineteen writings costs a phone half a second.
"""

from __future__ import annotations

import html
import json
import re

LETTERS = "assets/fonts.css"  # the faces that travel with the page
_SCRIPT = re.compile(r'<script src="([^":]+\.js)"(?: defer)?></script>\s*')
_FACE = re.compile(r"@font-face\s*\{([^}]*)\}\s*")
_FAMILY = re.compile(r'font-family:\s*"([^"]+)"')
_RANGES = re.compile(r"unicode-range:\s*([^;]+);")
_RANGE = re.compile(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?")
_LISTED = (re.compile(r'"([^"]+)",\s*'), re.compile(r',\s*"([^"]+)"'))
# Marks that several writings have: who has nothing else of a writing does not need its letters.
_SHARED = frozenset((*range(0x0300, 0x0370), *range(0x2000, 0x2070), 0x25CC, 0x0951, 0x0952, 0x0964, 0x0965))


def with_later(output: str, up: str) -> str:
    """Return the page with its scripts and its letters put off; a page without scripts as it is."""
    scripts = _SCRIPT.findall(output)
    if not scripts:
        return output
    later = json.dumps({"letters": up + LETTERS, "scripts": scripts}).replace("<", "\\u003c")
    head, _, rest = _SCRIPT.sub("", output).partition("</head>")
    body, end, tail = rest.rpartition("</body>")
    plain = f'<noscript><link rel="stylesheet" href="{up}{LETTERS}"></noscript>\n  '
    return f'{head}{plain}</head>{body}<script id="later" type="application/json">{later}</script>\n  {end}{tail}'


def letters_of(page: str) -> frozenset[int]:
    """Return the code points of a page of HTML that belong to one writing."""
    return frozenset(map(ord, set(html.unescape(page)))) - _SHARED


def with_letters(sheet: str, letters: frozenset[int]) -> str:
    """Return the sheet without the faces that hold none of the letters."""
    return _FACE.sub(lambda face: face.group() if _holds(face.group(1), letters) else "", sheet)


def families_of(sheet: str) -> frozenset[str]:
    """Return the names of the families that a sheet has faces of."""
    return frozenset(name for face in _FACE.findall(sheet) for name in _FAMILY.findall(face))


def without_families(sheet: str, gone: frozenset[str]) -> str:
    """Return the sheet without these names in its lists of fonts; a name that stands alone stays."""
    for listed in _LISTED:
        sheet = listed.sub(lambda name: "" if name.group(1) in gone else name.group(), sheet)
    return sheet


def _holds(face: str, letters: frozenset[int]) -> bool:
    ranges = _RANGES.search(face)
    if not ranges:
        return True
    spans = [(int(first, 16), int(last or first, 16)) for first, last in _RANGE.findall(ranges.group(1))]
    return any(first <= letter <= last for letter in letters for first, last in spans)
