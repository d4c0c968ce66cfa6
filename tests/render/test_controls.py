"""What a reader can choose by stands on the site's page only, and offers nothing that leaves nothing to show."""

from __future__ import annotations

import re
from html import unescape

import pytest

from generator.render import render_standalone
from generator.settings import Settings
from tests.builders import inputs
from tests.many_outlets import many
from tests.render.pages import page_of
from tests.samples import TEMPLATES, sample_comparison


def options(page: str, name: str) -> list[str]:
    select = page.split(f'<select name="{name}">')[1].split("</select>", maxsplit=1)[0]
    return re.findall(r'<option value="([^"]*)"', unescape(select))


def test_the_choices_are_those_of_the_claims_in_the_order_of_the_page() -> None:
    page = page_of(sample_comparison())

    assert options(page, "verdict") == ["", "everyone", "differ", "single", "unsure"]
    assert options(page, "outlet") == ["", "al-marfa", "sagar", "pwani-leo-sample", "khalij-7", "000-1f3a"]
    assert options(page, "language") == ["", "ar", "hi", "sw"]
    assert options(page, "kind") == ["", "number"]


@pytest.mark.parametrize(("outlets", "picked"), [(4, False), (5, True)])
def test_two_outlets_are_picked_where_not_all_stand_side_by_side(outlets: int, picked: bool) -> None:  # noqa: FBT001 - a column of the table
    assert ('<form class="controls picker"' in page_of(many(outlets, 3))) == picked


def test_a_page_that_stands_alone_offers_nothing_that_needs_a_script() -> None:
    given = sample_comparison()
    site = render_standalone(given, inputs(given), Settings(), TEMPLATES)
    page = next(page.text for page in site.pages if page.path == "index.html")

    assert "<blockquote" in page
    assert not re.search(r"<(form|select|button|template|script)\b", page)
