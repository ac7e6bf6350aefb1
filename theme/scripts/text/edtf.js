// Dates as EDTF says them (ISO 8601-2, levels 0 to 2, as far as a reader types them): the days they may lie in.
// plugins/clippings/reading/edtf.py reads the editors' dates; tests/cases/spans.json holds both to the same days.

/** @typedef {{first: number, last: number}} Bounds days, both included; counted from 1 for 0001-01-01, as Python does */

const EPOCH = 719163; // 1970-01-01
const DAY = 864e5; // ms
/** First and last month of each season; a month past twelve is of the next year. */
const SEASONS = { 21: [3, 5], 22: [6, 8], 23: [9, 11], 24: [12, 14] };

/**
 * Gives the days that a date, or an interval of two, may lie in.
 * @param {string} text in EDTF, as "2016-02", "201X", "2013/2016" or "../2016"
 * @returns {Bounds|null} -Infinity or Infinity where it is open; null where it is no date
 */
export function bounds(text) {
  const plain = text.trim().replace(/[–—]/g, "-").toUpperCase();
  const ends = plain.split("/");
  if (ends.length === 1) return dateBounds(plain);
  if (ends.length !== 2) return null;
  const [noStart, noEnd] = ends.map((end) => end === "" || end === "..");
  const start = noStart ? { first: -Infinity } : dateBounds(ends[0]);
  const end = noEnd ? { last: Infinity } : dateBounds(ends[1]);
  if (!start || !end || (noStart && noEnd) || start.first > end.last) return null;
  return { first: start.first, last: end.last };
}

/**
 * Gives the year of a day.
 * @param {number} day counted from 1 for 0001-01-01
 * @returns {number}
 */
export function yearOf(day) {
  return new Date((day - EPOCH) * DAY).getUTCFullYear();
}

/** A year, month or day whose digits may be X, or a season; a qualifier says how sure it is, not which days it means. */
function dateBounds(text) {
  const found = /^([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/.exec(text.replace(/[?~%]/g, ""));
  if (!found) return null;
  const [, year, month, day] = found;
  const season = SEASONS[month];
  if (season && (day || /X/.test(year))) return null;
  const years = matching(year, 1, 9999, 4);
  if (season) return years.length ? { first: dayNumber(years[0], season[0], 1), last: dayNumber(years[0], season[1] + 1, 0) } : null;
  const months = month ? matching(month, 1, 12, 2) : range(1, 12);
  const days = day ? matching(day, 1, 31, 2) : null;
  const first = firstInCalendar(years, months, days, true);
  const last = firstInCalendar(years.reverse(), months.reverse(), days && days.reverse(), false);
  return first === null ? null : { first, last };
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
