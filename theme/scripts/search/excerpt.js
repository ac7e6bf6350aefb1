// The passage of a hit that shows most of what was asked for, with the words marked. Text only ever becomes text nodes.
(function (root) {
  "use strict";
  var clippings = (root.clippings = root.clippings || {});
  var AROUND = 130;

  // What is to be marked: {terms: Set, sequences: [[slot]]}. Other names of whom the query names are marked as well.
  function wanted(answer) {
    var inPhrases = new Set();
    answer.sequences.forEach(function (slots) { slots.forEach(function (slot) { slot.forEach(function (term) { inPhrases.add(term); }); }); });
    var loose = new Set(clippings.normalise.terms(answer.text));
    var sequences = answer.sequences.slice();
    answer.aliases.forEach(function (entry) {
      entry.others.forEach(function (name) { sequences.push(clippings.normalise.slots(name)); });
    });
    return {
      terms: new Set(answer.terms.filter(function (term) { return !inPhrases.has(term) || loose.has(term); })),
      // a name of nothing but common words, such as US, would be found everywhere
      sequences: sequences.filter(function (slots) { return slots.some(function (slot) { return !slot.open; }); }),
    };
  }

  // A text's words with their place and terms; a word of Chinese, Japanese or Thai is its overlapping stretches.
  function tokens(text) {
    var found = [];
    clippings.normalise.words(text).forEach(function (word) {
      var slots = clippings.normalise.slotsOf(word[0]);
      var size = clippings.normalise.gramSize(word[0]);
      var characters = size ? Array.from(word[0]) : [];
      slots.forEach(function (terms, n) {
        var start = size ? characters.slice(0, n).join("").length : 0;
        var end = size ? characters.slice(0, n + size).join("").length : word[0].length;
        found.push({ start: word.index + start, end: word.index + end, terms: terms });
      });
    });
    return found;
  }

  // Where what is wanted stands in a text: [{start, end, key}], in order, none within another.
  function matches(text, asked) {
    var words = tokens(text);
    var found = [];
    words.forEach(function (word, at) {
      word.terms.forEach(function (term) {
        if (asked.terms.has(term)) found.push({ start: word.start, end: word.end, key: term });
      });
      asked.sequences.forEach(function (slots, n) {
        var all = slots.every(function (slot, step) {
          var there = words[at + step];
          return there && (slot.open || there.terms.some(function (term) { return slot.indexOf(term) !== -1; }));
        });
        if (all) found.push({ start: word.start, end: words[at + slots.length - 1].end, key: "#" + n });
      });
    });
    found.sort(function (a, b) { return a.start - b.start || b.end - a.end; });
    var kept = [];
    found.forEach(function (match) {
      var last = kept[kept.length - 1];
      if (!last || match.start >= last.end) kept.push(match);
      else if (match.end > last.end) last.end = match.end;
    });
    return kept;
  }

  // A document's matches by paragraph, each paragraph's text with what is marked in it: [[{start, end, key}]].
  function all(paragraphs, asked) {
    return paragraphs.map(function (text) { return matches(text, asked); });
  }

  // The number (from 0) of the paragraph with most different matches; -1 when none has any.
  function best(found) {
    var chosen = -1;
    var most = 0;
    found.forEach(function (here, paragraph) {
      var different = new Set(here.map(function (match) { return match.key; })).size;
      if (different > most) {
        chosen = paragraph;
        most = different;
      }
    });
    return chosen;
  }

  // The different wordings of every match, for the article's page to mark.
  function wordings(paragraphs, found) {
    var words = new Map();
    found.forEach(function (here, paragraph) {
      here.forEach(function (match) {
        var word = paragraphs[paragraph].slice(match.start, match.end);
        if (!words.has(word.toLowerCase())) words.set(word.toLowerCase(), word);
      });
    });
    return Array.from(words.values()).slice(0, 20);
  }

  // A text around its first match, as a fragment with every match in <mark>.
  function marked(text, found) {
    var fragment = document.createDocumentFragment();
    var first = found.length ? found[0].start : 0;
    var start = first > AROUND ? text.indexOf(" ", first - AROUND) + 1 : 0;
    if (start > first || (first > AROUND && !start)) start = first - AROUND;
    var end = text.length;
    if (start + 2 * AROUND + 40 < end) {
      end = text.lastIndexOf(" ", start + 2 * AROUND + 40);
      if (end <= first) end = start + 2 * AROUND + 40;
    }
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

  clippings.excerpt = { wanted: wanted, matches: matches, all: all, best: best, wordings: wordings, marked: marked };
})(typeof window === "undefined" ? globalThis : window);
