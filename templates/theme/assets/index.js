/* The list of stories, filtered: by language, outlet, person, place and date; what is chosen stands in the address.
   The list is complete without. */
(function () {
  "use strict";
  var FACETS = ["language", "outlet", "person", "place"];

  function matches(entry, chosen) {
    var has = FACETS.every(function (facet) {
      return !chosen[facet] || entry.dataset[facet].split(" ").indexOf(chosen[facet]) >= 0;
    });
    var dated = !chosen.from && !chosen.to ? true : entry.dataset.first !== "";
    return has && dated && (!chosen.from || entry.dataset.last >= chosen.from) && (!chosen.to || entry.dataset.first <= chosen.to);
  }

  function start() {
    var form = document.querySelector(".story-filters");
    if (!form || form.dataset.ready) {
      return;
    }
    form.dataset.ready = "yes";
    var entries = Array.prototype.slice.call(document.querySelectorAll(".stories .story-entry"));
    var found = form.querySelector(".found");

    function apply(remember) {
      var chosen = {};
      var query = new URLSearchParams();
      new FormData(form).forEach(function (value, name) {
        if (value) {
          chosen[name] = value;
          query.set(name, value);
        }
      });
      var shown = entries.filter(function (entry) {
        entry.hidden = !matches(entry, chosen);
        return !entry.hidden;
      }).length;
      var filtered = Object.keys(chosen).length > 0;
      var words = shown === 0 ? form.dataset.none : shown === 1 ? form.dataset.one : form.dataset.many.replace("#", shown);
      found.textContent = filtered ? words : "";
      if (remember) {
        var search = query.toString();
        history.replaceState(history.state, "", location.pathname + (search ? "?" + search : "") + location.hash);
      }
    }

    new URLSearchParams(location.search).forEach(function (value, name) {
      if (form.elements[name]) {
        form.elements[name].value = value;
      }
    });
    form.addEventListener("change", function () { apply(true); });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function () { setTimeout(function () { apply(true); }); });
    apply(false);
  }

  if (window.document$) {
    window.document$.subscribe(start);
  } else {
    document.addEventListener("DOMContentLoaded", start);
  }
})();
