/* Choosing claims: by verdict, outlet, language, kind of difference, and by two outlets side by side (pair.js).
   The table, the differences and the quotes follow together; a bar counts what is shown and leads back. */
(function () {
  "use strict";
  let page = null; // the story page at hand: its address, claims and outlets

  synoptic.onPage(function () {
    page = null;
    if (!document.querySelector(".filters")) {
      return;
    }
    page = { path: location.pathname, claims: synoptic.claims(), outlets: synoptic.outlets(), opened: [] };
    document.querySelectorAll(".controls select").forEach(function (select) {
      select.addEventListener("change", function () { change(select.name, select.value); });
    });
    document.querySelectorAll(".controls").forEach(function (form) {
      form.addEventListener("submit", function (event) { event.preventDefault(); });
    });
    document.querySelectorAll("[data-show-all]").forEach(function (button) {
      button.addEventListener("click", function () { leave({}, ".filters select"); });
    });
    document.querySelectorAll("[data-show-all-outlets]").forEach(function (button) {
      button.addEventListener("click", function () {
        leave(Object.assign(synoptic.chosen(), { a: "", b: "" }), ".picker select");
      });
    });
    show();
  });

  /* The address may change without anything being chosen: back, forward, a hit of the search on this very page. */
  function follow() {
    if (page && page.path === location.pathname && page.search !== location.search) {
      show();
    }
  }

  window.addEventListener("popstate", follow);
  if (window.location$) {
    window.location$.subscribe(function () { setTimeout(follow); });
  }

  function change(name, value) {
    const wanted = synoptic.chosen();
    wanted[name] = value;
    synoptic.choose(wanted);
    show();
  }

  /* The button that leads back vanishes with what it leads out of: the next place to choose takes its focus. */
  function leave(wanted, next) {
    synoptic.choose(wanted);
    show();
    document.querySelector(next).focus({ preventScroll: true });
  }

  function showAll() {
    synoptic.choose({});
    show();
  }

  function show() {
    page.search = location.search;
    const wanted = understood(synoptic.chosen());
    setSelects(wanted);
    const pair = pairOf(wanted);
    page.claims.forEach(function (claim) {
      claim.shown = matches(claim, wanted) && (!pair || claim.tellers.has(pair[0]) || claim.tellers.has(pair[1]));
    });
    page.claims.forEach(function (claim) { claim.section.hidden = !claim.shown; });
    const active = Object.values(wanted).some(Boolean) && Boolean(pair || !onlyHalfAPair(wanted));
    synoptic.showPair(page, pair);
    showFolds(active);
    showTable();
    showDifferences(wanted);
    tell(active, pair);
  }

  /* What the address asks for, without what this page does not offer. */
  function understood(asked) {
    return Object.fromEntries(Object.entries(asked).map(function (entry) {
      const select = document.querySelector(`.controls select[name="${entry[0]}"]`);
      const offered = select && Array.from(select.options).some(function (option) { return option.value === entry[1]; });
      return [entry[0], offered ? entry[1] : ""];
    }));
  }

  function setSelects(wanted) {
    document.querySelectorAll(".controls select").forEach(function (select) {
      select.value = wanted[select.name];
      select.classList.toggle("chosen", Boolean(select.value));
      const other = { a: wanted.b, b: wanted.a }[select.name];
      Array.from(select.options).forEach(function (option) {
        option.disabled = Boolean(other) && option.value === other; // an outlet is not set beside itself
      });
    });
  }

  function pairOf(wanted) {
    const letters = [letterOf(wanted.a), letterOf(wanted.b)];
    return letters[0] && letters[1] && letters[0] !== letters[1] ? letters : null;
  }

  function onlyHalfAPair(wanted) {
    return !wanted.verdict && !wanted.outlet && !wanted.language && !wanted.kind;
  }

  function letterOf(article) {
    const found = Array.from(page.outlets.values()).find(function (outlet) { return outlet.article === article; });
    return found ? found.letter : "";
  }

  function matches(claim, wanted) {
    const tongues = Array.from(claim.tellers, function (letter) { return page.outlets.get(letter).language; });
    return (!wanted.verdict || claim.verdict === wanted.verdict)
      && (!wanted.outlet || claim.tellers.has(letterOf(wanted.outlet)))
      && (!wanted.language || tongues.includes(wanted.language))
      && (!wanted.kind || claim.kinds.has(wanted.kind));
  }

  /* A fold without a claim to show goes, and one whose claim is looked for opens; later they are as they were. */
  function showFolds(active) {
    page.opened.forEach(function (fold) { fold.open = false; });
    page.opened = [];
    document.querySelectorAll("details.near, details.tail").forEach(function (fold) { fold.hidden = false; });
    if (!active) {
      return;
    }
    page.claims.forEach(function (claim) {
      const folds = [claim.lead && !claim.lead.shown && claim.fold, claim.link && claim.link.closest("details.near"),
        claim.link && claim.link.closest("details.tail")];
      folds.filter(function (fold) { return claim.shown && fold && !fold.open; }).forEach(function (fold) {
        fold.open = true;
        page.opened.push(fold);
      });
    });
    const kept = new Set(page.claims.filter(function (claim) { return claim.shown; }).flatMap(function (claim) {
      return [claim.fold, claim.link && claim.link.closest("details.near"), claim.link && claim.link.closest("details.tail")];
    }));
    document.querySelectorAll("details.near, details.tail").forEach(function (fold) { fold.hidden = !kept.has(fold); });
  }

  /* A line of the table stays while its claim, or one that stands folded in it, is shown. */
  function showTable() {
    const shown = new Set(page.claims.filter(function (claim) { return claim.shown; }).map(function (claim) { return claim.id; }));
    document.querySelectorAll(".consensus tr:not(.group-name)").forEach(function (line) {
      const links = Array.from(line.querySelectorAll("th a"));
      if (links.length) {
        line.hidden = !links.some(function (link) { return shown.has(link.hash.slice(1)); });
        line.classList.toggle("beside-only", !line.hidden && !shown.has(links[0].hash.slice(1)));
      }
    });
    document.querySelectorAll(".consensus li:has(> a)").forEach(function (item) {
      item.hidden = !shown.has(item.querySelector("a").hash.slice(1));
    });
    document.querySelectorAll(".consensus tbody.group").forEach(function (group) {
      group.hidden = !group.querySelector("tr:not(.group-name):not([hidden])");
    });
    document.querySelectorAll(".no-match").forEach(function (words) { words.hidden = shown.size > 0; });
  }

  function showDifferences(wanted) {
    const hidden = new Set(page.claims.filter(function (claim) { return !claim.shown; }).map(function (claim) { return claim.id; }));
    let any = false;
    document.querySelectorAll(".difference").forEach(function (difference) {
      const id = difference.querySelector(".see").hash.slice(1);
      difference.hidden = hidden.has(id) || Boolean(wanted.kind && difference.dataset.kind !== wanted.kind);
      any = any || !difference.hidden;
    });
    document.querySelectorAll(".no-difference").forEach(function (words) { words.hidden = any; });
  }

  function tell(active, pair) {
    const bar = document.querySelector(".shown-bar");
    const words = bar.querySelector("[role=status]");
    const number = page.claims.filter(function (claim) { return claim.shown; }).length;
    const before = bar.classList.contains("on");
    bar.classList.toggle("on", active);
    bar.querySelector("button").hidden = !active;
    if (active) {
      words.textContent = sentence(words.dataset, number, pair);
    } else if (before) {
      words.textContent = words.dataset.everything;
    }
    document.querySelectorAll("[data-show-all-outlets]").forEach(function (button) { button.hidden = !pair; });
  }

  function sentence(said, number, pair) {
    const counted = new Intl.NumberFormat(document.documentElement.lang || undefined).format(number);
    if (!number) {
      return said.none;
    }
    if (!pair) {
      return said.some.replace("{shown}", counted);
    }
    const names = pair.map(function (letter) { return "\u2068" + page.outlets.get(letter).name + "\u2069"; });
    return said.pair.replace("{first}", function () { return names[0]; })
      .replace("{second}", function () { return names[1]; }).replace("{shown}", counted);
  }

  synoptic.showAll = showAll;
})();
