// Text to index terms, as plugins/clippings/search/normalise.py does it; tests/cases/normalise.json holds both to it.
(function (root) {
  "use strict";
  var clippings = (root.clippings = root.clippings || {});
  var lunr = root.lunr;
  // Letters, digits, and the vowel signs of scripts from Devanagari to Myanmar, and Khmer.
  var WORD = /[\p{L}\p{N}\u0900-\u0963\u0966-\u109f\u1780-\u17d3]+(?:['’.][\p{L}\p{N}\u0900-\u0963\u0966-\u109f\u1780-\u17d3]+)*/gu;

  // Text in which case, accents and compatibility forms no longer count.
  function fold(text) {
    return text.normalize("NFKD").toLowerCase().replace(/(?![\u0900-\u0963\u0966-\u109f\u1780-\u17d3])[\p{M}\u0640]/gu, "");
  }

  function apostrophes(piece) {
    return piece.replace(/['’]s$/, "").replace(/['’]/g, "");
  }

  function parts(word) {
    var pieces = word.split(".");
    if (pieces.length > 1 && pieces.every(function (p) { return /^\p{Nd}+$/u.test(p); })) return [word];
    if (pieces.length > 1 && pieces.every(function (p) { return Array.from(p).length === 1; })) return [pieces.join("")];
    return pieces.map(apostrophes);
  }

  function stopped(part) {
    if (part === "al" || part === "el") return true; // the Arabic article, in half of all Arabic names
    return lunr.stopWordFilter(new lunr.Token(part)) === undefined;
  }

  function stem(part) {
    return /^[a-z]+$/.test(part) ? lunr.stemmer(new lunr.Token(part)).toString() : part;
  }

  // The index terms of a text, in order.
  function terms(text) {
    var found = [];
    (fold(text).match(WORD) || []).forEach(function (word) {
      parts(word).forEach(function (part) {
        if (part && !stopped(part)) found.push(stem(part));
      });
    });
    return found;
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

  clippings.normalise = { fold: fold, terms: terms, pipeline: pipeline };
})(typeof window === "undefined" ? globalThis : window);
