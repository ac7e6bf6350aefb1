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

  // Every hit: the documents in their order, and every document's score, {documents, scores}. Clauses are {terms, fields, presence, boost}, their wildcards and near
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
      var documents = new Uint32Array(head.documents);
      var count = 0;
      for (var n = 0; n < head.documents; n++) {
        if (state.matched[n] && !state.refused[n] && state.met[n] === state.required) documents[count++] = n;
      }
      return { documents: documents.subarray(0, count), scores: state.total };
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
          if (clause.only && !clause.only.has(document)) return;
          if (prohibited) state.refused[document] = 1;
          else if (state.met[document] < state.required) state.met[document] += state.met[document] === state.required - 1 ? 1 : 0;
        });
      });
    });
  }

  // One field's part of the query: [{term, boost, only}], by term, boosts of one term added up. A phrase's terms stand
  // apart: they count only in the documents that have it.
  function vector(clauses, name) {
    var found = new Map();
    var phrases = [];
    clauses.forEach(function (clause) {
      if (clause.fields.indexOf(name) === -1) return;
      clause.terms.forEach(function (term) {
        if (clause.only) phrases.push({ term: term, boost: clause.boost, only: clause.only });
        else found.set(term, (found.get(term) || 0) + clause.boost);
      });
    });
    return Array.from(found, function (pair) { return { term: pair[0], boost: pair[1], only: null }; }).concat(phrases)
      .sort(function (a, b) { return a.term < b.term ? -1 : a.term > b.term ? 1 : 0; });
  }

  // Adds a field's similarity to the query to each document's score: lunr's formula, boost and rounding.
  function add(head, field, f, query, rows, lengths, state) {
    var magnitude = Math.sqrt(query.reduce(function (sum, part) { return sum + part.boost * part.boost; }, 0));
    var average = field.total / head.documents;
    var dot = new Float64Array(head.documents);
    return clippings.pieces.unhurried(query, function (part) {
      var row = rows.get(part.term);
      var posting = row.fields[f];
      var rarity = idf(row, head.documents);
      for (var n = 0; n < posting.documents.length; n++) {
        var document = posting.documents[n];
        if (part.only && !part.only.has(document)) continue;
        var frequency = posting.frequencies[n];
        var norm = K1 * (1 - B + B * (lengths[document] / average)) + frequency;
        var weight = rarity * (((K1 + 1) * frequency) / norm) * field.boost;
        dot[document] += part.boost * (Math.round(weight * 1000) / 1000);
        state.matched[document] = 1;
      }
    }).then(function () {
      if (!query.length) return;
      for (var n = 0; n < head.documents; n++) if (dot[n]) state.total[n] += dot[n] / magnitude;
    });
  }

  // The best `limit` documents; scores alike to nine decimals are a tie, and ties stand in the archive's order (date, id).
  function best(documents, scores, limit) {
    var rounded = Float64Array.from(documents, function (document) { return Math.round(scores[document] * 1e9); });
    if (limit < rounded.length) {
      var least = nth(rounded.slice(), rounded.length - limit);
      documents = documents.filter(function (_, at) { return rounded[at] >= least; });
    }
    return Array.from(documents).sort(function (a, b) {
      return Math.round(scores[b] * 1e9) - Math.round(scores[a] * 1e9) || a - b;
    }).slice(0, limit);
  }

  // The value that would stand at a place if all were sorted (Hoare's quickselect): a tenth of the time of sorting them.
  function nth(values, place) {
    var low = 0;
    var high = values.length - 1;
    while (low < high) {
      var pivot = values[(low + high) >> 1];
      var i = low;
      var j = high;
      while (i <= j) {
        while (values[i] < pivot) i++;
        while (values[j] > pivot) j--;
        if (i <= j) {
          var held = values[i];
          values[i++] = values[j];
          values[j--] = held;
        }
      }
      if (place <= j) high = j;
      else if (place >= i) low = i;
      else break;
    }
    return values[place];
  }

  clippings.scoring = { score: score, best: best };
})(typeof window === "undefined" ? globalThis : window);
