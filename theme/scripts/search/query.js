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

  function clause(term, fields, presence, boost) {
    return { term: term, fields: fields, presence: presence, boost: boost || 1, usePipeline: true, wildcard: lunr.Query.wildcard.NONE };
  }

  // Clauses and phrases of what was asked. Chinese, Japanese and Thai words are phrases of their characters.
  function understood(asked, head, complete) {
    var read = parsed(asked.text, head.fieldNames);
    var own = head.fieldNames.filter(function (name) { return name !== "names"; });
    var phrases = [];
    var clauses = [];
    var last = read.clauses[read.clauses.length - 1];
    read.clauses.forEach(function (one) {
      if (one.editDistance > MOST_EDITS) one.editDistance = MOST_EDITS;
      var size = clippings.normalise.gramSize(one.term);
      if (one.usePipeline && size && !one.editDistance) {
        if (Array.from(one.term).length < size) {
          one.term = one.term + "*";
          one.usePipeline = false;
        } else {
          one.presence = one.presence === PRESENCE.PROHIBITED ? PRESENCE.PROHIBITED : PRESENCE.REQUIRED;
          phrases.push({ slots: clippings.normalise.slots(one.term), fields: one.fields, negative: one.presence === PRESENCE.PROHIBITED });
          if (one.presence === PRESENCE.PROHIBITED) return;
        }
      }
      if (!one.usePipeline) one.term = clippings.normalise.fold(one.term);
      else if (one.presence === PRESENCE.REQUIRED && common(one.term)) one.presence = PRESENCE.OPTIONAL;
      clauses.push(one);
    });
    asked.phrases.forEach(function (phrase) {
      var fields = head.fieldNames.indexOf(phrase.field) === -1 ? own : [phrase.field];
      if (phrase.field && fields === own) read.wrong = plainly("unrecognised field '" + phrase.field + "'");
      phrases.push({ slots: clippings.normalise.slots(phrase.words), fields: fields, negative: phrase.negative });
      if (phrase.negative) return;
      clippings.normalise.words(clippings.normalise.lower(phrase.words)).forEach(function (word) {
        if (!common(word[0])) clauses.push(clause(word[0], fields, PRESENCE.REQUIRED, phrase.boost));
      });
    });
    var open = complete && last && /[\p{L}\p{N}]{2}$/u.test(asked.text) && last.usePipeline && !last.editDistance;
    if (open && last.presence === PRESENCE.OPTIONAL) {
      var begun = clippings.normalise.fold(last.term.replace(/^.*[^\p{L}\p{N}\p{M}]/u, ""));
      clauses.push({
        term: begun + "*", fields: last.fields, boost: 0.5, usePipeline: false, presence: last.presence,
        wildcard: lunr.Query.wildcard.NONE, completes: true,
      });
    }
    return { clauses: clauses, phrases: phrases, wrong: read.wrong };
  }

  // Loads what the clauses stand for: each gets the index terms it asks for.
  function looked(head, understood_) {
    var rows = new Map();
    var asks = false;
    var work = understood_.clauses.map(function (one) {
      var said = one.usePipeline ? clippings.normalise.terms(one.term) : [one.term];
      asks = asks || said.length > 0;
      return Promise.all(said.map(function (form) { return clippings.lexicon.matched(head, one, form, rows); })).then(function (found) {
        return { terms: [].concat.apply([], found), fields: one.fields, presence: one.presence, boost: one.boost };
      });
    });
    var placed = understood_.phrases.map(function (phrase) {
      return Promise.all([].concat.apply([], phrase.slots.filter(function (slot) { return !slot.open; })).map(function (term) {
        return clippings.lexicon.matched(head, {}, term, rows);
      }));
    });
    return Promise.all([Promise.all(work), Promise.all(placed)]).then(function (found) {
      var clauses = found[0];
      var terms = Array.from(new Set([].concat.apply([], clauses.map(function (one) { return one.terms; })))).sort();
      terms.forEach(function (term) { decoded(rows.get(term)); });
      return { rows: rows, terms: terms, clauses: clauses, asks: asks };
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

  // Hits that have every phrase asked for and none of those refused.
  function phrased(head, hits, phrases, rows) {
    return phrases.reduce(function (work, phrase) {
      return work.then(function (left) {
        if (!phrase.slots.some(function (slot) { return !slot.open; })) return left;
        phrase.slots.forEach(function (slot) { slot.forEach(function (term) { if (rows.has(term)) decoded(rows.get(term)); }); });
        var wanted = new Set(left.map(function (hit) { return hit.document; }));
        return clippings.phrases.having(head, phrase.slots, phrase.fields, rows, wanted).then(function (having) {
          return left.filter(function (hit) { return having.has(hit.document) !== phrase.negative; });
        });
      });
    }, Promise.resolve(hits));
  }

  // Documents (by number) that match, in their order: {hits, terms, sequences, wrong, common}. `asked` is asked.js's.
  function find(asked, complete) {
    return clippings.lexicon.manifest().then(function (head) {
      var query = understood(asked, head, complete);
      var body = head.fields.filter(function (field) { return field.name === "body"; })[0];
      // nearly every query needs these; asked for now, they come while the terms do
      if (query.clauses.length) clippings.lexicon.lengths(head, body).catch(function () {});
      return looked(head, query).then(function (found) {
        var rows = found.terms.map(function (term) { return found.rows.get(term); });
        var said = asked.text || asked.phrases.some(function (phrase) { return !phrase.negative; });
        var scored = found.clauses.length
          ? lengthsFor(head, rows).then(function (lengths) {
            return clippings.scoring.score(head, found.clauses, found.rows, lengths);
          })
          : Promise.resolve(said ? [] : everything(head));
        return scored.then(function (hits) { return phrased(head, hits, query.phrases, found.rows); }).then(function (hits) {
          var sequences = query.phrases.filter(function (phrase) { return !phrase.negative; }).map(function (phrase) { return phrase.slots; });
          return {
            hits: hits, terms: found.terms, sequences: sequences, wrong: query.wrong,
            common: Boolean(said) && !found.asks && clippings.normalise.words(asked.text).length > 0,
          };
        });
      });
    });
  }

  // Every document, in the archive's order: what filters alone are asked of.
  function everything(head) {
    return Array.from({ length: head.documents }, function (_, n) { return { document: n, score: 0 }; });
  }

  clippings.query = { find: find };
})(typeof window === "undefined" ? globalThis : window);
