// What a reader typed, taken apart: filters, exact phrases, and the rest, which is lunr's to read.
(function (root) {
  "use strict";
  var clippings = (root.clippings = root.clippings || {});
  var KINDS = ["outlet", "label", "language", "person", "organisation", "place", "event", "kind", "text", "year", "before", "after"];
  var ALSO = { organization: "organisation", lang: "language" };
  var FILTER = new RegExp("(^|\\s)(-?)(" + KINDS.concat(Object.keys(ALSO)).join("|") + "):\\s*(\"[^\"]*\"?|[^\\s\"]+|$)", "gi");
  var PHRASE = /(^|\s)([+-]?)(?:(\p{L}+):\s*)?"([^"]*)(?:"(?:\^(\d{1,3}))?|$)/gu;
  var FIELD = /(^|\s)([+-]?(?:title|names|publisher|notes|body)):\s+(?=\S)/gi;

  var MOST = 2000; // characters; what is pasted beyond that is not searched

  // {text, cut, open: whether its last word may go on, filters: [{kind, value, negative, said}],
  // phrases: [{words, field, negative, required, boost, said}]}
  function asked(typed) {
    var filters = [];
    var phrases = [];
    var cut = typed.length > MOST;
    var text = (cut ? typed.slice(0, MOST).replace(/\S*$/, "") || typed.slice(0, 100) : typed).replace(/[“”„«»]/g, '"').replace(FILTER, function (said, _, sign, kind, value) {
      var bare = value.replace(/"/g, "").trim();
      if (bare) filters.push({ kind: ALSO[kind.toLowerCase()] || kind.toLowerCase(), value: bare, negative: sign === "-", said: said.trim() });
      return " ";
    }).replace(PHRASE, function (said, _, sign, field, words, boost) {
      if (words.trim()) {
        phrases.push({
          words: words.trim(), field: field ? field.toLowerCase() : "", negative: sign === "-", required: sign === "+", boost: Number(boost || 1), said: said.trim(),
        });
      }
      return " ";
    });
    // a colon that ends a word, stands in a time or an address, asks for no field
    text = text.replace(FIELD, "$1$2:").replace(/:\/\//g, " ").replace(/(\d):/g, "$1 ").replace(/:(?=\s)/g, " ");
    return { text: text.replace(/\s+/g, " ").trim(), cut: cut, open: /[\p{L}\p{N}\p{M}]$/u.test(typed), filters: filters, phrases: phrases };
  }

  clippings.asked = asked;
})(typeof window === "undefined" ? globalThis : window);
