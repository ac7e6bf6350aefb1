// The days documents may date from: date filters, and counts by year.
import { once } from "../index/async.js";
import { loadDigestedChunk } from "../index/chunks.js";
import { decodeNumbers } from "../index/codec.js";
import { loadManifest } from "../index/manifest.js";
import { bounds, yearOf } from "../text/edtf.js";

/** Kinds of filters whose values are dates. */
export const DATE_KINDS = ["year", "before", "after"];

const MOST_YEARS = 40; // beyond that they are counted by decade
const LONGEST = 60; // years a date may span and still be counted

/** Loads the bounds of every dated document; the dated stand before all others. */
const loadBounds = once(async () => {
  const manifest = await loadManifest();
  const [, text] = await loadDigestedChunk("dates", manifest.dates);
  const numbers = decodeNumbers(text);
  const found = [];
  let day = 0;
  for (let at = 0; at < numbers.length; at += 2) {
    day += numbers[at];
    const open = numbers[at + 1] % 3; // 1: has no end, 2: no beginning
    found.push({ first: open === 2 ? -Infinity : day, last: open === 1 ? Infinity : day + (numbers[at + 1] - open) / 3 });
  }
  return found;
});

/**
 * Finds the documents that a date filter allows.
 * @param {string} kind "before": they may date from before the date; "after": from after it; "year": from within it
 * @param {string[]} values dates in EDTF; what is none allows nothing
 * @returns {Promise<number[]>}
 */
export async function documentsDated(kind, values) {
  const dates = await loadBounds();
  const asked = values.map(bounds).filter(Boolean);
  const allows = {
    before: (date, one) => date.first < one.first,
    after: (date, one) => date.last > one.last,
    year: overlap,
  }[kind];
  return [...dates.keys()].filter((document) => asked.some((one) => allows(dates[document], one)));
}

/**
 * Counts how many documents may date from each year, or from each decade where the years are many. A date that spans
 * more than 60 years, or is open, says nothing here.
 * @param {Uint8Array} counted one byte a document, 1 where it is to be counted
 * @returns {Promise<import("./facets.js").FacetCount[]>} without gaps, ascending
 */
export async function countYears(counted) {
  const closed = (await loadBounds()).filter((date, n) => counted[n] && isFinite(date.first) && isFinite(date.last));
  const counts = new Map();
  closed.forEach(({ first, last }) => {
    const from = yearOf(first);
    const to = yearOf(last);
    for (let year = from; to - from < LONGEST && year <= to; year++) counts.set(year, (counts.get(year) || 0) + 1);
  });
  if (!counts.size) return [];
  const years = [...counts.keys()].sort((a, b) => a - b);
  const [from, to] = [years[0], years[years.length - 1]];
  if (to - from > MOST_YEARS) return range(Math.floor(from / 10), Math.floor(to / 10)).map((decade) => countDecade(decade, closed));
  return range(from, to).map((year) => {
    const value = String(year).padStart(4, "0");
    return { value, name: value, count: counts.get(year) || 0 };
  });
}

function countDecade(decade, dates) {
  const value = String(decade).padStart(3, "0") + "X";
  const span = bounds(value);
  return { value, name: value.replace("X", "0s"), count: dates.filter((date) => overlap(date, span)).length };
}

function overlap(a, b) {
  return a.first <= b.last && a.last >= b.first;
}

function range(from, to) {
  return Array.from({ length: to - from + 1 }, (_, n) => from + n);
}
