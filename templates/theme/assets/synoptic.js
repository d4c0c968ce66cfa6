/* A convenience only, the page is complete without it: a link into a fold opens the fold. */
(function () {
  "use strict";
  function open() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var only = target && target.closest(".only");
    if (only) {
      only.querySelector("details").open = true;
    }
    var fold = target && target.closest("details.near");
    if (fold) {
      fold.open = true;
      target.scrollIntoView();
    }
  }
  window.addEventListener("hashchange", open);
  open();
})();
