// A small lunr.Index of just the terms asked for, made and asked for one stretch of documents after another: lunr sums a
// document's score over the query's own terms, so each stretch gives what the whole index would, and the page stays alive.
(function (root) {
  "use strict";
  var clippings = (root.clippings = root.clippings || {});
  var lunr = root.lunr;
  var K1 = 1.2;
  var B = 0.75;
  var STRETCH = 5000; // postings a stretch, about 20 ms on a slow machine

  // lunr's inverse document frequency; it counts a term once for every field that has it.
  function idf(row, documents) {
    var having = row.fields.reduce(function (sum, field) { return sum + field.documents.length; }, 0);
    return Math.log(1 + Math.abs((documents - having + 0.5) / (having + 0.5)));
  }

  // Every hit, in document order: [{document, score}]. `rows` have their postings decoded; `lengths` by field.
  function score(head, rows, lengths, clauses, forms) {
    var negated = clauses.every(function (clause) { return clause.presence === lunr.Query.presence.PROHIBITED; });
    var postings = rows.reduce(function (sum, row) {
      return sum + row.fields.reduce(function (all, field) { return all + field.documents.length; }, 0);
    }, negated ? head.documents : 0);
    var width = Math.max(1, Math.ceil(head.documents / Math.max(1, Math.ceil(postings / STRETCH))));
    var tokens = lunr.TokenSet.fromArray(rows.map(function (row) { return row.term; }));
    var rarity = rows.map(function (row) { return idf(row, head.documents); });
    var at = rows.map(function (row) { return row.fields.map(function () { return 0; }); });
    var hits = [];

    function stretch(first) {
      if (first >= head.documents) return hits;
      var end = Math.min(first + width, head.documents);
      var index = assembled(first, end);
      index.query(function (query) { query.clauses = clauses.map(function (clause) { return Object.assign({}, clause); }); })
        .map(function (hit) { return { document: Number(hit.ref), score: hit.score }; })
        .sort(function (a, b) { return a.document - b.document; })
        .forEach(function (hit) { hits.push(hit); });
      return end >= head.documents ? hits : clippings.pieces.pause().then(function () { return stretch(end); });
    }

    // lunr's own formula, boost and rounding, over documents first ≤ n < end.
    function assembled(first, end) {
      var inverted = Object.create(null);
      var vectors = Object.create(null);
      rows.forEach(function (row, index) {
        var entry = { _index: index };
        head.fields.forEach(function (field, f) {
          var documents = (entry[field.name] = Object.create(null));
          var posting = row.fields[f];
          var average = field.total / head.documents;
          var n = at[index][f];
          for (; n < posting.documents.length && posting.documents[n] < end; n++) {
            var document = posting.documents[n];
            var frequency = posting.frequencies[n];
            var norm = K1 * (1 - B + B * (lengths[field.name][document] / average)) + frequency;
            var weight = rarity[index] * (((K1 + 1) * frequency) / norm) * field.boost;
            documents[document] = {};
            var ref = field.name + "/" + document;
            (vectors[ref] = vectors[ref] || new lunr.Vector()).insert(index, Math.round(weight * 1000) / 1000);
          }
          at[index][f] = n;
        });
        inverted[row.term] = entry;
      });
      for (var n = first; negated && n < end; n++) {
        var ref = head.fieldNames[0] + "/" + n;
        vectors[ref] = vectors[ref] || new lunr.Vector();
      }
      return new lunr.Index({
        invertedIndex: inverted, fieldVectors: vectors, tokenSet: tokens, fields: head.fieldNames, pipeline: { runString: forms },
      });
    }

    return Promise.resolve(stretch(0));
  }

  // The best `limit` hits; scores alike to nine decimals are a tie, and ties stand in the archive's order (date, then id).
  function best(hits, limit) {
    if (limit < hits.length && hits.length > 500) {
      var scores = Float64Array.from(hits, function (hit) { return Math.round(hit.score * 1e9); }).sort();
      var least = scores[Math.max(0, scores.length - limit)];
      hits = hits.filter(function (hit) { return Math.round(hit.score * 1e9) >= least; });
    }
    return hits.slice().sort(function (a, b) {
      return Math.round(b.score * 1e9) - Math.round(a.score * 1e9) || a.document - b.document;
    }).slice(0, limit);
  }

  clippings.scoring = { score: score, best: best };
})(typeof window === "undefined" ? globalThis : window);
