// Exact phrases: which of the documents that have all its words have them one after the other, in one field.
(function (root) {
  "use strict";
  var clippings = (root.clippings = root.clippings || {});
  var pieces = clippings.pieces;

  // A term's positions in one field, for the documents wanted: Map document → [positions].
  function places(head, row, f, wanted) {
    return pieces.load("positions-" + row.shard).then(function (found) {
      pieces.agree(found[0] === head.digests.slice(row.shard * 4, row.shard * 4 + 4));
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

  // The documents among `wanted` that have the phrase. `slots` are lists of terms; an empty or open slot may be any word.
  function having(head, slots, fields, rows, wanted) {
    var found = new Set();
    return Promise.all(fields.map(function (name) {
      var f = head.fieldNames.indexOf(name);
      var asked = [];
      slots.forEach(function (slot, offset) {
        if (!slot.open) asked.push({ offset: offset, rows: slot.filter(function (term) { return rows.has(term); }) });
      });
      return Promise.all(asked.map(function (slot) {
        return Promise.all(slot.rows.map(function (term) { return places(head, rows.get(term), f, wanted); }));
      })).then(function (held) {
        wanted.forEach(function (document) {
          var starts = null;
          for (var n = 0; n < asked.length; n++) {
            var here = new Set();
            held[n].forEach(function (places_) {
              (places_.get(document) || []).forEach(function (place) { here.add(place - asked[n].offset); });
            });
            starts = starts === null ? here : new Set(Array.from(starts).filter(function (start) { return here.has(start); }));
            if (!starts.size) return;
          }
          if (starts) found.add(document);
        });
      });
    })).then(function () { return found; });
  }

  clippings.phrases = { having: having };
})(typeof window === "undefined" ? globalThis : window);
