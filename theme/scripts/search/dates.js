// Dates as EDTF says them (ISO 8601-2, levels 0 to 2, as far as a reader types them): the days they may lie in.
// plugins/clippings/reading/edtf.py reads the editors' dates; tests/cases/spans.json holds both to the same days.
(function (root) {
  "use strict";
  var clippings = (root.clippings = root.clippings || {});
  var EPOCH = 719163; // 1970-01-01, counting from 1 for 0001-01-01 as Python's date.toordinal does
  var DAY = 864e5;
  var SEASONS = { 21: [3, 5], 22: [6, 8], 23: [9, 11], 24: [12, 14] };

  // The day's number; a month past twelve is of the next year, a day 0 the last of the month before.
  function ordinal(year, month, day) {
    var date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    return Math.floor(date.getTime() / DAY) + EPOCH;
  }

  function year(ordinal_) {
    return new Date((ordinal_ - EPOCH) * DAY).getUTCFullYear();
  }

  // {first, last} as day numbers, -Infinity and Infinity where it is open; null when it is no date.
  function span(text) {
    var said = text.trim().replace(/[–—]/g, "-").toUpperCase();
    var ends = said.split("/");
    if (ends.length === 1) return moment(said);
    if (ends.length !== 2) return null;
    var open = function (end) { return end === "" || end === ".."; };
    var first = open(ends[0]) ? { first: -Infinity } : moment(ends[0]);
    var last = open(ends[1]) ? { last: Infinity } : moment(ends[1]);
    if (!first || !last || (open(ends[0]) && open(ends[1])) || first.first > last.last) return null;
    return { first: first.first, last: last.last };
  }

  // A year, month or day whose digits may be X, or a season; a qualifier says how sure it is, not which days it means.
  function moment(text) {
    var found = /^([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/.exec(text.replace(/[?~%]/g, ""));
    if (!found) return null;
    var season = SEASONS[found[2]];
    if (season && (found[3] || /X/.test(found[1]))) return null;
    var years = matching(found[1], 1, 9999, 4);
    if (season) return years.length ? { first: ordinal(years[0], season[0], 1), last: ordinal(years[0], season[1] + 1, 0) } : null;
    var months = found[2] ? matching(found[2], 1, 12, 2) : range(1, 12);
    var days = found[3] ? matching(found[3], 1, 31, 2) : null;
    var first = edge(years, months, days, 1);
    var last = edge(years.reverse(), months.reverse(), days && days.reverse(), -1);
    return first === null ? null : { first: first, last: last };
  }

  // The first day of those in the calendar, years, months and days taken in this order.
  function edge(years, months, days, side) {
    for (var y = 0; y < years.length; y++) {
      for (var m = 0; m < months.length; m++) {
        if (!days) return side > 0 ? ordinal(years[y], months[m], 1) : ordinal(years[y], months[m] + 1, 0);
        var length = new Date(Date.UTC(2000 + years[y] % 400, months[m], 0)).getUTCDate();
        for (var d = 0; d < days.length; d++) if (days[d] <= length) return ordinal(years[y], months[m], days[d]);
      }
    }
    return null;
  }

  // The numbers that a pattern of digits and X can be.
  function matching(pattern, low, high, width) {
    var shape = new RegExp("^" + pattern.replace(/X/g, "\\d") + "$");
    return range(low, high).filter(function (n) { return shape.test(String(n).padStart(width, "0")); });
  }

  function range(low, high) {
    return Array.from({ length: high - low + 1 }, function (_, n) { return low + n; });
  }

  clippings.dates = { span: span, year: year };
})(typeof window === "undefined" ? globalThis : window);
