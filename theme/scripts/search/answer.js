// What the search page and others ask: window.clippings.search, as docs/search.md describes it.
(function (root) {
  "use strict";
  var clippings = (root.clippings = root.clippings || {});

  // What a hit shows. The count of its body's terms tells a document of another build.
  function shown(document, head) {
    var body = head.fields.filter(function (field) { return field.name === "body"; })[0];
    return Promise.all([clippings.pieces.load("document-" + document, head.build), clippings.lexicon.lengths(head, body)]).then(function (found) {
      clippings.pieces.agree(found[0].length === found[1][document]);
      return found[0];
    });
  }

  // Chosen values of each facet, {outlet: ["wsws"]}, as filters.
  function chosen(filters) {
    return Object.keys(filters || {}).map(function (kind) {
      return { kind: kind, values: [].concat(filters[kind]).map(String), negative: false };
    }).filter(function (filter) { return filter.values.length; });
  }

  // Values of one kind add up, typed or chosen; what is refused, and the ends of a time, each hold by themselves.
  function joined(filters) {
    var found = [];
    filters.forEach(function (filter) {
      var single = filter.negative || filter.kind === "before" || filter.kind === "after";
      var same = !single && found.filter(function (other) { return other.kind === filter.kind && !other.negative; })[0];
      if (same) same.values = same.values.concat(filter.values);
      else found.push({ kind: filter.kind, values: filter.values.slice(), negative: filter.negative });
    });
    return found;
  }

  // Filters with the documents each allows.
  function masked(filters) {
    return Promise.all(filters.map(function (filter) {
      filter.names = {};
      return clippings.facets.mask(filter).then(function (mask) { return Object.assign(filter, { mask: mask }); });
    }));
  }

  function allowed(hits, filters) {
    return filters.length ? hits.filter(function (document) {
      return filters.every(function (filter) { return filter.mask[document]; });
    }) : hits;
  }

  // By date, undated last; `hits` stand in the archive's order, which is by date.
  function ordered(hits, scores, sort, limit, head) {
    if (sort === "oldest") return Array.from(hits.slice(0, limit));
    if (sort !== "newest") return clippings.scoring.best(hits, scores, limit);
    var dated = Array.from(hits.filter(function (document) { return document < head.dated; })).reverse();
    return dated.concat(Array.from(hits.slice(dated.length))).slice(0, limit);
  }

  // Names in the order a reader reads: what was said, why nothing else was.
  function complaint(typed, found, cut, text) {
    var unknown = typed.filter(function (filter) { return filter.unknown; });
    var dates = unknown.filter(function (filter) { return ["year", "before", "after"].indexOf(filter.kind) !== -1; });
    var said = function (filters) { return filters.map(function (filter) { return filter.said; }).join(" or "); };
    if (dates.length) return "“" + said(dates) + "” is no date: write 2016, 2016-02, 2016-02-04, 201X or 2013/2016.";
    if (unknown.length) return "Nothing here is " + said(unknown) + ".";
    if (found.wrong) return found.wrong + " Searched as plain words.";
    if (/(^|\s)(AND|OR|NOT)\s/.test(text)) return "AND, OR and NOT are plain words here: write +word or -word.";
    return cut ? "This is long: only its beginning was searched." : "";
  }

  clippings.search = function (query, options) {
    var asked = options || {};
    var started = performance.now();
    var before = Object.assign({}, clippings.pieces.traffic);
    var read = clippings.asked(String(query == null ? "" : query));
    return clippings.lexicon.manifest().then(function (head) {
      return Promise.all([
        clippings.query.find(read, Boolean(asked.complete)),
        Promise.all(read.filters.map(function (typed) {
          return clippings.facets.meant(typed).then(function (filter) { return Object.assign(filter, { said: typed.said }); });
        })),
        asked.aliases === false ? [] : clippings.aliases(read.text),
      ]).then(function (answers) {
        var found = answers[0];
        var typed = answers[1];
        return masked(joined(typed.concat(chosen(asked.filters)))).then(function (filters) {
          var hits = allowed(found.hits, filters);
          var limit = asked.limit === undefined ? 10 : asked.limit;
          return Promise.all(ordered(hits, found.scores, asked.sort, limit, head).map(function (number) {
            return shown(number, head).then(function (document) {
              return { id: document.id, score: found.scores[number] || 0, title: document.title, url: document.url, document: document };
            });
          })).then(function (results) {
            var traffic = clippings.pieces.traffic;
            return {
              total: hits.length, results: results, terms: found.terms, aliases: answers[2], hits: found.hits, filters: filters,
              sequences: found.sequences, common: found.common, text: read.text, wrong: complaint(typed, found, read.cut, read.text),
              bytes: traffic.bytes - before.bytes, files: traffic.files - before.files, ms: performance.now() - started,
            };
          });
        });
      });
    });
  };
})(typeof window === "undefined" ? globalThis : window);
