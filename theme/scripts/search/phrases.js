// Exact phrases: which of the documents that have all its words have them one after the other, in one field.
(function (root) {
  "use strict";
  var clippings = (root.clippings = root.clippings || {});
  var pieces = clippings.pieces;

  // A term's positions in one field, for the documents wanted: Map document → [positions].
  function places(head, row, f, wanted) {
    return pieces.load("positions-" + row.shard, clippings.lexicon.digest(head, row.shard), true).then(function (found) {
      var coded = pieces.numbers(found[row.at + 1].split(" ")[f]);
      var body = head.fieldNames[f] === "body";
      var posting = row.fields[f];
      var at = 0;
      var all = new Map();
      posting.documents.forEach(function (document, n) {
        if (body && head.unplaced.has(document)) return;
        var count = posting.frequencies[n];
        if (wanted.has(document)) {
          var last = -1;
          all.set(document, coded.slice(at, at + count).map(function (step) { return (last += step + 1); }));
        }
        at += count;
      });
      return all;
    });
  }

  // The documents that have the phrase in one of the fields. `slots` are lists of terms; an open one may be any word.
  function having(head, slots, fields, rows) {
    var asked = [];
    slots.forEach(function (slot, offset) {
      if (!slot.open) asked.push({ offset: offset, rows: slot.filter(function (term) { return rows.has(term); }).map(function (term) { return rows.get(term); }) });
    });
    var found = new Set();
    return fields.reduce(function (work, name) {
      return work.then(function () {
        var f = head.fieldNames.indexOf(name);
        var wanted = candidates(asked, f);
        if (!wanted.size) return null;
        // one word needs no place, and a text that may only be found has none
        if (asked.length === 1) return wanted.forEach(function (document) { found.add(document); });
        return Promise.all(asked.map(function (slot) {
          return Promise.all(slot.rows.map(function (row) { return places(head, row, f, wanted); }));
        })).then(function (held) {
          wanted.forEach(function (document) { if (stands(document, asked, held)) found.add(document); });
        });
      });
    }, Promise.resolve()).then(function () { return found; });
  }

  // The documents that have a term of every slot in a field.
  function candidates(asked, f) {
    var left = null;
    asked.forEach(function (slot) {
      var here = new Set();
      slot.rows.forEach(function (row) {
        row.fields[f].documents.forEach(function (document) { if (left === null || left.has(document)) here.add(document); });
      });
      left = here;
    });
    return left || new Set();
  }

  function stands(document, asked, held) {
    var starts = null;
    for (var n = 0; n < asked.length; n++) {
      var here = new Set();
      held[n].forEach(function (places_) {
        (places_.get(document) || []).forEach(function (place) {
          var start = place - asked[n].offset;
          if (starts === null || starts.has(start)) here.add(start);
        });
      });
      starts = here;
      if (!starts.size) return false;
    }
    return true;
  }

  clippings.phrases = { having: having };
})(typeof window === "undefined" ? globalThis : window);
