"""Forms that a data file writes together, and the forms that they stand for."""

from __future__ import annotations

import pytest

from generator.languages.alternatives import spelled_out


@pytest.mark.parametrize(
    ("written", "forms"),
    [
        ("alisema", ["alisema"]),
        ("(a|wa)lisema", ["alisema", "walisema"]),
        ("(a|wa)(li|me)sema", ["alisema", "amesema", "walisema", "wamesema"]),
        ("(i|)taarifu", ["itaarifu", "taarifu"]),
        ("picha (#)", ["picha (#)"]),
    ],
)
def test_a_form_with_alternatives_stands_for_all_of_them(written: str, forms: list[str]) -> None:
    assert list(spelled_out(written)) == forms
