"""Options of the whole suite: `pytest --accept` takes what the program gives today as the golden pages."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that rewrites the golden files."""
    parser.addoption("--accept", action="store_true", help="write the golden files anew; then read their diff")


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    """Tell whether the golden files are to be written anew."""
    return bool(request.config.getoption("--accept"))
