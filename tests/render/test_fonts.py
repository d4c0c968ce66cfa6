"""The letters that travel with the page: every file has its rule and its licence, and each script its budget."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tests.samples import TEMPLATES

ASSETS = TEMPLATES / "theme" / "assets"
SHEET = (ASSETS / "fonts.css").read_text(encoding="utf-8")
SCRIPTS = (ASSETS / "scripts.css").read_text(encoding="utf-8")
FACES = re.findall(r"@font-face \{(.*?)\}", SHEET)
FILES = {path.name: path.stat().st_size for path in (ASSETS / "fonts").glob("*.woff2")}
KILOBYTE = 1024
TRAVELLING = "Travelling "  # a set that comes with the page is not called as one that is installed
# all weights of a script; a page loads one of the weights, or both
BUDGETS = {  # KB
    "latin": 42,
    "latin-ext": 36,
    "vietnamese": 11,
    "cyrillic": 23,
    "cyrillic-ext": 8,
    "greek": 16,
    "greek-ext": 12,
    "arabic": 104,
    "nastaliq": 156,  # Urdu: one weight; two would be as much as all other scripts of a demonstration together
    "hebrew": 16,
    "devanagari": 104,
    "bengali": 128,
    "gurmukhi": 28,
    "gujarati": 67,
    "oriya": 66,
    "tamil": 29,
    "telugu": 75,
    "kannada": 119,
    "malayalam": 44,
    "sinhala": 65,
    "thai": 20,
    "lao": 19,
    "khmer": 62,
    "myanmar": 134,
    "ethiopic": 148,
    "georgian": 38,
    "armenian": 18,
}
IN_ALL = 1_600  # KB: what the set adds to the site, whatever a page loads of it


def script_of(name: str) -> str:
    """Return the script of a file of letters: `noto-serif-thai-thai-400-normal.woff2` is "thai"."""
    if "nastaliq" in name:
        return "nastaliq"
    return re.sub(r"^(literata|noto-[a-z]+-[a-z]+)-|-(400|700|wght)-normal\.woff2$", "", name)


def test_each_script_and_all_together_keep_their_budget() -> None:
    sizes: Counter[str] = Counter()
    for name, size in FILES.items():
        sizes[script_of(name)] += size
    assert {script: size for script, size in sizes.items() if size > BUDGETS.get(script, 0) * KILOBYTE} == {}
    assert set(sizes) == set(BUDGETS)
    assert sum(sizes.values()) <= IN_ALL * KILOBYTE


def test_every_file_of_letters_has_one_rule_and_every_rule_its_file() -> None:
    named = Counter(re.findall(r"url\(fonts/([^)]+)\)", SHEET))
    assert named == Counter(dict.fromkeys(FILES, 1))


def test_each_rule_shows_text_at_once_and_names_the_letters_it_is_for() -> None:
    travelling = [face for face in FACES if "url(" in face]
    assert len(travelling) == len(FILES)
    assert all("font-display: swap" in face and "unicode-range: U+" in face for face in travelling)


def test_no_set_of_another_script_claims_the_letters_of_latin() -> None:
    for face in FACES:
        if "Literata" not in face:
            ranges = re.search(r"unicode-range: ([^;]+);", face)
            assert ranges is not None
            assert all(int(start, 16) >= 0x0530 for start in re.findall(r"U\+([0-9A-F]+)", ranges.group(1)))


def test_the_licence_names_every_set() -> None:
    licence = (ASSETS / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    families = {family for face in FACES if "url(" in face for family in re.findall(r'font-family: "([^"]+)"', face)}
    assert {family for family in families if f"{family.removeprefix(TRAVELLING)}: Copyright" not in licence} == set()
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def test_every_set_is_asked_for_its_letters() -> None:
    families = {family for face in FACES for family in re.findall(r'font-family: "([^"]+)"', face)}
    assert {family for family in families if f'"{family}"' not in SCRIPTS} == set()


@pytest.mark.parametrize("sheet", ["synoptic.css", "site.css", "classroom.css", "print.css"])
def test_no_sheet_gives_a_script_capitals_slants_or_gaps_that_it_has_not(sheet: str) -> None:
    text = (ASSETS / sheet).read_text(encoding="utf-8")
    assert re.findall(r"text-transform: (?!var|none)\S+|font-style: (?!var|normal)\S+", text) == []
    assert all("var(--spaced)" in gap or gap == "0" for gap in re.findall(r"letter-spacing: ([^;]+);", text))
