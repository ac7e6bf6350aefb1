// A query against the index in pieces: load what its terms need, and let lunr parse, match and score.
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
      clauses.push(one);
    });
    asked.phrases.forEach(function (phrase) {
      var fields = head.fieldNames.indexOf(phrase.field) === -1 ? own : [phrase.field];
      if (phrase.field && fields === own) read.wrong = plainly("unrecognised field '" + phrase.field + "'");
      phrases.push({ slots: clippings.normalise.slots(phrase.words), fields: fields, negative: phrase.negative });
      if (phrase.negative) return;
      clippings.normalise.words(clippings.normalise.lower(phrase.words)).forEach(function (word) {
        clauses.push(clause(word[0], fields, PRESENCE.REQUIRED, phrase.boost));
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

  // Loads what the clauses stand for. Each is given a key for a term, which `forms` turns into the terms it has.
  function looked(head, understood_) {
    var rows = new Map();
    var terms = new Set();
    var forms = new Map();
    var clauses = [];
    var work = understood_.clauses.map(function (one, n) {
      var said = one.usePipeline ? clippings.normalise.terms(one.term) : [one.term];
      if (!said.length) {
        // a word too common to be indexed finds nothing; one that is required would have lunr throw
        forms.set("#" + n, []);
        if (one.presence !== PRESENCE.REQUIRED) clauses[n] = Object.assign({}, one, { term: "#" + n });
        return null;
      }
      return Promise.all(said.map(function (form) { return clippings.lexicon.matched(head, one, form, rows); })).then(function (found) {
        found.forEach(function (all) { all.forEach(function (term) { terms.add(term); }); });
        // lunr takes a required word for missing when one of its forms is
        var there = said.filter(function (_, at) { return found[at].length; });
        forms.set("#" + n, there.length ? there : said.slice(0, 1));
        clauses[n] = Object.assign({}, one, { term: "#" + n, usePipeline: true });
      });
    });
    var placed = understood_.phrases.map(function (phrase) {
      return Promise.all(phrase.slots.reduce(function (all, slot) { return all.concat(slot.open ? [] : slot); }, []).map(function (term) {
        return clippings.lexicon.matched(head, {}, term, rows);
      }));
    });
    return Promise.all(work.concat(placed)).then(function () {
      rows.forEach(function (row) { if (terms.has(row.term)) decoded(row); });
      return {
        rows: rows, terms: Array.from(terms).sort(), clauses: clauses.filter(Boolean),
        forms: function (key) { return forms.get(key); },
        asks: Array.from(forms.values()).some(function (form) { return form.length; }),
      };
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
      return looked(head, query).then(function (found) {
        var rows = found.terms.map(function (term) { return found.rows.get(term); });
        var said = asked.text || asked.phrases.some(function (phrase) { return !phrase.negative; });
        var scored = found.clauses.length
          ? lengthsFor(head, rows).then(function (lengths) {
            return clippings.scoring.score(head, rows, lengths, found.clauses, found.forms);
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
