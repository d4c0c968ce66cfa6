"""Pictures are published byte by byte, beside the pages and under the same rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import PublishError
from generator.model import Page, Picture, Site
from generator.publish import hand_out, plan, publish

NO_TEXT = b"\x89PNG\r\n\x1a\n\xff\x00"  # as UTF-8 it would be another


def test_a_picture_is_written_as_it_is_and_only_when_it_changed(tmp_path: Path) -> None:
    site = Site().with_pages(Page("index.md", "page")).with_pictures(Picture("stories/a/card.png", NO_TEXT))

    assert publish(site, tmp_path) == ("index.md", "stories/a/card.png")
    assert (tmp_path / "stories/a/card.png").read_bytes() == NO_TEXT
    assert publish(site, tmp_path) == ()


def test_a_picture_that_is_no_longer_wanted_is_removed(tmp_path: Path) -> None:
    publish(Site().with_pictures(Picture("stories/a/card.png", NO_TEXT)), tmp_path)

    assert publish(Site(), tmp_path) == ("stories/a/card.png",)
    assert not (tmp_path / "stories").exists()


def test_no_picture_lands_outside_the_folder() -> None:
    with pytest.raises(PublishError):
        plan(Site().with_pictures(Picture("../card.png", NO_TEXT)), (), {})


def test_pictures_are_handed_out_beside_the_pages(tmp_path: Path) -> None:
    site = Site().with_pictures(Picture("card.png", NO_TEXT)).with_pages(Page("index.html", "page"))

    assert hand_out(site, tmp_path) == ("card.png", "index.html")
    assert (tmp_path / "card.png").read_bytes() == NO_TEXT
