// What results can be narrowed by: each facet's values, which documents have them, and the days documents may date from.
(function (root) {
  "use strict";
  var clippings = (root.clippings = root.clippings || {});
  var pieces = clippings.pieces;
  var loaded = {};

  // A facet's values, most frequent first: [{value, name, documents}].
  function values(kind) {
    loaded[kind] = loaded[kind] || pieces.once(function () {
      return clippings.lexicon.manifest().then(function (head) {
        return pieces.load("facet-" + kind, head.facets[kind][2], true);
      }).then(function (rows) {
        return pieces.unhurried(rows.slice(1), function (row) {
          var name = kind === "language" ? languageName(row[0]) : row[1];
          return { value: row[0], name: name, documents: pieces.steps(row[2]) };
        });
      });
    });
    return loaded[kind]();
  }

  function languageName(tag) {
    if (tag === "und") return "Not known";
    try {
      return new Intl.DisplayNames([document.documentElement.lang || "en"], { type: "language" }).of(tag);
    } catch (error) {
      if (error instanceof RangeError) return tag; // no language of that form
      throw error;
    }
  }

  // First and last day of every document that is dated; they stand before all others.
  var days = pieces.once(function () {
    return clippings.lexicon.manifest().then(function (head) {
      return pieces.load("dates", head.dates, true);
    }).then(function (text) {
      var coded = pieces.numbers(text[1]);
      var first = [];
      var last = [];
      var day = 0;
      for (var at = 0; at < coded.length; at += 2) {
        day += coded[at];
        var side = coded[at + 1] % 3;
        first.push(side === 2 ? -Infinity : day);
        last.push(side === 1 ? Infinity : day + (coded[at + 1] - side) / 3);
      }
      return { first: first, last: last };
    });
  });

  // One byte a document, 1 where a filter allows it. {kind, values, negative, names: {}, which gets what values are called};
  // a date filter's values are EDTF.
  function mask(filter) {
    return clippings.lexicon.manifest().then(function (head) {
      var found = new Uint8Array(head.documents);
      var kind = filter.kind;
      if (kind !== "year" && kind !== "before" && kind !== "after") {
        return values(kind).then(function (rows) {
          rows.forEach(function (row) {
            if (filter.values.indexOf(row.value) === -1) return;
            filter.names[row.value] = row.name;
            row.documents.forEach(function (n) { found[n] = 1; });
          });
          return found;
        });
      }
      return days().then(function (dates) {
        filter.values.map(clippings.dates.span).filter(Boolean).forEach(function (span) {
          for (var n = 0; n < dates.first.length; n++) {
            var is = kind === "before" ? dates.first[n] < span.first : kind === "after" ? dates.last[n] > span.last
              : dates.first[n] <= span.last && dates.last[n] >= span.first;
            if (is) found[n] = 1;
          }
        });
        return found;
      });
    }).then(function (found) {
      if (filter.negative) for (var n = 0; n < found.length; n++) found[n] = 1 - found[n];
      return found;
    });
  }

  // What a typed filter means: {kind, values, negative}, with `unknown` when it names nothing here.
  function meant(typed) {
    var filter = { kind: typed.kind, values: [typed.value], negative: typed.negative, unknown: false };
    if (typed.kind === "year" || typed.kind === "before" || typed.kind === "after") {
      filter.unknown = clippings.dates.span(typed.value) === null;
      return Promise.resolve(filter);
    }
    var wanted = clippings.normalise.fold(typed.value).trim();
    return values(typed.kind).then(function (rows) {
      var same = rows.filter(function (row) { return clippings.normalise.fold(row.value) === wanted; });
      var named = same.length ? same : rows.filter(function (row) { return clippings.normalise.fold(row.name).includes(wanted); });
      filter.values = named.map(function (row) { return row.value; });
      if (named.length || ["person", "organisation", "place", "outlet"].indexOf(typed.kind) === -1) return filter;
      return clippings.named(typed.value, 20).then(function (entries) {
        filter.values = entries.filter(function (entry) { return entry.kind === typed.kind; }).map(function (entry) {
          return entry.url.replace(/^.*\/|\.html$/g, "");
        });
        return filter;
      });
    }).then(function (found) {
      found.unknown = !found.values.length;
      return found;
    });
  }

  // How many of the marked documents each value of a facet has.
  function counts(kind, marked) {
    return values(kind).then(function (rows) {
      return pieces.unhurried(rows, function (row) {
        var n = 0;
        row.documents.forEach(function (document_) { n += marked[document_]; });
        return { value: row.value, name: row.name, n: n };
      });
    });
  }

  // How many of the marked documents may date from each year, and from each decade where the years are many:
  // [{value, name, n}] without gaps. A date that spans more than 60 years, or is open, says nothing here.
  function years(marked) {
    return days().then(function (dates) {
      var found = new Map();
      dates.first.forEach(function (first, n) {
        if (!marked[n] || !isFinite(first) || !isFinite(dates.last[n])) return;
        var end = clippings.dates.year(dates.last[n]);
        var begin = clippings.dates.year(first);
        for (var year = begin; end - begin < 60 && year <= end; year++) found.set(year, (found.get(year) || 0) + 1);
      });
      var all = Array.from(found.keys()).sort(function (a, b) { return a - b; });
      if (!all.length) return [];
      if (all[all.length - 1] - all[0] > 40) return decades(marked, dates, all[0], all[all.length - 1]);
      return range(all[0], all[all.length - 1]).map(function (year) {
        var name = String(year).padStart(4, "0");
        return { value: name, name: name, n: found.get(year) || 0 };
      });
    });
  }

  function decades(marked, dates, from, to) {
    return range(Math.floor(from / 10), Math.floor(to / 10)).map(function (decade) {
      var value = String(decade).padStart(3, "0") + "X";
      var span = clippings.dates.span(value);
      var n = 0;
      dates.first.forEach(function (first, at) {
        if (marked[at] && isFinite(first) && isFinite(dates.last[at]) && first <= span.last && dates.last[at] >= span.first) n++;
      });
      return { value: value, name: value.replace("X", "0s"), n: n };
    });
  }

  function range(from, to) {
    var found = [];
    for (var n = from; n <= to; n++) found.push(n);
    return found;
  }

  clippings.facets = { mask: mask, meant: meant, counts: counts, years: years };
})(typeof window === "undefined" ? globalThis : window);
