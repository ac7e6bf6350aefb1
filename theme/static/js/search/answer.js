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

  // A query without its filters, and the filters: outlet:wsws, label:trotskyist, person:lavrov, place:aleppo, year:2016.
  // A value is a facet's id or part of its name. What names nothing is told.
  var FILTER = /(^|\s)(outlet|label|person|place|year):("[^"]*"|\S+)/gi;
  function divided(text, given) {
    var asked = Array.from(text.matchAll(FILTER));
    if (!asked.length) return Promise.resolve({ text: text, filters: given || {}, unknown: [] });
    var fold = clippings.normalise.fold;
    return facetValues().then(function (all) {
      var filters = Object.assign({}, given);
      var unknown = [];
      asked.forEach(function (match) {
        var kind = match[2].toLowerCase();
        var wanted = fold(match[3].replace(/"/g, "")).trim();
        var rows = (all[kind] || []).filter(function (row) {
          return wanted && (fold(row.value) === wanted || fold(row.name).includes(wanted));
        });
        if (!rows.length) unknown.push(match[0].trim());
        filters[kind] = [].concat(filters[kind] || [], rows.length ? rows.map(function (row) { return row.value; }) : [""]);
      });
      return { text: text.replace(FILTER, " ").trim(), filters: filters, unknown: unknown };
    });
  }

  // Names with a page of their own that a query names, the nearest first: [{name, kind, url}].
  function named(text, most) {
    var wanted = clippings.normalise.fold(text.replace(FILTER, " ")).replace(/[^\p{L}\p{N}\s]/gu, " ").trim().replace(/\s+/g, " ");
    if (wanted.length < 3) return Promise.resolve([]);
    return clippings.pieces.load("names").then(function (all) {
      return all.map(function (row) {
        var rank = [row[0]].concat(row[3]).reduce(function (best, name) {
          var folded = " " + clippings.normalise.fold(name).replace(/[^\p{L}\p{N}\s]/gu, " ").trim().replace(/\s+/g, " ");
          if (folded === " " + wanted) return Math.min(best, 0);
          return folded.includes(" " + wanted) ? Math.min(best, 1) : best;
        }, 2);
        return { name: row[0], kind: row[1], url: row[2], rank: rank };
      }).filter(function (row) { return row.rank < 2; }).sort(function (a, b) {
        return a.rank - b.rank || a.name.length - b.name.length || (a.name < b.name ? -1 : 1);
      }).slice(0, most);
    });
  }

  // The public way to search: window.clippings.search(query, {limit, filters}).
  clippings.search = function (query, options) {
    var asked = options || {};
    var started = performance.now();
    var before = Object.assign({}, clippings.pieces.traffic);
    return divided(String(query == null ? "" : query).trim(), asked.filters).then(function (parts) {
      var text = parts.text;
      var filtered = Object.keys(parts.filters).length > 0;
      return (text || !filtered ? clippings.query.find(text, Boolean(asked.complete)) : everything()).then(function (found) {
        return narrowed(found.hits, parts.filters).then(function (hits) {
          var limit = asked.limit === undefined ? 10 : asked.limit;
          return Promise.all(hits.slice(0, limit).map(function (hit) {
            return shown(hit.document).then(function (document) {
              return { id: document.id, score: hit.score, title: document.title, url: document.url, document: document };
            });
          })).then(function (results) {
            var traffic = clippings.pieces.traffic;
            return {
              total: hits.length, results: results, terms: found.terms, hits: found.hits,
              common: Boolean(found.common),
              wrong: parts.unknown.length ? "Nothing here is " + parts.unknown.join(" or ") + "." : found.wrong,
              bytes: traffic.bytes - before.bytes, files: traffic.files - before.files, ms: performance.now() - started,
            };
          });
        });
      });
    });
  };
  clippings.facets = facetValues;
  clippings.named = named;
})(typeof window === "undefined" ? globalThis : window);
