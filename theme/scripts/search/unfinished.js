// Filters that are still being typed: what they may become.
import { bounds } from "../text/edtf.js";

const TAILS = ["", "X", "XX", "XXX", "XXXX", ".", "./XXXX", "/XXXX", "24", ..."0123456789"];
const YEAR_BEGUN = /^[?~%]?[\dX]{1,3}$/i;
const ENDS = ["", "]", "}"]; // of sets
const TIME = /^(\d{4}-\d\d-\d\d)T[\d:]{0,8}(?:Z|[+-][\d:]{0,5})?$/i;
const SET = /^[[{]/;
const EPOCH = 719163; // 1970-01-01
const DAY = 864e5; // ms

/**
 * Gives the dates by which a filter allows all that it may allow when it is finished.
 * @param {string} kind "year", "before" or "after"
 * @param {string} value the beginning of a date in EDTF; or a date, which may go on
 * @param {boolean} negative whether the filter refuses them
 * @returns {string[]|null} in EDTF, none where it is not to be applied yet; null where no date begins so
 * @example unfinishedDates("before", "2015-", false) // ["2015-12-31"]
 */
export function unfinishedDates(kind, value, negative) {
  const begun = value.replace(TIME, "$1");
  const dates = ENDS.flatMap((end) => TAILS.map((tail) => begun + tail + end)).filter(bounds);
  if (!dates.length) return null;
  const stands = bounds(value) !== null;
  if (stands && (negative || kind === "year" || /[/.]/.test(value))) return [value];
  if (negative || SET.test(value)) return [];
  const isBeginning = kind === "year" && YEAR_BEGUN.test(value); // perhaps of an interval such as 199X/2015
  const spans = dates.filter((date) => kind === "year" || !/[/.]/.test(date)).map(bounds);
  const first = textOf(Math.min(...spans.map((one) => one.first)));
  const last = textOf(Math.max(...spans.map((one) => one.last)));
  const days = { year: isBeginning ? `${first}/..` : `${first}/${last}`, before: last, after: first }[kind];
  return days && days !== "/" ? [days] : [];
}

/** A day in EDTF; nothing where there is no end. */
function textOf(day) {
  return isFinite(day) ? new Date((day - EPOCH) * DAY).toISOString().slice(0, 10) : "";
}
