"""One style sheet for all pages: what no page can use is left out, everything else stays as it is."""

from __future__ import annotations

import pytest

from generator.one_sheet import used_properties, used_rules, without_comments, words_of


@pytest.mark.parametrize(
    ("sheet", "kept"),
    [
        (".here{color:red}.gone{color:blue}", ".here{color:red}"),
        (".here,.gone .here,a{color:red}", ".here,a{color:red}"),
        (".here:not(.gone){color:red}", ".here:not(.gone){color:red}"),
        (":is(.gone,.here) a{color:red}", ":is(.gone,.here) a{color:red}"),
        ("@media print{.gone{color:red}}", ""),
        ("@media print{.here{color:red}.gone{top:0}}", "@media print{.here{color:red}}"),
        ("@keyframes turn{to{rotate:1turn}}", "@keyframes turn{to{rotate:1turn}}"),
        ('@charset "UTF-8";a{top:0}', "a{top:0}"),
        ('a::before{content:"}.gone{"}', 'a::before{content:"}.gone{"}'),
        ("a{background:url(data:x;y,{}) top}", "a{background:url(data:x;y,{}) top}"),
        (
            "[data-md-color-primary=red]{top:0}[data-md-color-primary=here]{top:1px}",
            "[data-md-color-primary=here]{top:1px}",
        ),
        ('[dir="rtl"] .here{top:0}', '[dir="rtl"] .here{top:0}'),
        ("/* .here{} */a{top:0}", "a{top:0}"),
    ],
)
def test_a_rule_stays_where_some_page_can_use_it(sheet: str, kept: str) -> None:
    assert used_rules(sheet, words_of('<p class="here">')) == kept


def test_a_custom_property_stays_where_a_rule_or_a_program_asks_for_it() -> None:
    sheet = ":root{--one:url('data:;{}');--two:2;--three:3}a{top:var(--two)}"

    assert used_properties(sheet, 'get("--three")') == ":root{--two:2;--three:3}a{top:var(--two)}"


def test_comments_go_and_what_looks_like_one_inside_quotes_stays() -> None:
    assert without_comments('/* why */a{content:"/* no */"}') == 'a{content:"/* no */"}'
