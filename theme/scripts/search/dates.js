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

  function moment(text) {
    var found = /^(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?[?~%]?$/.exec(text);
    if (!found) return null;
    var early = Number(found[1].replace(/X/g, "0"));
    var late = Number(found[1].replace(/X/g, "9"));
    var months = !found[2] || found[2] === "XX" ? [1, 12] : SEASONS[found[2]] || [Number(found[2]), Number(found[2])];
    if (late < 1 || months[0] < 1 || months[0] > 12) return null;
    early = Math.max(1, early);
    if (!found[3] || found[3] === "XX") return { first: ordinal(early, months[0], 1), last: ordinal(late, months[1] + 1, 0) };
    if (!found[2] || SEASONS[found[2]]) return null;
    var day = Number(found[3]);
    if (day < 1 || day > new Date(Date.UTC(early === late ? early : 2000, months[1], 0)).getUTCDate()) return null;
    return { first: ordinal(early, months[0], day), last: ordinal(late, months[1], day) };
  }

  clippings.dates = { span: span, year: year, ordinal: ordinal };
})(typeof window === "undefined" ? globalThis : window);
