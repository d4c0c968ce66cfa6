"""A browser and the address of a page in, figures of the page out: how wide it is, how it shifts, what it asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

HEIGHT = 900
PHONE, DESKTOP = 390, 1440  # px, the two widths at which everything is looked at
WIDTHS = (320, 360, 390, 768, 1024, 1366, 1440, 1920)
SCHEMES = ("light", "dark")
SLOWER = 4  # times that an ordinary phone is slower than this machine, as Lighthouse assumes
SLOW_NETWORK = {"latency": 150, "downloadThroughput": 204_800, "uploadThroughput": 93_750}  # ms, bytes a second: its 4G
SETTLED = 500  # ms after loading until fonts and scripts have done what they do

# What sticks out of the window and is not inside a box that scrolls or cuts by itself; and boxes that are laid out
# apart from the page and hold something wider: the page does not scroll for it.
_WIDE = """() => {
  const room = document.documentElement.clientWidth;
  const called = element => `${element.localName}.${element.className}`;
  const cut = [...document.querySelectorAll("body *")].filter(element =>
    getComputedStyle(element).contain.includes("layout") && element.scrollWidth > element.clientWidth + 1);
  const faults = cut.map(element => `cut off by ${element.scrollWidth - element.clientWidth} px: ${called(element)}`);
  const over = document.documentElement.scrollWidth - room;
  if (over <= 0) return faults;
  const boxed = element => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
      if (getComputedStyle(box).overflowX !== "visible") return true;
    return false;
  };
  const out = [...document.querySelectorAll("body *")].filter(element => {
    const place = element.getBoundingClientRect();
    return place.width && (place.right > room + .5 || place.left < -.5) && !boxed(element);
  });
  return [...faults, `${over} px too wide`, ...out.slice(0, 5).map(called)];
}"""
# Shifts as the web vitals count them: the worst window of five seconds with gaps below one second.
_WATCH = """(() => {
  window.auditedShifts = []; window.auditedTasks = [];
  new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput)
    window.auditedShifts.push([entry.startTime, entry.value, entry.sources.map(s => {
      const e = s.node && (s.node.nodeType === 1 ? s.node : s.node.parentElement);
      return e ? `${e.tagName.toLowerCase()}.${e.className}` : "?"; }).join(", ")]);
  }).observe({type: "layout-shift", buffered: true});
  new PerformanceObserver(list => { for (const entry of list.getEntries())
    window.auditedTasks.push([entry.startTime, entry.duration]);
  }).observe({type: "longtask", buffered: true});
})()"""
SHIFT_WINDOW, SHIFT_GAP, BLOCKING = 5000, 1000, 50  # ms, all three as the web vitals define them


@dataclass(frozen=True, slots=True)
class Shift:
    """How much of a page moved while it was loading and scrolled through."""

    score: float  # cumulative layout shift
    moved: tuple[str, ...]  # the elements that did


@dataclass(frozen=True, slots=True)
class Speed:
    """When a page can be used, on a slowed-down machine and network."""

    painted: float  # ms until the first words are seen
    interactive: float  # ms until the last long task before it was quiet has ended
    blocked: float  # ms in which a touch would have waited


def context_of(browser: Browser, width: int, scheme: str = "light") -> BrowserContext:
    """Return a window of that width in which animations are off, so that nothing is measured halfway."""
    return browser.new_context(
        viewport={"width": width, "height": HEIGHT},
        color_scheme=scheme,  # type: ignore[arg-type]
        reduced_motion="reduce",
    )


def too_wide(page: Page) -> list[str]:
    """Return by how much the open page is wider than its window and through what; nothing when it fits."""
    found: list[str] = page.evaluate(_WIDE)
    return found


def shift_of(browser: Browser, address: str, width: int) -> Shift:
    """Open a page on a slowed-down machine, scroll through it once, and return what moved by itself."""
    context = context_of(browser, width)
    page = context.new_page()
    _slow_down(page)
    page.add_init_script(_WATCH)
    page.goto(address, wait_until="networkidle")
    page.wait_for_timeout(SETTLED)
    for part in range(1, 11):
        page.evaluate("part => scrollTo(0, document.documentElement.scrollHeight * part / 10)", part)
        page.wait_for_timeout(60)
    shifts = page.evaluate("window.auditedShifts")
    context.close()
    return Shift(_worst_window(shifts), tuple(moved for _, _, moved in shifts))


def speed_of(browser: Browser, address: str) -> Speed:
    """Open a page on an emulated phone, its processor four times slower, and return when it can be used."""
    context = context_of(browser, PHONE)
    page = context.new_page()
    _slow_down(page)
    page.add_init_script(_WATCH)
    page.goto(address, wait_until="networkidle")
    page.wait_for_timeout(SETTLED)
    painted = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0")
    tasks = page.evaluate("window.auditedTasks")
    context.close()
    return Speed(
        painted=painted,
        interactive=max([painted, *(start + lasted for start, lasted in tasks)]),
        blocked=sum(max(0.0, lasted - BLOCKING) for start, lasted in tasks if start >= painted),
    )


def requests_of(browser: Browser, address: str) -> list[str]:
    """Open a page and return what it asks for elsewhere, and what it asks for at home and does not get."""
    faults: list[str] = []
    home = urlsplit(address)
    context = context_of(browser, DESKTOP)
    page = context.new_page()
    page.on("request", lambda asked: faults.extend(_foreign(asked.url, home.scheme, home.netloc)))
    page.on("requestfailed", lambda asked: faults.append(f"failed: {asked.url}"))
    page.on("response", lambda answer: faults.extend([f"{answer.status}: {answer.url}"] if answer.status > 399 else []))
    page.goto(address, wait_until="load")
    page.wait_for_timeout(SETTLED)
    context.close()
    return faults


def _foreign(url: str, scheme: str, home: str) -> list[str]:
    parts = urlsplit(url)
    own = parts.scheme in {"data", "blob"} or (parts.scheme, parts.netloc) == (scheme, home)
    return [] if own else [f"foreign: {url}"]


def _slow_down(page: Page) -> None:
    """Make the machine as slow as an ordinary phone, and its network too: fonts and scripts come late."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", {"offline": False, **SLOW_NETWORK})


def _worst_window(shifts: list[tuple[float, float, str]]) -> float:
    """The largest sum of shifts that follow each other within a second, for five seconds at most."""
    worst = total = began = last = 0.0
    for start, value, _ in shifts:
        if start - last > SHIFT_GAP or start - began > SHIFT_WINDOW:
            total, began = 0.0, start
        total, last = total + value, start
        worst = max(worst, total)
    return worst
