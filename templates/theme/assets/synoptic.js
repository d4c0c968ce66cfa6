/* Where scripts start: `synoptic.onPage(start)` runs `start` on each page, also on those that arrive without a reload.
   Everything here is a convenience: the page is complete without it. */
(function () {
  "use strict";

  const starts = [];
  let started = null; // the content of the page that has been started
  let whole = false; // whether all scripts are there: Material, the first of them, may tell of a page before

  function onPage(start) {
    starts.push(start);
  }

  /* Twice for one page is once: Material tells of each page, though not of one in a folder, which the browser tells of. */
  function arrive() {
    const content = document.querySelector(".md-content");
    if (whole && content !== started) {
      started = content;
      starts.forEach(function (start) { start(); });
    }
  }

  /* A link into a fold opens the fold. */
  function openFolds(hash) {
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!target) {
      return;
    }
    const revealed = Boolean(target.closest(".claim[hidden], .difference[hidden]"));
    if (revealed) {
      window.synoptic.showAll();
    }
    const only = target.closest(".only");
    const folds = [only && only.querySelector("details"), target.closest("details.near"), foldOf(target)];
    const closed = folds.filter(function (fold) { return fold && !fold.open; });
    closed.forEach(function (fold) { fold.open = true; });
    if (closed.length || revealed) {
      target.scrollIntoView();
    }
  }

  function scrollTo(hash) {
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (target) {
      target.scrollIntoView();
    }
  }

  /* While the search fills a phone's screen the page below is held: it follows no link until the search has closed. */
  function isLocked() {
    return document.body.hasAttribute("data-md-scrolllock");
  }

  function onceFree(go) {
    setTimeout(isLocked() ? function () { onceFree(go); } : go, 50);
  }

  function foldOf(heading) {
    const claim = heading.closest(".claim");
    return claim && claim.querySelector("details.fold");
  }

  /* A browser that cannot show the inside of a closed fold gets it open where there is room for it. */
  function openWide() {
    if (!CSS.supports("selector(::details-content)") && matchMedia("(min-width: 48.01em)").matches) {
      document.querySelectorAll("details.fold").forEach(function (fold) { fold.open = true; });
    }
  }

  window.synoptic = { onPage: onPage };
  window.addEventListener("hashchange", function () { openFolds(location.hash); });
  document.addEventListener("click", function (event) {
    const link = event.target.closest("a[href*='#']");
    if (link && link.pathname === location.pathname && link.origin === location.origin) {
      link.search = location.search; // Material made it whole when the page came: what was chosen since stays chosen
      setTimeout(function () { openFolds(link.hash); }); // and it follows such a link without telling of it
      if (isLocked()) {
        onceFree(function () { scrollTo(link.hash); });
      }
    }
  }, true);
  document.addEventListener("DOMContentLoaded", function () {
    whole = true;
    arrive();
  });
  if (window.document$) {
    window.document$.subscribe(arrive);
  }
  onPage(function () {
    openWide();
    openFolds(location.hash);
  });
})();
