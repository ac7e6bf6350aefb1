// Dates as EDTF says them (ISO 8601-2, levels 0 to 2): the days they may lie in.
// plugins/clippings/reading/edtf/__init__.py reads the editors' dates; tests/cases/spans.json holds both to the same days.
import { fold } from "./folding.js";

/** @typedef {{first: number, last: number}} Bounds days, both included; counted from 1 for 0001-01-01, as Python does */

const EPOCH = 719163; // 1970-01-01
const DAY = 864e5; // ms
const DATE = /^[?~%]?([\dX]{4})(?:S([1-4]))?[?~%]?(?:-[?~%]?([\dX]{2})[?~%]?(?:-[?~%]?([\dX]{2})[?~%]?)?)?$/;
const TIME = /^(\d{4}-\d\d-\d\d)T(?:(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)|24:00:00)(?:Z|[+-](?:0\d|1[0-4])(?::[0-5]\d)?)?$/;
/** First and last month of each part of a year, from number 21: seasons, quarters, thirds, halves. Past 12 is next year. */
const SUB_YEARS = [
  [3, 5], [6, 8], [9, 11], [12, 14], [3, 5], [6, 8], [9, 11], [12, 14], [9, 11], [12, 14], [3, 5], [6, 8],
  [1, 3], [4, 6], [7, 9], [10, 12], [1, 4], [5, 8], [9, 12], [1, 6], [7, 12],
];

/**
 * Gives the days that a date, an interval or a set may lie in.
 * @param {string} text in EDTF, as "2016-02", "201X", "2013/2016" or "[2013,2015..]"
 * @returns {Bounds|null} -Infinity or Infinity where it is open; null where it is no date
 */
export function bounds(text) {
  const plain = fold(text).trim().toUpperCase();
  const set = /^(?:\[(.*)\]|\{(.*)\})$/.exec(plain);
  if (set) return setBounds((set[1] || set[2] || "").split(",").map((member) => member.trim()));
  const ends = plain.split("/");
  if (ends.length === 1) return dateBounds(plain.replace(TIME, "$1"));
  return ends.length === 2 ? rangeBounds(...ends.map((end) => end === ".." ? "" : end)) : null;
}

/**
 * Gives the year of a day.
 * @param {number} day counted from 1 for 0001-01-01
 * @returns {number}
 */
export function yearOf(day) {
  return new Date((day - EPOCH) * DAY).getUTCFullYear();
}

/** From the first day of one member to the last of another; the first may be open before, the last after. */
function setBounds(members) {
  const found = members.map((member, at) => {
    const ends = member.split("..");
    if (ends.length === 1) return dateBounds(member);
    const astray = (!ends[0] && at > 0) || (!ends[1] && at < members.length - 1);
    return ends.length === 2 && !astray ? rangeBounds(...ends) : null;
  });
  if (found.includes(null)) return null;
  return { first: Math.min(...found.map((one) => one.first)), last: Math.max(...found.map((one) => one.last)) };
}

/** From one date to another; an empty one is open. */
function rangeBounds(from, to) {
  const start = from ? dateBounds(from) : { first: -Infinity };
  const end = to ? dateBounds(to) : { last: Infinity };
  if (!start || !end || (!from && !to) || start.first > end.last) return null;
  return { first: start.first, last: end.last };
}

/** A year, month, day or part of a year, whose digits may be X; a qualifier says how sure it is, not which days it means. */
function dateBounds(text) {
  const found = DATE.exec(text);
  if (!found) return null;
  const [, year, digits, month, day] = found;
  if (year === "0000" || (digits && (month || /X/.test(year)))) return null;
  const years = matching(digits ? year.slice(0, digits).padEnd(4, "X") : year, 1, 9999, 4);
  const part = SUB_YEARS[month - 21];
  if (part) return day ? null : partBounds(years.filter((one) => one < 9999 || part[1] <= 12), part);
  const months = month ? matching(month, 1, 12, 2) : range(1, 12);
  const days = day ? matching(day, 1, 31, 2) : null;
  const first = firstInCalendar(years, months, days, true);
  const last = firstInCalendar(years.reverse(), months.reverse(), days && days.reverse(), false);
  return first === null ? null : { first, last };
}

/** A part of the first of some years, to the same part of the last. */
function partBounds(years, [from, to]) {
  return years.length ? { first: dayNumber(years[0], from, 1), last: dayNumber(years[years.length - 1], to + 1, 0) } : null;
}

/** The first day of those in the calendar, years, months and days taken in this order. */
function firstInCalendar(years, months, days, ascending) {
  for (const year of years) {
    for (const month of months) {
      if (!days) return ascending ? dayNumber(year, month, 1) : dayNumber(year, month + 1, 0);
      const length = new Date(Date.UTC(2000 + year % 400, month, 0)).getUTCDate();
      const day = days.find((one) => one <= length);
      if (day !== undefined) return dayNumber(year, month, day);
    }
  }
  return null;
}

/** The day's number; a month past twelve is of the next year, a day 0 the last of the month before. */
function dayNumber(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / DAY) + EPOCH;
}

/** The numbers that a pattern of digits and X can be. */
function matching(pattern, low, high, width) {
  const shape = new RegExp("^" + pattern.replace(/X/g, "\\d") + "$");
  return range(low, high).filter((n) => shape.test(String(n).padStart(width, "0")));
}

function range(low, high) {
  return Array.from({ length: high - low + 1 }, (_, n) => low + n);
}
