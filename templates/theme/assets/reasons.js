/* Why a claim's quotes stand together: to point at a reason, or at a word that is shared, lights its words up in each
   quote, in every script; the other words calm down. A press or a tap keeps it so, Escape or a second press ends it. */
(function () {
  "use strict";
  const ARROWS = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 };

  synoptic.onPage(function () {
    document.querySelectorAll("section.claim").forEach(function (claim) {
      makeButtons(claim);
      claim.addEventListener("pointerover", function (event) { point(claim, event); });
      claim.addEventListener("pointerleave", function () { light(claim, kept(claim)); });
      claim.addEventListener("focusin", function (event) { focusOn(claim, event.target); });
      claim.addEventListener("focusout", function () { light(claim, kept(claim)); });
      claim.addEventListener("click", function (event) { press(claim, event.target); });
      claim.addEventListener("keydown", function (event) { steer(claim, event); });
    });
  });

  /* The reasons of a claim become buttons: one stop for the Tab key, the arrows lead from one to the next. */
  function makeButtons(claim) {
    const buttons = Array.from(claim.querySelectorAll(".why b[data-r]"), function (words) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "reason";
      button.dataset.r = words.dataset.r;
      button.setAttribute("aria-pressed", "false");
      button.tabIndex = -1;
      button.append(...words.childNodes);
      words.replaceWith(button);
      return button;
    });
    if (buttons.length) {
      buttons[0].tabIndex = 0;
      const why = claim.querySelector(".why");
      why.setAttribute("role", "toolbar");
      why.setAttribute("aria-labelledby", claim.querySelector("h3").id);
    }
  }

  function point(claim, event) {
    if (event.pointerType !== "touch") {
      const found = event.target.closest(".reason, .quote u");
      light(claim, found ? found.dataset.r : kept(claim));
    }
  }

  function focusOn(claim, target) {
    if (target.matches(".reason:focus-visible")) {
      light(claim, target.dataset.r);
    }
  }

  function press(claim, target) {
    const found = target.closest(".reason, .quote u");
    if (found) {
      const letters = kept(claim) === found.dataset.r ? "" : found.dataset.r;
      keep(claim, letters);
      light(claim, letters);
    }
  }

  function steer(claim, event) {
    if (event.key === "Escape" && kept(claim)) {
      keep(claim, "");
      light(claim, "");
    }
    const step = event.target.matches(".reason") && ARROWS[event.key];
    if (step) {
      const buttons = Array.from(claim.querySelectorAll(".reason"));
      const turned = getComputedStyle(claim).direction === "rtl" && event.key.match(/Left|Right/) ? -step : step;
      const next = buttons[(buttons.indexOf(event.target) + turned + buttons.length) % buttons.length];
      buttons.forEach(function (button) { button.tabIndex = button === next ? 0 : -1; });
      next.focus();
      event.preventDefault();
    }
  }

  /* The letters of the reasons that a press keeps lit. */
  function kept(claim) {
    return claim.dataset.kept || "";
  }

  function keep(claim, letters) {
    claim.dataset.kept = letters;
    claim.querySelectorAll(".reason").forEach(function (button) {
      button.setAttribute("aria-pressed", String(Boolean(letters) && letters.includes(button.dataset.r)));
    });
  }

  function light(claim, letters) {
    if ((claim.dataset.lit || "") === letters) {
      return;
    }
    claim.dataset.lit = letters;
    claim.classList.toggle("calm", Boolean(letters));
    claim.querySelectorAll(".reason, .quote u").forEach(function (words) {
      const own = Array.from(words.dataset.r);
      words.classList.toggle("lit", own.some(function (letter) { return letters.includes(letter); }));
    });
  }
})();
