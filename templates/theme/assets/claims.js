/* The claims of a story page, read from the page: `synoptic.claims()` gives them, `synoptic.outlets()` the outlets.
   Also the address: what is chosen stands in it, so that it can be shared and the way back leads through it. */
(function () {
  "use strict";
  const NAMES = ["verdict", "outlet", "language", "kind", "a", "b"]; // of what is chosen, in the order of the address

  /* Outlets by letter, in the order of the page. */
  function outlets() {
    const found = new Map();
    document.querySelectorAll(".filters [name=outlet] option[data-letter]").forEach(function (option) {
      const told = option.dataset;
      found.set(told.letter, {
        article: option.value, letter: told.letter, name: told.name, language: told.language, published: told.published,
      });
    });
    return found;
  }

  /* All claims in the order of the page; those that stand folded beside another know it as their `lead`. */
  function claims() {
    const kinds = kindsOfDifferences();
    const links = new Map(Array.from(document.querySelectorAll(".consensus th a"), function (link) {
      return [link.hash.slice(1), link]; // never by its attribute: Material makes addresses whole
    }));
    let lead = null;
    return Array.from(document.querySelectorAll("section.claim"), function (section) {
      const id = section.querySelector("h3").id;
      const fold = section.closest("details.near");
      const claim = {
        id: id,
        section: section,
        fold: fold,
        lead: fold ? lead : null,
        verdict: section.dataset.group,
        tellers: tellersOf(section),
        kinds: kinds.get(id) || new Set(),
        link: links.get(id),
      };
      lead = fold ? lead : claim;
      return claim;
    });
  }

  function tellersOf(section) {
    const entries = section.querySelectorAll(".said:not(.pair) .entry:not(.entry-silent)");
    return new Set(Array.from(entries, function (entry) { return entry.dataset.outlet; }));
  }

  function kindsOfDifferences() {
    const kinds = new Map();
    document.querySelectorAll(".difference").forEach(function (difference) {
      const id = difference.querySelector(".see").hash.slice(1);
      kinds.set(id, (kinds.get(id) || new Set()).add(difference.dataset.kind));
    });
    return kinds;
  }

  /* What the address chooses, by name; "" for nothing. */
  function chosen() {
    const asked = new URLSearchParams(location.search);
    return Object.fromEntries(NAMES.map(function (name) { return [name, asked.get(name) || ""]; }));
  }

  /* Make the address say what is chosen, with a way back to what it said before. */
  function choose(wanted) {
    const address = new URL(location.href);
    NAMES.forEach(function (name) { address.searchParams.delete(name); });
    NAMES.filter(function (name) { return wanted[name]; }).forEach(function (name) {
      address.searchParams.set(name, wanted[name]);
    });
    if (address.href !== location.href) {
      history.pushState({ x: scrollX, y: scrollY }, "", address); // Material keeps the place on the page there
    }
  }

  Object.assign(window.synoptic, { outlets: outlets, claims: claims, chosen: chosen, choose: choose });
})();
