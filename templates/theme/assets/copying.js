/* Copying a claim as text, as a row of a table, as JSON or as a citation; all of it is read from the page.
   Where the browser keeps the clipboard from the page, the text stands ready to be copied by hand. */
(function () {
  "use strict";
  const LETTERS = {
    states: "S", attributes: "A", hedges: "H", "less-specific": "L", differs: "V", denies: "D", silent: "-", unclear: "?",
  }; // of the states, as in the files beside the page
  const FORMULA = /^[=+\-@\t\r]/; // a spreadsheet would run what follows
  const FORMS = { text: asText, row: asRow, json: asJson, citation: asCitation };

  synoptic.onPage(function () {
    const menu = document.getElementById("copy-claim");
    if (!menu) {
      return;
    }
    const closed = menu.content.cloneNode(true); // without fields: a browser lays out all that fields stand in, even unseen
    closed.querySelector(".copy-menu").remove();
    document.querySelectorAll("section.claim").forEach(function (section) {
      section.querySelector(".claim-line .anchor").after(" ", closed.cloneNode(true));
      const details = section.querySelector("details.copy");
      details.firstElementChild.addEventListener("click", function () { fill(section, details, menu); });
      details.addEventListener("keydown", function (event) {
        if (event.key === "Escape" && details.open) {
          details.open = false;
          details.querySelector("summary").focus();
        }
      });
      details.addEventListener("toggle", function () { closeOthers(details); });
    });
  });

  /* What opens, once somebody opens it. */
  function fill(section, details, menu) {
    if (details.childElementCount === 1) {
      details.append(menu.content.querySelector(".copy-menu").cloneNode(true));
      details.querySelectorAll("button").forEach(function (button) {
        button.addEventListener("click", function () { copy(section, details, button.dataset.form); });
      });
    }
  }

  document.addEventListener("click", function (event) {
    document.querySelectorAll("details.copy[open]").forEach(function (details) {
      details.open = details.contains(event.target);
    });
  });

  function closeOthers(details) {
    details.querySelector("[role=status]").textContent = "";
    details.querySelector("textarea").hidden = true;
    if (details.open) {
      document.querySelectorAll("details.copy[open]").forEach(function (other) {
        other.open = other === details;
      });
    }
  }

  async function copy(section, details, form) {
    const words = details.querySelector("[role=status]");
    const text = FORMS[form](claimOf(section), words.dataset);
    const field = details.querySelector("textarea");
    field.hidden = true;
    words.textContent = "";
    try {
      await navigator.clipboard.writeText(text);
      words.textContent = words.dataset.copied;
    } catch {
      field.value = text;
      field.hidden = false;
      words.textContent = words.dataset.byHand;
      field.focus();
      field.select();
    }
  }

  /* A claim as its section shows it. */
  function claimOf(section) {
    const heading = section.querySelector("h3");
    return {
      id: heading.id,
      story: document.querySelector("h1").textContent.trim(),
      address: addressOf(heading.id),
      label: heading.textContent.trim(),
      verdict: section.querySelector(".verdict").textContent.trim(),
      notes: Array.from(section.querySelectorAll(".claim-line > .note"), textOf),
      shared: Array.from(section.querySelectorAll(".why [data-r]"), textOf),
      told: Array.from(synoptic.outlets().values(), function (outlet) {
        return { outlet: outlet, statements: statementsOf(section, outlet.letter) };
      }),
    };
  }

  /* The address of the claim without what is chosen on the page; the published one where the page knows it. */
  function addressOf(id) {
    const published = document.querySelector("link[rel=canonical]");
    const address = new URL(published ? published.href : location.href);
    address.search = "";
    address.hash = id;
    return address.href;
  }

  function statementsOf(section, letter) {
    const entry = section.querySelector(`.said:not(.pair) .entry[data-outlet="${letter}"]:not(.entry-silent)`);
    if (!entry) {
      return [];
    }
    const first = entry.dataset.same ? section.querySelector(`.entry[data-outlet="${entry.dataset.same}"]`) : entry;
    const quotes = first.querySelectorAll("blockquote");
    return Array.from(entry.querySelectorAll(".how"), function (how, place) {
      const sign = how.querySelector(".sign").classList[1];
      return { text: quotes[place].textContent, state: LETTERS[sign], how: textOf(how.querySelector("span")) };
    });
  }

  function textOf(element) {
    return element.textContent.trim();
  }

  function asText(claim) {
    const lines = claim.told.flatMap(function (teller) {
      return teller.statements.map(function (said) {
        return `${teller.outlet.name} (${teller.outlet.language}), ${said.how}: ${said.text}`;
      });
    });
    return [claim.label, [claim.verdict, ...claim.notes].join(" · "), "", ...lines, "", claim.address, ""].join("\n");
  }

  /* Two lines, so that the columns have names: as in claims.csv, with the address instead of the counts. */
  function asRow(claim) {
    const articles = claim.told.map(function (teller) { return teller.outlet.article; });
    const states = claim.told.map(function (teller) {
      return teller.statements.length ? teller.statements[0].state : LETTERS.silent;
    });
    const told = [claim.id, claim.label, claim.verdict, claim.notes.join("; "), claim.address].map(function (text) {
      return FORMULA.test(text) ? `'${text}` : text;
    });
    return [["claim", "label", "verdict", "notes", "address", ...articles], [...told, ...states]].map(function (line) {
      return line.map(field).join(",");
    }).join("\n") + "\n";
  }

  function field(text) {
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }

  function asJson(claim) {
    const telling = claim.told.filter(function (teller) { return teller.statements.length; });
    return JSON.stringify({
      story: claim.story,
      id: claim.id,
      address: claim.address,
      label: claim.label,
      verdict: claim.verdict,
      notes: claim.notes,
      shared: claim.shared,
      mentions: telling.map(function (teller) { return teller.outlet.article; }),
      cells: Object.fromEntries(telling.map(function (teller) { return [teller.outlet.article, teller.statements]; })),
      outlets: Object.fromEntries(telling.map(function (teller) {
        return [teller.outlet.article, {
          name: teller.outlet.name, language: teller.outlet.language, published: teller.outlet.published || null,
        }];
      })),
    }, null, 1) + "\n";
  }

  function asCitation(claim, said) {
    return claim.told.flatMap(function (teller) {
      const date = teller.outlet.published || said.noDate;
      return teller.statements.map(function (statement) {
        return `“${statement.text}” ${teller.outlet.name} (${teller.outlet.language}), ${date}.`;
      });
    }).concat(`${claim.label}. ${claim.story}. ${claim.address}`, "").join("\n");
  }
})();
