/* Two outlets side by side: `synoptic.showPair(page, letters)` sets their quotes in two columns, claim by claim;
   without letters it takes them away. The quotes are copies, the lines of all outlets stay as they are below. */
(function () {
  "use strict";

  function showPair(page, pair) {
    document.querySelectorAll(".pair, .pair-head").forEach(function (old) { old.remove(); });
    page.claims.forEach(function (claim) {
      claim.section.classList.toggle("paired", Boolean(pair));
      if (pair && claim.shown) {
        claim.section.querySelector(".fold").before(grid("said columns columns-2 pair", pair.map(function (letter) {
          return entryOf(claim.section, page.outlets.get(letter));
        })));
      }
    });
    if (pair) {
      const head = grid("columns-head columns-2 pair-head", pair.map(function (letter) {
        const cell = document.createElement("div");
        cell.append(tagOf(letter));
        return cell;
      }));
      head.setAttribute("aria-hidden", "true"); // each quote names its outlet
      document.querySelector("section.claim").before(head);
    }
  }

  function grid(classes, cells) {
    const made = document.createElement("div");
    made.className = classes;
    made.append(...cells);
    return made;
  }

  /* A copy of what an outlet says in a claim; of an outlet that has the wording of another, with the quotes of that one. */
  function entryOf(section, outlet) {
    const found = section.querySelector(`.fold .entry[data-outlet="${outlet.letter}"]`);
    if (!found) {
      return silence(outlet);
    }
    const entry = found.cloneNode(true);
    if (found.dataset.same) {
      const first = section.querySelector(`.fold .entry[data-outlet="${found.dataset.same}"]`);
      const hows = entry.querySelectorAll(".how");
      first.querySelectorAll("blockquote").forEach(function (quote, place) {
        (hows[place] || entry.lastElementChild).after(quote.cloneNode(true));
      });
    }
    return entry;
  }

  function silence(outlet) {
    const entry = grid("entry entry-silent", []);
    const who = document.querySelector(`.entry[data-outlet="${outlet.letter}"] .who`).cloneNode(true);
    entry.dataset.outlet = outlet.letter;
    entry.append(who, document.getElementById("silent-in-pair").content.cloneNode(true));
    return entry;
  }

  function tagOf(letter) {
    const tags = Array.from(document.querySelectorAll(".story-head .tag"));
    return tags.find(function (tag) { return tag.querySelector(".tag-letter").textContent === letter; }).cloneNode(true);
  }

  synoptic.showPair = showPair;
})();
