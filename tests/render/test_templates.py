"""The templates hold nothing that would get around the encoder."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from generator.render.environment import environment
from tests.colours import LEAST_CONTRAST, contrast
from tests.samples import TEMPLATES

SOURCES = Path(__file__).parents[2] / "generator"
FILES = sorted(TEMPLATES.rglob("*.j2"))


@pytest.mark.parametrize("template", FILES, ids=lambda path: path.name)
def test_no_template_passes_text_by_the_encoder(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    assert not re.search(r"\|\s*safe|autoescape|Markup|\{%-?\s*print\b", text)


@pytest.mark.parametrize("template", FILES, ids=lambda path: path.name)
def test_no_template_counts_sorts_or_sets(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    assert not re.search(r"\|\s*(length|count|sort|select|reject|map|sum|max|min|groupby)|\{%-?\s*set\b", text)


@pytest.mark.parametrize("template", FILES, ids=lambda path: path.name)
def test_no_template_writes_a_value_outside_quotation_marks_into_a_tag(template: Path) -> None:
    assert not re.search(r"=\{\{", template.read_text(encoding="utf-8"))


def test_only_the_encoder_makes_markup() -> None:
    users = [path.name for path in sorted(SOURCES.rglob("*.py")) if "Markup(" in path.read_text(encoding="utf-8")]
    assert users == ["encoder.py"]


def test_a_value_is_encoded_even_where_a_template_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.j2").write_text("{{ text }}{{ ' '.join(texts) }}", encoding="utf-8")
    shown = environment(tmp_path).get_template("a.j2").render(text="<b>", texts=["*"])
    assert shown == "&#60;b&#62;&#42;"


def test_a_missing_value_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.j2").write_text("{{ missing }}", encoding="utf-8")
    with pytest.raises(UndefinedError):
        environment(tmp_path).get_template("a.j2").render()


def test_a_changed_template_is_read_again(tmp_path: Path) -> None:
    (tmp_path / "a.j2").write_text("one", encoding="utf-8")
    assert environment(tmp_path).get_template("a.j2").render() == "one"
    (tmp_path / "b.j2").write_text("two", encoding="utf-8")
    assert environment(tmp_path).get_template("b.j2").render() == "two"


def test_the_style_sheets_name_no_side_of_the_page() -> None:
    for sheet in sorted((TEMPLATES / "theme" / "assets").glob("*.css")):
        text = sheet.read_text(encoding="utf-8")
        assert not re.search(
            r"(margin|padding|border)-(left|right)|\b(left|right)\s*:|text-align:\s*(left|right)", text
        )
        assert not re.search(r"@import|https?://(?!www\.w3\.org/2000/svg)", text)


def test_the_quieter_words_of_a_quote_are_read_well_on_every_paper() -> None:
    sheet = (TEMPLATES / "theme" / "assets" / "synoptic.css").read_text(encoding="utf-8")
    quiet, *papers = (re.findall(rf"--{name}: (#\w+);", sheet) for name in ("ink-soft", "paper", "target"))

    assert len(quiet) == 3  # light, dark, and dark on a page that stands alone
    for paper in papers:
        assert all(contrast(*colours) >= LEAST_CONTRAST for colours in zip(quiet, paper, strict=True))
