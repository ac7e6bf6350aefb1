// Which documents match and how well: what lunr.Index.query does, over the postings a query needs. lunr's own takes some
// 4 µs a posting, most of it for objects nobody asks for here; this takes a fiftieth. tests/js/whole-index.test.js holds
// every document, score and order to one whole lunr.Index.
(function (root) {
  "use strict";
  var clippings = (root.clippings = root.clippings || {});
  var PRESENCE = root.lunr.Query.presence;
  var K1 = 1.2; // BM25's, as lunr.Builder has them
  var B = 0.75;

  // lunr's inverse document frequency; it counts a term once for every field that has it.
  function idf(row, documents) {
    var having = row.fields.reduce(function (sum, field) { return sum + field.documents.length; }, 0);
    return Math.log(1 + Math.abs((documents - having + 0.5) / (having + 0.5)));
  }

  // Every hit, in document order: [{document, score}]. Clauses are {terms, fields, presence, boost}, their wildcards and near
  // misses resolved; `rows` maps a term to its postings, `lengths` a field to each document's count of terms.
  function score(head, clauses, rows, lengths) {
    var state = {
      total: new Float64Array(head.documents), matched: new Uint8Array(head.documents),
      refused: new Uint8Array(head.documents), met: new Uint16Array(head.documents), required: 0,
    };
    var asking = clauses.filter(function (clause) { return clause.presence !== PRESENCE.PROHIBITED; });
    if (!asking.length) state.matched.fill(1);
    return clippings.pieces.unhurried(clauses, function (clause) { presence(head, clause, rows, state); }).then(function () {
      return head.fields.reduce(function (work, field, f) {
        return work.then(function () { return add(head, field, f, vector(asking, field.name), rows, lengths[field.name], state); });
      }, Promise.resolve());
    }).then(function () {
      var hits = [];
      for (var n = 0; n < head.documents; n++) {
        if (state.matched[n] && !state.refused[n] && state.met[n] === state.required) hits.push({ document: n, score: state.total[n] });
      }
      return hits;
    });
  }

  // Notes the documents that a prohibited clause refuses, or that meet a required one, in any of its fields.
  function presence(head, clause, rows, state) {
    if (clause.presence === PRESENCE.OPTIONAL) return;
    var prohibited = clause.presence === PRESENCE.PROHIBITED;
    state.required += prohibited ? 0 : 1;
    clause.terms.forEach(function (term) {
      clause.fields.forEach(function (name) {
        rows.get(term).fields[head.fieldNames.indexOf(name)].documents.forEach(function (document) {
          if (prohibited) state.refused[document] = 1;
          else if (state.met[document] < state.required) state.met[document] += state.met[document] === state.required - 1 ? 1 : 0;
        });
      });
    });
  }

  // One field's part of the query: term → boost, boosts of one term added up.
  function vector(clauses, name) {
    var found = new Map();
    clauses.forEach(function (clause) {
      if (clause.fields.indexOf(name) === -1) return;
      clause.terms.forEach(function (term) { found.set(term, (found.get(term) || 0) + clause.boost); });
    });
    return found;
  }

  // Adds a field's similarity to the query to each document's score: lunr's formula, boost and rounding.
  function add(head, field, f, query, rows, lengths, state) {
    var terms = Array.from(query.keys()).sort();
    var magnitude = Math.sqrt(terms.reduce(function (sum, term) { return sum + query.get(term) * query.get(term); }, 0));
    var average = field.total / head.documents;
    var dot = new Float64Array(head.documents);
    return clippings.pieces.unhurried(terms, function (term) {
      var row = rows.get(term);
      var posting = row.fields[f];
      var rarity = idf(row, head.documents);
      var boost = query.get(term);
      for (var n = 0; n < posting.documents.length; n++) {
        var document = posting.documents[n];
        var frequency = posting.frequencies[n];
        var norm = K1 * (1 - B + B * (lengths[document] / average)) + frequency;
        var weight = rarity * (((K1 + 1) * frequency) / norm) * field.boost;
        dot[document] += boost * (Math.round(weight * 1000) / 1000);
        state.matched[document] = 1;
      }
    }).then(function () {
      if (!terms.length) return;
      for (var n = 0; n < head.documents; n++) if (dot[n]) state.total[n] += dot[n] / magnitude;
    });
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
