"""The script that folds a reader's words finds the same forms as the build: one list of words, asked of both."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.languages.typed import typed_forms, words
from generator.render.search import search_pages
from tests.browser.chromium import ROOT, chromium, served

pytestmark = pytest.mark.browser

FORMS = ROOT / "templates" / "theme" / "assets" / "search" / "forms.js"


def shipped_words() -> Iterator[str]:
    """Yield the words of all shipped articles, with spaces between them in their scripts."""
    for path in sorted((ROOT / "seeds").rglob("*-*.*")):
        yield from words(re.sub("<[^>]*>", " ", path.read_text(encoding="utf-8")))


def test_a_page_finds_the_same_forms_as_the_build(tmp_path: Path) -> None:
    (tmp_path / "tables.js").write_text(search_pages("material")[1].text, encoding="utf-8")
    (tmp_path / "forms.js").write_bytes(FORMS.read_bytes())
    (tmp_path / "index.html").write_text(
        '<!doctype html><meta charset="utf-8"><script src="tables.js"></script><script src="forms.js"></script>',
        encoding="utf-8",
    )
    asked = sorted({word for word in shipped_words() if not re.match("[\u0e00-\u0eff\u3040-\u9fff]", word)})
    with served(tmp_path) as address, chromium() as browser:
        page = browser.new_page()
        page.goto(f"{address}/index.html")
        found = page.evaluate("words => words.map(word => window.synopticForms.forms(word))", asked)

    wrong = {
        word: (forms, typed_forms(word))
        for word, forms in zip(asked, found, strict=True)
        if (set(forms), forms[0]) != (set(typed_forms(word)), typed_forms(word)[0])
    }
    assert len(asked) > 3000
    assert wrong == {}
