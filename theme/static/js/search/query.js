// A query against the index in pieces: load what its terms need, give lunr a small index, let lunr match and score.
// lunr sums a score over the query's own terms only, so the small index gives what a whole one would.
(function (root) {
  "use strict";
  var clippings = (root.clippings = root.clippings || {});
  var lunr = root.lunr;
  var K1 = 1.2;
  var B = 0.75;
  var MOST_EDITS = 2;
  var MOST_SHARDS = 24; // a prefix that spans more is too short to complete

  var head = null;

  // The manifest, with each field's lengths decoded.
  function manifest() {
    if (head) return head;
    head = clippings.pieces.load("manifest").then(function (found) {
      found.fields.forEach(function (field) {
        field.lengths = clippings.pieces.numbers(field.lengths);
        field.average = found.documents ? field.total / found.documents : 0;
      });
      found.names = found.fields.map(function (field) { return field.name; });
      return found;
    }, function (failed) {
      head = null;
      throw failed;
    });
    return head;
  }

  // The query's clauses as lunr reads them. What does not parse is told, and read as plain words.
  function parsed(text, names, complete) {
    var folded = clippings.normalise.fold(text);
    var query = new lunr.Query(names);
    var wrong = "";
    try {
      new lunr.QueryParser(folded, query).parse();
    } catch (error) {
      if (!(error instanceof lunr.QueryParseError)) throw error;
      wrong = plainly(error.message);
      query = new lunr.Query(names);
      (folded.match(/[\p{L}\p{N}]+/gu) || []).forEach(function (word) { query.term(word, {}); });
    }
    // lunr needs seconds and gigabytes for words that differ in more letters than this
    query.clauses.forEach(function (clause) {
      if (clause.editDistance > MOST_EDITS) clause.editDistance = MOST_EDITS;
    });
    var last = query.clauses[query.clauses.length - 1];
    var open = complete && last && /[\p{L}\p{N}]{2}$/u.test(folded) && last.usePipeline && !last.editDistance;
    if (open && last.presence === lunr.Query.presence.OPTIONAL) {
      query.clause({
        term: last.term.replace(/^.*[^\p{L}\p{N}]/u, "") + "*", fields: last.fields, boost: 0.5, usePipeline: false,
        presence: last.presence, wildcard: lunr.Query.wildcard.NONE,
      });
    }
    return { query: query, wrong: wrong };
  }

  // lunr's complaint in the reader's words.
  function plainly(message) {
    var field = /unrecognised field '(.*?)'/.exec(message);
    if (field) return "There is no field “" + field[1] + "” to search in.";
    return "The query is not complete: a sign such as +, -, ~, ^ or : needs a word beside it.";
  }

  // The shards that can hold terms from low to high.
  function shardsBetween(firsts, low, high) {
    var found = [];
    for (var n = 0; n < firsts.length; n++) {
      if (firsts[n] <= high && (n + 1 === firsts.length || firsts[n + 1] > low)) found.push(n);
    }
    return found;
  }

  // Terms and postings of shards, as a map.
  function postings(numbers, into, build) {
    return Promise.all(numbers.map(function (n) { return clippings.pieces.load("terms-" + n); })).then(function (shards) {
      shards.forEach(function (shard) {
        if (shard[0] !== build) throw new Error("The index belongs to another build of this archive. Reload the page.");
        for (var at = 1; at < shard.length; at += 2) into.set(shard[at], shard[at + 1]);
      });
      return into;
    });
  }

  // The terms a clause's pattern (a wildcard or a near miss) stands for, out of those offered.
  function matching(clause, offered) {
    var pattern = lunr.TokenSet.fromClause(clause);
    return lunr.TokenSet.fromArray(offered).intersect(pattern).toArray();
  }

  // Every index term the query asks for, with its postings.
  function wanted(query, found) {
    var rows = new Map();
    var terms = new Set();
    var pipeline = clippings.normalise.pipeline();
    var work = query.clauses.map(function (clause) {
      var forms = clause.usePipeline ? pipeline.runString(clause.term, { fields: clause.fields }) : [clause.term];
      return Promise.all(forms.map(function (form) {
        var asked = Object.assign({}, clause, { term: form });
        var star = form.indexOf("*");
        if (!clause.editDistance && star === -1) {
          terms.add(form);
          return postings(shardsBetween(found.shards, form, form), rows, found.build);
        }
        if (!clause.editDistance && star === form.length - 1 && star > 0) {
          var low = form.slice(0, star);
          var numbers = shardsBetween(found.shards, low, low + "\uffff");
          if (numbers.length > MOST_SHARDS) return rows;
          return postings(numbers, rows, found.build).then(function () {
            rows.forEach(function (_, term) { if (term.startsWith(low)) terms.add(term); });
          });
        }
        return clippings.pieces.load("dictionary").then(function (dictionary) {
          if (dictionary[0] !== found.build) throw new Error("The index belongs to another build of this archive. Reload the page.");
          var matched = matching(asked, dictionary.slice(1));
          matched.forEach(function (term) { terms.add(term); });
          var numbers = new Set();
          matched.forEach(function (term) {
            shardsBetween(found.shards, term, term).forEach(function (n) { numbers.add(n); });
          });
          return postings(Array.from(numbers), rows, found.build);
        });
      }));
    });
    return Promise.all(work).then(function () {
      return Array.from(terms).filter(function (term) { return rows.has(term); }).sort().map(function (term) {
        return { term: term, fields: rows.get(term).split(" ").map(clippings.pieces.posting) };
      });
    });
  }

  // lunr's inverse document frequency; it counts a term once for every field that has it.
  function idf(row, documents) {
    var having = row.fields.reduce(function (sum, field) { return sum + field.documents.length; }, 0);
    return Math.log(1 + Math.abs((documents - having + 0.5) / (having + 0.5)));
  }

  // A lunr.Index of just these terms, with lunr's own formula, boost and rounding.
  function assembled(rows, found, negated) {
    var inverted = Object.create(null);
    var vectors = Object.create(null);
    rows.forEach(function (row, index) {
      var entry = { _index: index };
      var rarity = idf(row, found.documents);
      found.fields.forEach(function (field, f) {
        var documents = (entry[field.name] = Object.create(null));
        row.fields[f].documents.forEach(function (document, at) {
          var frequency = row.fields[f].frequencies[at];
          var norm = K1 * (1 - B + B * (field.lengths[document] / field.average)) + frequency;
          var score = rarity * (((K1 + 1) * frequency) / norm) * field.boost;
          documents[document] = {};
          var ref = field.name + "/" + document;
          (vectors[ref] = vectors[ref] || new lunr.Vector()).insert(index, Math.round(score * 1000) / 1000);
        });
      });
      inverted[row.term] = entry;
    });
    for (var n = 0; negated && n < found.documents; n++) {
      var ref = found.names[0] + "/" + n;
      vectors[ref] = vectors[ref] || new lunr.Vector();
    }
    return new lunr.Index({
      invertedIndex: inverted,
      fieldVectors: vectors,
      tokenSet: lunr.TokenSet.fromArray(rows.map(function (row) { return row.term; })),
      fields: found.names,
      pipeline: clippings.normalise.pipeline(),
    });
  }

  // Best first; scores alike to nine decimals are a tie, and ties stand in the archive's order (date, then id).
  function bestFirst(a, b) {
    return Math.round(b.score * 1e9) - Math.round(a.score * 1e9) || a.document - b.document;
  }

  // Documents (by number) that match, best first: {hits, terms, wrong}.
  function find(text, complete) {
    return manifest().then(function (found) {
      var asked = parsed(text, found.names, complete);
      var said = clippings.normalise.fold(text).match(/[\p{L}\p{N}]+/gu) || [];
      var common = said.length > 0 && clippings.normalise.terms(text).length === 0;
      if (!asked.query.clauses.length || common) return { hits: [], terms: [], wrong: asked.wrong, common: common };
      return wanted(asked.query, found).then(function (rows) {
        var index = assembled(rows, found, asked.query.isNegated());
        var hits = index.query(function (query) { query.clauses = asked.query.clauses; });
        return {
          hits: hits.map(function (hit) { return { document: Number(hit.ref), score: hit.score }; }).sort(bestFirst),
          terms: rows.map(function (row) { return row.term; }),
          wrong: asked.wrong,
        };
      });
    });
  }

  clippings.query = { manifest: manifest, find: find };
})(typeof window === "undefined" ? globalThis : window);
