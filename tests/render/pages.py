"""The page of one story, as the site has it in Markdown."""

from __future__ import annotations

from generator.model import Comparison
from generator.render import render_site
from generator.settings import Settings
from tests.builders import inputs
from tests.samples import TEMPLATES


def page_of(given: Comparison) -> str:
    """Return the text of the story's page."""
    site = render_site((given,), inputs(given), Settings(), TEMPLATES)
    return next(page.text for page in site.pages if page.path == f"stories/{given.story.slug}/index.md")
