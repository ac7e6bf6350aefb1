// What a reader typed, taken apart: filters, exact phrases, and the rest, which is lunr's to read.
(function (root) {
  "use strict";
  var clippings = (root.clippings = root.clippings || {});
  var KINDS = ["outlet", "label", "language", "person", "organisation", "place", "event", "kind", "text", "year", "before", "after"];
  var FILTER = new RegExp("(^|\\s)(-?)(" + KINDS.join("|") + "):(\"[^\"]*\"?|[^\\s\"]+)", "gi");
  var PHRASE = /(^|\s)([+-]?)(?:(\p{L}+):)?"([^"]*)(?:"(?:\^(\d{1,3}))?|$)/gu;

  // {text, filters: [{kind, value, negative, said}], phrases: [{words, field, negative, boost, said}]}
  function asked(typed) {
    var filters = [];
    var phrases = [];
    var text = typed.replace(/[“”„«»]/g, '"').replace(FILTER, function (said, _, sign, kind, value) {
      var bare = value.replace(/"/g, "").trim();
      if (bare) filters.push({ kind: kind.toLowerCase(), value: bare, negative: sign === "-", said: said.trim() });
      return " ";
    }).replace(PHRASE, function (said, _, sign, field, words, boost) {
      if (words.trim()) {
        phrases.push({
          words: words.trim(), field: field ? field.toLowerCase() : "", negative: sign === "-", boost: Number(boost || 1), said: said.trim(),
        });
      }
      return " ";
    });
    return { text: text.replace(/\s+/g, " ").trim(), filters: filters, phrases: phrases };
  }

  clippings.asked = asked;
})(typeof window === "undefined" ? globalThis : window);
