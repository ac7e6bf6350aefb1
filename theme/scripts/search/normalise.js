// Text to index terms, as plugins/clippings/search/normalise.py does it; tests/cases/normalise.json holds both to it.
(function (root) {
  "use strict";
  var clippings = (root.clippings = root.clippings || {});
  var lunr = root.lunr;
  var PAIRS = "\\u3005-\\u3007\\u3040-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
  var THREES = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17d3\\u17e0-\\u17ff";
  var INDIC = "\\u0900-\\u0963\\u0966-\\u0dff\\u0f00-\\u0fff";
  var MARKS = "\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670" +
    "\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u0711\\u0730-\\u074a\\u08ca-\\u08e1\\u08e3-\\u08ff" +
    "\\u1ab0-\\u1ace\\u1dc0-\\u1dff\\u20d0-\\u20f0\\ufe00-\\ufe0f\\ufe20-\\ufe2f";
  var LETTER = "(?:(?![" + PAIRS + THREES + "])[\\p{L}\\p{N}]|[" + INDIC + "]|[" + MARKS + "])";
  var WORD = new RegExp("[" + PAIRS + "]+|[" + THREES + "]+|" + LETTER + "+(?:['’.]" + LETTER + "+)*", "gu");
  var IN_PAIRS = new RegExp("^[" + PAIRS + "]", "u");
  var IN_THREES = new RegExp("^[" + THREES + "]", "u");
  var DROPPED = new RegExp("(?![" + INDIC + THREES + "]|\\u3099|\\u309a)[\\p{M}\\u0640]", "gu");
  var MOST_WORDS = 50000;
  var ASCII = { "’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": ".", "\u00a0": " " };
  var SAME = { "ى": "ي", "ی": "ي", "ې": "ي", "ة": "ه", "ۀ": "ه", "ە": "ه", "ک": "ك", "ς": "σ" };
  var ELISIONS = {
    fr: "l d j m t s n c qu jusqu lorsqu puisqu quoiqu".split(" "),
    it: "l un d c all dall dell nell sull coll pell gl agl dagl degl negl sugl quest quell sant".split(" "),
    ca: "l d m t s n".split(" "),
  };
  // Stemmers of the archive's languages, each a function; pieces.js loads those that are not English.
  var stemmers = { en: english, "": function (word) { return word; } };
  var languages = ["en"];

  function english(word) {
    return /^[a-z]+$/.test(word) ? lunr.stemmer(new lunr.Token(word)).toString() : word;
  }

  // Lower case, in which a letter and its accents are one character wherever there is one.
  function lower(text) {
    return text.replace(/[’‘“”–—…\u00a0]/g, function (c) { return ASCII[c]; }).normalize("NFKC").toLowerCase();
  }

  // Text in which case, accents and letter forms no longer count.
  function fold(text) {
    return lower(text).normalize("NFKD").replace(DROPPED, "").normalize("NFC").replace(/[ىیېةۀەکς]/g, function (c) { return SAME[c]; });
  }

  function apostrophes(piece, analysis) {
    var at = piece.indexOf("'");
    if (at === -1) return piece;
    var head = piece.slice(0, at);
    var tail = piece.slice(at + 1);
    if (analysis === "tr" || tail === "s") return head;
    if ((ELISIONS[analysis] || []).indexOf(head) !== -1) piece = tail;
    return piece.replace(/'s$/, "").replace(/'/g, "");
  }

  function parts(word, analysis) {
    var pieces = word.split(".");
    if (pieces.length > 1 && pieces.every(function (p) { return /^\p{Nd}+$/u.test(p); })) return [word];
    if (pieces.length > 1 && pieces.every(function (p) { return Array.from(p).length === 1; })) return [pieces.join("")];
    return pieces.map(function (piece) { return apostrophes(piece.replace(/’/g, "'"), analysis); });
  }

  function stopped(part) {
    if (part === "al" || part === "el") return true; // the Arabic article, in half of all Arabic names
    return lunr.stopWordFilter(new lunr.Token(part)) === undefined;
  }

  // Every stretch of so many characters, and at the end the shorter ones, so that every character begins a term.
  function grams(run, size) {
    var characters = Array.from(run);
    return characters.map(function (_, at) { return characters.slice(at, at + size).join(""); });
  }

  // One word's slots in one language, each a list of terms; a stop word's is empty.
  function cut(word, analysis) {
    if (IN_PAIRS.test(word)) return grams(fold(word), 2).map(one);
    if (IN_THREES.test(word)) return grams(fold(word), 3).map(one);
    return parts(word, analysis).filter(Boolean).map(function (part) {
      var folded = fold(part);
      if (analysis === "en") return stopped(folded) ? [] : [english(folded)];
      return Array.from(new Set([fold(stemmers[analysis](part)), stemmers[analysis](folded)])).filter(Boolean);
    });
  }

  function one(term) {
    return [term];
  }

  // The slots of a text: for each word's place, the terms it may stand as in any of the languages. A place that is a
  // stop word in one of them can be any word (`open`).
  function slots(text, asked) {
    var found = [];
    (lower(text).match(WORD) || []).forEach(function (word) {
      (asked ? slotsOf(word, asked) : remembered(word)).forEach(function (slot) { found.push(slot); });
    });
    return found;
  }

  // A word's slots in the archive's languages, remembered: texts say the same words again and again.
  var memory = new Map();
  function remembered(word) {
    var found = memory.get(word);
    if (!found) {
      if (memory.size > MOST_WORDS) memory.clear();
      memory.set(word, (found = slotsOf(lower(word), languages)));
    }
    return found;
  }

  function slotsOf(word, analyses) {
    var rows = analyses.map(function (analysis) { return cut(word, analysis); });
    var most = Math.max.apply(null, rows.map(function (row) { return row.length; }));
    return Array.from({ length: most }, function (_, at) {
      var slot = Array.from(new Set([].concat.apply([], rows.map(function (row) { return row[at] || []; }))));
      slot.open = rows.some(function (row) { return !(row[at] || []).length; });
      return slot;
    });
  }

  // The slots of words that are to stand one after the other. The last word's shorter stretches are left out, and those
  // of a word before it are open: there the text may go on without a space.
  function phrase(text) {
    var found = [];
    (lower(text).match(WORD) || []).forEach(function (word, n, all) {
      var here = remembered(word);
      var size = gramSize(word);
      var tails = size ? Math.min(size, here.length) - 1 : 0;
      here.slice(0, here.length - tails).forEach(function (slot) { found.push(slot); });
      for (var tail = 0; n < all.length - 1 && tail < tails; tail++) {
        var open = [];
        open.open = true;
        found.push(open);
      }
    });
    return found;
  }

  // The index terms of a text, in order.
  function terms(text, asked) {
    return [].concat.apply([], slots(text, asked));
  }

  // How many characters of this script make one term: 2 or 3, or 0 where words are cut by spaces.
  function gramSize(word) {
    return IN_PAIRS.test(word) ? 2 : IN_THREES.test(word) ? 3 : 0;
  }

  // Whether a text has words of a script that is written without spaces between them.
  function unspaced(text) {
    return (text.match(WORD) || []).some(gramSize);
  }

  // The same as a lunr pipeline function: one token of a query becomes none, one or several.
  function clippingsTerms(token) {
    return terms(token.toString()).map(function (term) { return token.clone(function () { return term; }); });
  }
  lunr.Pipeline.registerFunction(clippingsTerms, "clippings-terms");

  function pipeline() {
    var made = new lunr.Pipeline();
    made.add(clippingsTerms);
    return made;
  }

  // The languages an archive is indexed in, with the stemmers that go with them: {fr: {stemWord}}.
  function speak(analyses, made) {
    languages = analyses;
    memory.clear();
    Object.keys(made).forEach(function (analysis) {
      var stemmer = made[analysis];
      var known = new Map();
      stemmers[analysis] = function (word) {
        if (!known.has(word)) known.set(word, stemmer.stemWord(word));
        return known.get(word);
      };
    });
  }

  clippings.normalise = {
    lower: lower, fold: fold, slots: slots, slotsOf: remembered, phrase: phrase, terms: terms, pipeline: pipeline, speak: speak, gramSize: gramSize, unspaced: unspaced,
    words: function (text) { return Array.from(text.matchAll(WORD)); },
  };
})(typeof window === "undefined" ? globalThis : window);
