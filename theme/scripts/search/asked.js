// What a reader typed, taken apart: filters, exact phrases, and the rest, which is lunr's to read.
(function (root) {
  "use strict";
  var clippings = (root.clippings = root.clippings || {});
  var KINDS = ["outlet", "label", "language", "person", "organisation", "place", "event", "kind", "text", "year", "before", "after"];
  var FILTER = new RegExp("(^|\\s)(-?)(" + KINDS.join("|") + "):(\"[^\"]*\"?|[^\\s\"]+)", "gi");
  var PHRASE = /(^|\s)([+-]?)(?:(\p{L}+):)?"([^"]*)(?:"(?:\^(\d{1,3}))?|$)/gu;

  var MOST = 2000; // characters; what is pasted beyond that is not searched

  // {text, cut, filters: [{kind, value, negative, said}], phrases: [{words, field, negative, boost, said}]}
  function asked(typed) {
    var filters = [];
    var phrases = [];
    var cut = typed.length > MOST;
    var text = (cut ? typed.slice(0, MOST).replace(/\S*$/, "") || typed.slice(0, 100) : typed).replace(/[“”„«»]/g, '"').replace(FILTER, function (said, _, sign, kind, value) {
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
    return { text: text.replace(/\s+/g, " ").trim(), cut: cut, filters: filters, phrases: phrases };
  }

  clippings.asked = asked;
})(typeof window === "undefined" ? globalThis : window);
