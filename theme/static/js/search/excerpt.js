// The passage of a hit that shows most of what was asked for, with the words marked. Text only ever becomes text nodes.
(function (root) {
  "use strict";
  var clippings = (root.clippings = root.clippings || {});
  var WORD = /[\p{L}\p{N}\p{M}]+(?:['’.][\p{L}\p{N}\p{M}]+)*/gu;
  var AROUND = 130;

  // Where words whose term is among `terms` stand in a text.
  function matches(text, terms) {
    var found = [];
    for (var match of text.matchAll(WORD)) {
      var hit = clippings.normalise.terms(match[0]).filter(function (term) { return terms.has(term); });
      if (hit.length) found.push({ start: match.index, end: match.index + match[0].length, term: hit[0] });
    }
    return found;
  }

  // {paragraph (from 0), matches} of the paragraph with most different terms; null when none has any.
  function best(paragraphs, terms) {
    var chosen = null;
    paragraphs.forEach(function (text, paragraph) {
      var found = matches(text, terms);
      var different = new Set(found.map(function (match) { return match.term; })).size;
      if (different && (!chosen || different > chosen.different)) {
        chosen = { paragraph: paragraph, matches: found, different: different };
      }
    });
    return chosen;
  }

  // A text around its first match, as a fragment with every match in <mark>.
  function marked(text, found) {
    var fragment = document.createDocumentFragment();
    var first = found.length ? found[0].start : 0;
    var start = first > AROUND ? text.indexOf(" ", first - AROUND) + 1 : 0;
    var end = start + 2 * AROUND + 40 < text.length ? text.lastIndexOf(" ", start + 2 * AROUND + 40) : text.length;
    if (start > 0) fragment.append("… ");
    var at = start;
    found.forEach(function (match) {
      if (match.start < at || match.end > end) return;
      fragment.append(text.slice(at, match.start));
      var mark = document.createElement("mark");
      mark.textContent = text.slice(match.start, match.end);
      fragment.append(mark);
      at = match.end;
    });
    fragment.append(text.slice(at, end));
    if (end < text.length) fragment.append(" …");
    return fragment;
  }

  clippings.excerpt = { matches: matches, best: best, marked: marked };
})(typeof window === "undefined" ? globalThis : window);
