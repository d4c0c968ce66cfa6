"""A built site in, its pages by kind and edition out: whatever kinds and editions exist in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

DEFAULT_EDITION = "en"  # at the root; every other edition has a folder of its own name
# Where the pages of a kind lie in an edition. Of several, the largest is measured: the others are easier.
KINDS = {
    "index": "index.html",
    "story": "stories/*/index.html",
    "article": "stories/*/*/index.html",
    "outlet": "outlets/*/index.html",
    "method": "method.html",
    "outlets": "outlets/index.html",
    "language": "languages/*/index.html",
    "languages": "languages/index.html",
    "person": "people/*/index.html",
    "place": "places/*/index.html",
    "missing": "404.html",
}
MEASURED = ("index", "story", "article", "outlet", "method")  # the kinds that issue 5 names


@dataclass(frozen=True, slots=True)
class Found:
    """One page of the site."""

    edition: str
    kind: str
    path: str  # from the root of the site, "/" between folders

    @property
    def name(self) -> str:
        """How reports and tests call the page."""
        return f"{self.edition}-{self.kind}"


def editions(site: Path) -> tuple[str, ...]:
    """Return the editions of a built site, the default one first."""
    folders = (index.parent for index in sorted(site.glob("*/index.html")))
    return (DEFAULT_EDITION, *(folder.name for folder in folders if (folder / "method.html").is_file()))


def find_pages(site: Path, kinds: tuple[str, ...] = MEASURED, chosen: tuple[str, ...] = ()) -> tuple[Found, ...]:
    """Return the largest page of each kind in each edition, or in the chosen ones; what does not exist is left out."""
    found = []
    for edition in editions(site):
        root = site if edition == DEFAULT_EDITION else site / edition
        for kind in kinds:
            files = sorted(root.glob(KINDS[kind]), key=lambda file: (-file.stat().st_size, file))
            if files and (not chosen or edition in chosen):
                found.append(Found(edition, kind, files[0].relative_to(site).as_posix()))
    return tuple(found)
