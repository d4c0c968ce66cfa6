/* A convenience only: a reader who has switched the glosses off finds them off on the next page too. */
(function () {
  "use strict";
  var KEY = "synoptic-glosses", OFF = "off";
  function recall() {
    var box = document.getElementById("show-glosses");
    try {
      if (box) {
        box.checked = localStorage.getItem(KEY) !== OFF;
      }
    } catch (refused) { /* a browser that keeps nothing shows them */ }
  }
  document.addEventListener("change", function (event) {
    if (event.target.id === "show-glosses") {
      try {
        localStorage.setItem(KEY, event.target.checked ? "on" : OFF);
      } catch (refused) { /* the switch works, and is not remembered */ }
    }
  });
  if (window.document$) {
    window.document$.subscribe(recall); /* each page that Material puts into this one */
  } else {
    recall();
  }
})();
