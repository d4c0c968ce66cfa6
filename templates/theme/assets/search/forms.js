/* The forms a word is found under, as generator/languages/typed.py has them; the tables are written by the build.
   It runs in the search's worker, with the words of the index as with those that a reader types. */
(function (self) {
  "use strict";
  var tables = self.synopticWords;
  var dropped = new Set(tables.dropped);
  var changed = new Map(Object.entries(tables.changed));
  var own = new Map(Object.entries(tables.own));
  var dotted = { "ɵ": "o", "ʉ": "u" };
  var patterns = {
    Arab: /^\p{Script=Arabic}/u, Cyrl: /^\p{Script=Cyrillic}/u, Deva: /^\p{Script=Devanagari}/u, Latn: /^\p{Script=Latin}/u
  };
  var unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
  var digit = /\p{Nd}/gu;

  function plainDigit(character) {
    var code = character.codePointAt(0), zero = code;
    while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) { zero -= 1; }
    return String(code - zero);
  }

  function fold(word) {
    var small = word.replace(digit, function (found) { return found < "\u0080" ? found : plainDigit(found); });
    small = small.toLowerCase().replace(/ß/g, "ss").replace(/ς/g, "σ").normalize("NFC");
    small = Array.from(small, function (letter) { return own.get(letter) || letter; }).join("").normalize("NFD");
    var kept = "";
    for (var letter of small) {
      if (!dropped.has(letter)) { kept += changed.get(letter) || letter; }
    }
    return kept.normalize("NFC");
  }

  function withoutDots(form) { return form.replace(/[ɵʉ]/g, function (letter) { return dotted[letter]; }); }

  /* What is left of a word without its clitics and its article. */
  function heads(word, table) {
    var found = [word], layer = [word];
    for (var round = 0; round < tables.rounds; round += 1) {
      var shortest = round ? tables.shortest + 1 : tables.shortest, next = [];
      layer.forEach(function (head) {
        if (table.article && head.startsWith(table.article) && head.length - table.article.length >= tables.shortest) {
          next.push(head.slice(table.article.length));
        }
        table.prefixes.forEach(function (prefix) {
          if (head.startsWith(prefix) && head.length - prefix.length >= shortest) { next.push(head.slice(prefix.length)); }
        });
      });
      layer = next.filter(function (head) { return found.indexOf(head) < 0; });
      if (!layer.length) { break; }
      found = found.concat(layer);
    }
    return found;
  }

  function cut(word, table) {
    var found = heads(word, table);
    found.slice().forEach(function (head) {
      var shortest = head === word ? tables.shortest : tables.shortest + 1;
      table.suffixes.forEach(function (pair) {
        if (head.endsWith(pair[0]) && head.length - pair[0].length >= shortest) {
          found.push(head.slice(0, -pair[0].length) + pair[1]);
        }
      });
    });
    return found;
  }

  function forms(word) {
    var small = fold(word);
    var script = Object.keys(patterns).find(function (name) { return patterns[name].test(small); });
    var found = [small];
    if (script) {
      var table = tables.scripts[script];
      found = cut(small, table);
      table.beginnings.forEach(function (beginning) {
        if (small.startsWith(beginning) && small.length - beginning.length >= tables.rest) {
          var rest = small.slice(beginning.length);
          found.push(tables.mark + rest);
          if (table.alone.indexOf(beginning) >= 0) { found.push(rest); }
        }
      });
    }
    return Array.from(new Set(found.map(withoutDots)));
  }

  self.synopticForms = { forms: forms, isUnspaced: function (word) { return unspaced.test(word); } };
})(self);
