// What the search page and others ask: window.clippings.search, the facets, and the text a hit shows.
(function (root) {
  "use strict";
  var clippings = (root.clippings = root.clippings || {});

  // What a hit shows.
  function shown(document) {
    return clippings.query.manifest().then(function (found) {
      var group = Math.floor(document / found.group);
      return clippings.pieces.load("documents-" + group).then(function (documents) {
        return documents[document - group * found.group];
      });
    });
  }

  // {facet: [{value, name, documents: Set}]}
  var facets = null;
  function facetValues() {
    if (!facets) {
      facets = clippings.pieces.load("facets").then(function (found) {
        var made = {};
        Object.keys(found).forEach(function (kind) {
          made[kind] = found[kind].map(function (row) {
            return { value: row[0], name: row[1], documents: new Set(clippings.pieces.steps(row[2])) };
          });
        });
        return made;
      }, function (failed) {
        facets = null;
        throw failed;
      });
    }
    return facets;
  }

  // Hits that every chosen facet allows; values of one facet add up.
  function narrowed(hits, filters) {
    var chosen = Object.keys(filters || {}).filter(function (kind) { return [].concat(filters[kind]).length; });
    if (!chosen.length) return Promise.resolve(hits);
    return facetValues().then(function (all) {
      return hits.filter(function (hit) {
        return chosen.every(function (kind) {
          var values = [].concat(filters[kind]).map(String);
          return (all[kind] || []).some(function (row) {
            return values.indexOf(row.value) !== -1 && row.documents.has(hit.document);
          });
        });
      });
    });
  }

  // Every document, in the archive's order: what a filter alone is asked of.
  function everything() {
    return clippings.query.manifest().then(function (found) {
      var hits = [];
      for (var n = 0; n < found.documents; n++) hits.push({ document: n, score: 0 });
      return { hits: hits, terms: [], wrong: "" };
    });
  }

  // The public way to search: window.clippings.search(query, {limit, filters}).
  clippings.search = function (query, options) {
    var asked = options || {};
    var started = performance.now();
    var before = Object.assign({}, clippings.pieces.traffic);
    var text = String(query == null ? "" : query).trim();
    var filtered = Object.keys(asked.filters || {}).length > 0;
    return (text || !filtered ? clippings.query.find(text, Boolean(asked.complete)) : everything()).then(function (found) {
      return narrowed(found.hits, asked.filters).then(function (hits) {
        var limit = asked.limit === undefined ? 10 : asked.limit;
        return Promise.all(hits.slice(0, limit).map(function (hit) {
          return shown(hit.document).then(function (document) {
            return { id: document.id, score: hit.score, title: document.title, url: document.url, document: document };
          });
        })).then(function (results) {
          var traffic = clippings.pieces.traffic;
          return {
            total: hits.length, results: results, terms: found.terms, hits: found.hits,
            wrong: found.wrong, common: Boolean(found.common),
            bytes: traffic.bytes - before.bytes, files: traffic.files - before.files, ms: performance.now() - started,
          };
        });
      });
    });
  };
  clippings.facets = facetValues;
})(typeof window === "undefined" ? globalThis : window);
