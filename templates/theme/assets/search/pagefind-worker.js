/* Pagefind behind Material's search box: it speaks as Material's own worker does, and asks an index of which it loads
   only the pieces that a query needs. MkDocs' hook names it in the place of that worker where synoptic.toml says so. */
importScripts("tables.js", "forms.js");
(function (self) {
  "use strict";
  var SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
  var CUT = 0.33, BEGUN = 0.17; // what another form counts beside the word itself, and a word that only begins so
  var MOST = 24; // claims that are loaded: more than anybody looks through
  var SHOWN = 3; // claims of a story that show at once
  var BLOCKS = 2; // quotes of a hit that show
  var forms = self.synopticForms.forms, isUnspaced = self.synopticForms.isUnspaced, mark = self.synopticWords.mark;
  var word = /[\p{L}\p{M}\p{N}]+/gu;
  var latest = 0;
  var folder = new URL("../../pagefind/", self.location.href).href;
  var engine = import(folder + "pagefind.js").then(function (pagefind) {
    return pagefind.options({
      noWorker: true, exactDiacritics: true, basePath: folder, baseUrl: "/", ranking: { pageLength: 0 }
    }).then(function () {
      return pagefind.init("unknown");
    }).then(function () { return pagefind; });
  });

  /* The words of a query, with the searches that find each. */
  function wanted(query) {
    return Array.from(query.matchAll(word), function (found) {
      var text = found[0];
      if (isUnspaced(text)) {
        var run = Array.from(text), pairs = [];
        for (var at = 0; at < run.length - 1; at += 1) { pairs.push(run[at] + run[at + 1]); }
        return { text: text, run: text, whole: [pairs.join(" ") || text] };
      }
      var all = forms(text);
      return { text: text, forms: all, begun: all[0], whole: all.map(function (form) {
        return '"' + form.replace(mark, "0") + '"';
      }) };
    });
  }

  /* What begins so. Where nothing does, Pagefind answers with words that the query begins with: the first shows it. */
  async function begun(pagefind, start) {
    var results = start ? (await pagefind.search(start)).results : [];
    var first = results.length ? (await results[0].data()).raw_content.split(" ") : [];
    return first.some(function (form) { return form.startsWith(start); }) ? results : [];
  }

  /* For each claim that a word finds, how well. */
  async function scores(pagefind, asked) {
    var found = new Map();
    var answers = await Promise.all(asked.whole.map(async function (search) { return (await pagefind.search(search)).results; }));
    answers.push(await begun(pagefind, asked.begun));
    answers.forEach(function (results, place) {
      var weight = place === 0 ? 1 : place === answers.length - 1 ? BEGUN : CUT;
      results.forEach(function (result) {
        var known = found.get(result.id) || { score: 0, result: result };
        known.score = Math.max(known.score, result.score * weight);
        found.set(result.id, known);
      });
    });
    return found;
  }

  /* The claims with the most words of the query, the best first. */
  async function best(pagefind, asked) {
    var each = await Promise.all(asked.map(function (one) { return scores(pagefind, one); }));
    var claims = new Map();
    each.forEach(function (found, place) {
      found.forEach(function (hit, id) {
        var claim = claims.get(id) || { words: [], score: 0, result: hit.result };
        claim.words.push(asked[place].text);
        claim.score += hit.score;
        claims.set(id, claim);
      });
    });
    var most = Math.max(0, ...Array.from(claims.values(), function (claim) { return claim.words.length; }));
    var fullest = Array.from(claims).filter(function (entry) { return entry[1].words.length === most; });
    fullest.sort(function (one, other) { return other[1].score - one[1].score || (one[0] < other[0] ? -1 : 1); });
    return Promise.all(fullest.slice(0, MOST).map(async function (entry) {
      var claim = entry[1];
      claim.data = await claim.result.data();
      claim.score *= Number(claim.data.meta.boost);
      return claim;
    }));
  }

  function isWanted(text, asked) {
    var found = forms(text);
    return asked.some(function (one) {
      return one.forms && (found[0].startsWith(one.forms[0]) || one.forms.some(function (form) { return found.includes(form); }));
    });
  }

  /* The quotes that hold a word of the query, with these words marked; else the first ones. `text` is markup already. */
  function teaser(text, asked) {
    var blocks = text.match(/<p\b[^>]*>[^<]*<\/p>/g) || [], marked = [];
    blocks.forEach(function (block) {
      var open = block.indexOf(">") + 1, inside = block.slice(open, -4);
      var shown = inside.replace(/&[a-z]+;|[\p{L}\p{M}\p{N}]+/gu, function (found) {
        if (found[0] === "&") { return found; }
        if (!isUnspaced(found)) { return isWanted(found, asked) ? "<mark>" + found + "</mark>" : found; }
        return asked.reduce(function (run, one) { return one.run ? run.split(one.run).join("<mark>" + one.run + "</mark>") : run; }, found);
      });
      if (shown !== inside) { marked.push(block.slice(0, open) + shown + "</p>"); }
    });
    return (marked.length ? marked : blocks).slice(0, BLOCKS).join("");
  }

  /* As Material shows hits: story by story, the best first; of claims that stand folded beside each other only the best. */
  function arranged(claims, asked) {
    var stories = new Map(), families = new Set();
    claims.sort(function (one, other) { return other.score - one.score; });
    claims.forEach(function (claim) {
      var meta = claim.data.meta, location = claim.data.raw_url, page = location.split("#")[0];
      var family = meta.lead || location;
      if (families.has(family)) { return; }
      families.add(family);
      var story = stories.get(page) || { score: claim.score, hits: [], title: meta.story };
      stories.set(page, story);
      if (location === page) { return; }
      var terms = {};
      asked.forEach(function (one) { terms[one.text] = claim.words.includes(one.text); });
      story.hits.push({
        location: location, title: meta.title, text: teaser(meta.text, asked), terms: terms,
        score: story.hits.length < SHOWN ? story.score : claim.score
      });
    });
    return Array.from(stories, function (entry) {
      var parent = { location: entry[0], title: entry[1].title, text: "", score: 0, terms: {} };
      return entry[1].hits.length ? entry[1].hits.concat(parent) : [Object.assign(parent, { score: entry[1].score })];
    });
  }

  async function answer(query) {
    var asked = wanted(query);
    return asked.length ? arranged(await best(await engine, asked), asked) : [];
  }

  self.addEventListener("message", async function (event) {
    if (event.data.type === SETUP) {
      await engine;
      self.postMessage({ type: READY });
    } else if (event.data.type === QUERY) {
      var number = latest += 1, items = await answer(event.data.data);
      if (number === latest) { self.postMessage({ type: RESULT, data: { items: items, suggest: [] } }); }
    }
  });
})(self);
