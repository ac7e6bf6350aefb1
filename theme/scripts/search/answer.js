// What the search page and others ask: window.clippings.search, as docs/search.md describes it.
(function (root) {
  "use strict";
  var clippings = (root.clippings = root.clippings || {});

  // What a hit shows. The count of its body's terms tells a document of another build.
  function shown(document, head) {
    var body = head.fields.filter(function (field) { return field.name === "body"; })[0];
    return Promise.all([clippings.pieces.load("document-" + document), clippings.lexicon.known(body.name)]).then(function (found) {
      clippings.pieces.agree(!found[1] || found[0].length === found[1][document]);
      return found[0];
    });
  }

  // Chosen values of each facet, {outlet: ["wsws"]}, as filters.
  function chosen(filters) {
    return Object.keys(filters || {}).map(function (kind) {
      return { kind: kind, values: [].concat(filters[kind]).map(String), negative: false };
    }).filter(function (filter) { return filter.values.length; });
  }

  // Filters with the documents each allows.
  function masked(filters) {
    return Promise.all(filters.map(function (filter) {
      return clippings.facets.mask(filter).then(function (mask) { return Object.assign({}, filter, { mask: mask }); });
    }));
  }

  function allowed(hits, filters) {
    return filters.length ? hits.filter(function (hit) {
      return filters.every(function (filter) { return filter.mask[hit.document]; });
    }) : hits;
  }

  // By date, undated last; `hits` stand in the archive's order, which is by date.
  function ordered(hits, sort, limit, head) {
    if (sort === "oldest") return hits.slice(0, limit);
    if (sort !== "newest") return clippings.scoring.best(hits, limit);
    var dated = hits.filter(function (hit) { return hit.document < head.dated; }).reverse();
    return dated.concat(hits.slice(dated.length)).slice(0, limit);
  }

  // Names in the order a reader reads: what was said, why nothing else was.
  function complaint(typed, found, cut) {
    var unknown = typed.filter(function (filter) { return filter.unknown; });
    var dates = unknown.filter(function (filter) { return ["year", "before", "after"].indexOf(filter.kind) !== -1; });
    var said = function (filters) { return filters.map(function (filter) { return filter.said; }).join(" or "); };
    if (dates.length) return "“" + said(dates) + "” is no date: write 2016, 2016-02, 2016-02-04, 201X or 2013/2016.";
    if (unknown.length) return "Nothing here is " + said(unknown) + ".";
    if (found.wrong) return found.wrong + " Searched as plain words.";
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
        return masked(typed.concat(chosen(asked.filters))).then(function (filters) {
          var hits = allowed(found.hits, filters);
          var limit = asked.limit === undefined ? 10 : asked.limit;
          return Promise.all(ordered(hits, asked.sort, limit, head).map(function (hit) {
            return shown(hit.document, head).then(function (document) {
              return { id: document.id, score: hit.score, title: document.title, url: document.url, document: document };
            });
          })).then(function (results) {
            var traffic = clippings.pieces.traffic;
            return {
              total: hits.length, results: results, terms: found.terms, aliases: answers[2], hits: found.hits, filters: filters,
              sequences: found.sequences, common: found.common, text: read.text, wrong: complaint(typed, found, read.cut),
              bytes: traffic.bytes - before.bytes, files: traffic.files - before.files, ms: performance.now() - started,
            };
          });
        });
      });
    });
  };
})(typeof window === "undefined" ? globalThis : window);
