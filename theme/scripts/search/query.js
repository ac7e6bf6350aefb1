// A query against the index in pieces: lunr parses it, what its terms need is loaded, and documents are scored as lunr does.
(function (root) {
  "use strict";
  var clippings = (root.clippings = root.clippings || {});
  var lunr = root.lunr;
  var PRESENCE = lunr.Query.presence;
  var MOST_EDITS = 2; // lunr needs seconds and gigabytes for words that differ in more letters

  // The clauses of a text as lunr reads them. What does not parse is told, and read as plain words.
  function parsed(text, names) {
    var lowered = clippings.normalise.lower(text);
    var query = new lunr.Query(names);
    var wrong = "";
    try {
      new lunr.QueryParser(lowered, query).parse();
    } catch (error) {
      if (!(error instanceof lunr.QueryParseError)) throw error;
      wrong = plainly(error.message);
      query = new lunr.Query(names);
      clippings.normalise.words(lowered).forEach(function (word) { query.term(word[0], {}); });
    }
    return { clauses: query.clauses, wrong: wrong };
  }

  // lunr's complaint in the reader's words.
  function plainly(message) {
    var field = /unrecognised field '(.*?)'/.exec(message);
    if (field) return "There is no field “" + field[1] + "” to search in.";
    return "The query is not complete: a sign such as +, -, ~, ^ or : needs a word beside it.";
  }

  // Whether a word is too common to be indexed in one of the archive's languages, so that it cannot be required.
  function common(word) {
    return clippings.normalise.slots(word).some(function (slot) { return slot.open; });
  }

  // A clause of a word, or of words one after the other: {term, fields, presence, boost, phrase: slots, or none}. Chinese,
  // Japanese and Thai words are phrases of their characters; one too short to be a term is the beginning of some.
  function clause(text, fields, presence, boost) {
    var made = { term: text, fields: fields, presence: presence, boost: boost || 1, usePipeline: true, wildcard: lunr.Query.wildcard.NONE };
    var size = clippings.normalise.gramSize(text);
    var slots = clippings.normalise.phrase(text);
    if (size && Array.from(text).length < size) return Object.assign(made, { term: text + "*", usePipeline: false });
    if (slots.length > 1) made.phrase = slots;
    return made;
  }

  // The clauses of what was asked.
  function understood(asked, head, complete) {
    // a sign that waits for its word is no mistake yet
    var text = complete ? asked.text.replace(/(?:^|\s)[+-]?(?:\p{L}+:)?$|[~^+-]+$/u, "") : asked.text;
    var read = parsed(text, head.fieldNames);
    var own = head.fieldNames.filter(function (name) { return name !== "names"; });
    var last = read.clauses[read.clauses.length - 1];
    var clauses = read.clauses.map(function (one) {
      if (one.editDistance > MOST_EDITS) one.editDistance = MOST_EDITS;
      if (one.usePipeline && !one.editDistance && clippings.normalise.unspaced(one.term)) return clause(one.term, one.fields, one.presence, one.boost);
      if (!one.usePipeline) return Object.assign({}, one, { term: clippings.normalise.fold(one.term) });
      return Object.assign({}, one);
    });
    asked.phrases.forEach(function (phrase) {
      var fields = head.fieldNames.indexOf(phrase.field) === -1 ? own : [phrase.field];
      if (phrase.field && fields === own) read.wrong = plainly("unrecognised field '" + phrase.field + "'");
      var many = clippings.normalise.phrase(clippings.normalise.lower(phrase.words)).length > 1;
      var presence = phrase.negative ? PRESENCE.PROHIBITED : many || phrase.required ? PRESENCE.REQUIRED : PRESENCE.OPTIONAL;
      clauses.push(clause(clippings.normalise.lower(phrase.words), fields, presence, phrase.boost));
    });
    clauses.forEach(function (one) {
      if (one.usePipeline && one.presence === PRESENCE.REQUIRED && (one.phrase ? one.phrase.every(isOpen) : common(one.term))) {
        one.presence = PRESENCE.OPTIONAL;
      }
    });
    var open = complete && asked.open && last && last.usePipeline && !last.editDistance;
    if (open && last.presence === PRESENCE.OPTIONAL && !asked.phrases.length) {
      var begun = clippings.normalise.fold(last.term.replace(/^.*[^\p{L}\p{N}\p{M}]/u, ""));
      clauses.push({
        term: begun + "*", fields: last.fields, boost: 0.5, usePipeline: false, presence: last.presence,
        wildcard: lunr.Query.wildcard.NONE, completes: true,
      });
    }
    return { clauses: clauses, wrong: read.wrong };
  }

  function isOpen(slot) {
    return slot.open;
  }

  // Loads what the clauses stand for: each gets the index terms it asks for, and a phrase the documents that have it.
  function looked(head, clauses) {
    var rows = new Map();
    return Promise.all(clauses.map(function (one) {
      var said = one.phrase ? [].concat.apply([], one.phrase.filter(function (slot) { return !slot.open; }))
        : one.usePipeline ? clippings.normalise.terms(one.term) : [one.term];
      return Promise.all(said.map(function (form) { return clippings.lexicon.matched(head, one.phrase ? {} : one, form, rows); })).then(function (found) {
        var terms = [].concat.apply([], found);
        return { terms: one.phrase ? Array.from(new Set(terms)) : terms, fields: one.fields, presence: one.presence, boost: one.boost, phrase: one.phrase,
          asks: said.length > 0 && !one.completes };
      });
    })).then(function (found) {
      var terms = Array.from(new Set([].concat.apply([], found.map(function (one) { return one.terms; })))).sort();
      terms.forEach(function (term) { decoded(rows.get(term)); });
      return Promise.all(found.map(function (one) {
        if (!one.phrase || one.phrase.every(isOpen)) return one;
        return clippings.phrases.having(head, one.phrase, one.fields, rows).then(function (only) { return Object.assign(one, { only: only }); });
      })).then(function () {
        return { rows: rows, terms: terms, clauses: found, asks: found.some(function (one) { return one.asks; }) };
      });
    });
  }

  function decoded(row) {
    row.fields = row.fields || row.text.split(" ").map(clippings.pieces.posting);
    return row;
  }

  // The lengths of the fields that any of the rows stands in, by field.
  function lengthsFor(head, rows) {
    var needed = head.fields.filter(function (_, f) { return rows.some(function (row) { return row.fields[f].documents.length; }); });
    return Promise.all(needed.map(function (field) { return clippings.lexicon.lengths(head, field); })).then(function (found) {
      var made = {};
      needed.forEach(function (field, n) { made[field.name] = found[n]; });
      return made;
    });
  }

  // Documents (by number) that match, in their order: {hits, scores, terms, sequences, wrong, common}. Filters alone are
  // asked of all. `asked` is asked.js's.
  function find(asked, complete) {
    return clippings.lexicon.manifest().then(function (head) {
      var query = understood(asked, head, complete);
      var body = head.fields.filter(function (field) { return field.name === "body"; })[0];
      // every hit needs these; asked for now, they come while the terms do
      clippings.lexicon.lengths(head, body).catch(function () {});
      return looked(head, query.clauses).then(function (found) {
        var rows = found.terms.map(function (term) { return found.rows.get(term); });
        var said = Boolean(asked.text) || asked.phrases.some(function (phrase) { return !phrase.negative; });
        var scored = found.clauses.length
          ? lengthsFor(head, rows).then(function (lengths) {
            return clippings.scoring.score(head, found.clauses, found.rows, lengths);
          })
          : Promise.resolve({ documents: Uint32Array.from({ length: said ? 0 : head.documents }, function (_, n) { return n; }), scores: [] });
        return scored.then(function (hits) {
          var asking = found.clauses.filter(function (one) { return one.presence !== PRESENCE.PROHIBITED; });
          return {
            hits: hits.documents, scores: hits.scores, terms: found.terms, wrong: query.wrong, common: said && !found.asks && /[\p{L}\p{N}]/u.test(asked.text),
            sequences: asking.filter(function (one) { return one.phrase; }).map(function (one) { return one.phrase; }),
          };
        });
      });
    });
  }

  clippings.query = { find: find };
})(typeof window === "undefined" ? globalThis : window);
