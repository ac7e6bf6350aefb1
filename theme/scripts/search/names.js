// Names with a page of their own: those a query names, and what else the people and places in it are called.
(function (root) {
  "use strict";
  var clippings = (root.clippings = root.clippings || {});
  var pieces = clippings.pieces;
  var MOST_SHARDS = 3;
  var MOST_WORDS = 8; // of a query, looked up for other names
  var LONGEST = 6; // words of a name

  // A text's words as names are compared: folded, without punctuation.
  function wordsIn(text) {
    return clippings.normalise.fold(text).replace(/\./g, "").match(/[\p{L}\p{N}]+/gu) || [];
  }

  // Entries that have a name with a word that begins so: [{name, kind, url, others}].
  function near(word, whole) {
    return clippings.lexicon.manifest().then(function (head) {
      var firsts = head.names.map(function (shard) { return shard[0]; });
      var first = pieces.shardOf(firsts, word);
      var numbers = [];
      for (var n = Math.max(0, first); n < firsts.length && numbers.length < MOST_SHARDS; n++) {
        if (n === first || firsts[n].startsWith(word)) numbers.push(n);
      }
      return Promise.all(numbers.map(function (n) { return pieces.load("names-" + n, head.names[n][1], true); })).then(function (shards) {
        var found = new Map();
        shards.forEach(function (rows) {
          rows.slice(1).forEach(function (row) {
            if (whole ? row[0] !== word : !row[0].startsWith(word)) return;
            row.slice(1).forEach(function (entry) {
              found.set(entry[2], { name: entry[0], kind: entry[1], url: entry[2], others: entry[3] });
            });
          });
        });
        return Array.from(found.values());
      });
    });
  }

  // The pages that a text names, the nearest first: [{name, kind, url, others}].
  function named(text, most) {
    var words = wordsIn(text);
    var wanted = words.join(" ");
    var short = wanted.length < (/^[\x20-\x7f]*$/.test(wanted) ? 3 : 2);
    if (!wanted) return Promise.resolve([]);
    return near(words[0], words.length > 1).then(function (entries) {
      entries.forEach(function (entry) {
        entry.rank = [entry.name].concat(entry.others).reduce(function (best, name) {
          var folded = " " + wordsIn(name).join(" ");
          return folded === " " + wanted ? 0 : folded.includes(" " + wanted) ? Math.min(best, 1) : best;
        }, 2);
      });
      return entries.filter(function (entry) { return entry.rank < (short ? 1 : 2); }).sort(function (a, b) {
        return a.rank - b.rank || a.name.length - b.name.length || (a.name < b.name ? -1 : 1);
      }).slice(0, most);
    });
  }

  // What else the names in a query are called, longest names first: [{said, name, kind, url, others, common}]. Every article that
  // names someone is indexed under all their names, so these are already searched; a name in quotes asks for itself only.
  // A `common` one, such as US, is of words that are not indexed: only the filter of that name finds it.
  function aliases(text) {
    var words = text.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
    var plain = words.map(function (word) { return /[:~^*"]|^[-+]/.test(word) ? [] : wordsIn(word); });
    return Promise.all(plain.map(function (parts) { return parts.length ? near(parts[0], true) : []; })).then(function (entries) {
      var found = [];
      for (var at = 0; at < words.length; at++) {
        for (var size = Math.min(LONGEST, words.length - at); size > 0; size--) {
          var stretch = plain.slice(at, at + size);
          if (stretch.some(function (parts) { return !parts.length; })) continue;
          var wanted = [].concat.apply([], stretch).join(" ");
          var said = words.slice(at, at + size).join(" ").replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}.]+$/gu, "");
          var same = entries[at].map(function (entry) { return called(entry, wanted, said); }).filter(Boolean);
          if (same.length) {
            found = found.concat(same);
            at += size - 1;
            break;
          }
        }
      }
      return found.filter(function (entry, n) {
        return found.findIndex(function (other) { return other.url === entry.url; }) === n;
      });
    });
  }

  // An entry one of whose names is just this, with its other names; null when it is another, or has no others.
  function called(entry, wanted, said) {
    if (["person", "organisation", "place", "outlet"].indexOf(entry.kind) === -1) return null;
    var names = [entry.name].concat(entry.others);
    var known = new Set([wanted]);
    var others = names.filter(function (name) {
      var folded = wordsIn(name).join(" ");
      return known.has(folded) ? false : known.add(folded);
    });
    var same = names.some(function (name) { return wordsIn(name).join(" ") === wanted; });
    var common = clippings.normalise.slots(said).every(function (slot) { return slot.open; });
    if (!same || (!others.length && !common)) return null;
    return { said: said, name: entry.name, kind: entry.kind, url: entry.url, others: others, common: common };
  }

  clippings.named = named;
  clippings.aliases = aliases;
  clippings.wordsIn = wordsIn;
})(typeof window === "undefined" ? globalThis : window);
