"""A page open in a browser in, what axe-core finds wrong with it by WCAG 2.2 AA out.

axe-core comes with npm: `make audit-tools` fetches the locked version into tests/audit/node_modules.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

PROGRAM = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
# Folds are opened and everything is laid out first, also where nobody gave a sign: what stands there is read too.
_RUN = """async tags => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { content-visibility: visible !important }");
  document.adoptedStyleSheets.push(sheet);
  document.querySelectorAll("details").forEach(fold => fold.open = true);
  const found = await axe.run(document, {runOnly: tags, resultTypes: ["violations"]});
  return found.violations.flatMap(fault => fault.nodes.map(
    node => `${fault.id} (${fault.impact}): ${node.target.join(" ")}: ${node.failureSummary}`));
}"""


def faults_of(page: Page) -> list[str]:
    """Return a line for each element that breaks a rule; the page's own policy does not keep the program out."""
    page.evaluate(PROGRAM.read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(_RUN, list(TAGS))
    return [" ".join(line.split()) for line in found]
