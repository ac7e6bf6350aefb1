// Filters, typed into the query or chosen in the panel, and the documents they allow.
import { fold } from "../text/folding.js";
import { bounds } from "../text/edtf.js";
import { loadManifest } from "../index/manifest.js";
import { DATE_KINDS, documentsDated } from "./dates.js";
import { loadFacet } from "./facets.js";
import { findNamedPages, isShortName, NAMED_KINDS } from "./names.js";
import { unfinishedDates } from "./unfinished.js";

/**
 * @typedef {object} Filter
 * @property {string} kind "outlet", "year" …
 * @property {string[]} values any of which is allowed
 * @property {boolean} negative whether they are refused instead
 *
 * @typedef {Filter & {source: string, unknown: boolean}} ResolvedFilter `source` is what was typed; it is `unknown` where
 * that names nothing here
 *
 * @typedef {Filter & {mask: Uint8Array, names: Object<string, string>}} AppliedFilter `mask` is one byte a document, 1 where
 * it is allowed; `names` is what values are called
 */

const MOST_NAMED = 20; // pages that a typed name may mean

/**
 * Finds what a typed filter means: the values it names. One that is still being typed means all that it may become.
 * @param {import("./query-syntax.js").TypedFilter} typed
 * @param {boolean} complete whether what nothing ends is still being typed
 * @returns {Promise<ResolvedFilter|null>} null where it is not to be applied yet
 */
export async function resolveFilter({ kind, value, negative, source, open }, complete) {
  const isBegun = open && complete;
  const values = DATE_KINDS.includes(kind) ? datesNamed(kind, value, negative, isBegun)
    : await (isBegun ? valuesBegun : valuesNamed)(kind, value, negative);
  if (values && !values.length && isBegun) return null;
  return { kind, values: values || [], negative, source, unknown: !values };
}

/** In each of these, null says that nothing here is called so. */
function datesNamed(kind, value, negative, isBegun) {
  if (isBegun) return unfinishedDates(kind, value, negative);
  return bounds(value) ? [value] : null;
}

async function valuesNamed(kind, text) {
  const wanted = fold(text).trim();
  const all = await loadFacet(kind);
  const same = all.filter((one) => fold(one.value) === wanted);
  const named = same.length ? same : all.filter((one) => fold(one.name).includes(wanted));
  if (named.length) return named.map((one) => one.value);
  return orNull(NAMED_KINDS.includes(kind) ? await idsOfPages(kind, text, MOST_NAMED) : []);
}

/** The values that may be meant: none yet where the beginning is too short to tell, or what it refuses is not clear. */
async function valuesBegun(kind, text, negative) {
  const wanted = apart(text);
  const all = await loadFacet(kind);
  if (negative) {
    const same = all.filter((one) => apart(one.value) === wanted || apart(one.name) === wanted);
    if (same.length) return same.map((one) => one.value);
  }
  const isNamed = NAMED_KINDS.includes(kind);
  if (isNamed && isShortName(text)) return [];
  const begun = all.filter((one) => apart(one.value).startsWith(wanted) || apart(one.name).includes(wanted)).map((one) => one.value);
  const found = isNamed ? [...begun, ...(await idsOfPages(kind, text, Infinity))] : begun;
  return found.length && negative ? [] : orNull([...new Set(found)]);
}

/** A folded text with its letters taken apart, so that it begins with whatever is typed on the way to it. */
function apart(text) {
  return fold(text).trim().normalize("NFD");
}

function orNull(values) {
  return values.length ? values : null;
}

async function idsOfPages(kind, text, most) {
  return (await findNamedPages(text, most)).filter((page) => page.kind === kind).map((page) => idOf(page.url));
}

/**
 * Gives an entity's id.
 * @param {string} url of its page
 * @returns {string}
 * @example idOf("people/sergey-lavrov.html") // "sergey-lavrov"
 */
export function idOf(url) {
  return url.replace(/^.*\/|\.html$/g, "");
}

/**
 * Gives chosen values as filters.
 * @param {Object<string, string|string[]>} [chosen] by kind, as {outlet: ["wsws"]}
 * @returns {Filter[]}
 */
export function filtersOf(chosen = {}) {
  return Object.keys(chosen || {}).map((kind) => ({ kind, values: [].concat(chosen[kind]).map(String), negative: false }))
    .filter((filter) => filter.values.length);
}

/**
 * Joins filters: values of one kind add up, typed or chosen; what is refused, and the ends of a time, each hold by themselves.
 * @param {Filter[]} filters
 * @returns {Filter[]}
 */
export function joinFilters(filters) {
  const joined = [];
  filters.forEach(({ kind, values, negative }) => {
    const alone = negative || kind === "before" || kind === "after";
    const same = !alone && joined.find((other) => other.kind === kind && !other.negative);
    if (same) same.values = [...same.values, ...values];
    else joined.push({ kind, values: [...values], negative });
  });
  return joined;
}

/**
 * Finds the documents that a filter allows.
 * @param {Filter} filter
 * @returns {Promise<AppliedFilter>}
 */
export async function applyFilter(filter) {
  const { kind, values, negative } = filter;
  const manifest = await loadManifest();
  const names = {};
  const mask = new Uint8Array(manifest.documents).fill(negative ? 1 : 0);
  const mark = (document) => { mask[document] = negative ? 0 : 1; };
  if (DATE_KINDS.includes(kind)) {
    (await documentsDated(kind, values)).forEach(mark);
  } else {
    (await loadFacet(kind)).filter((one) => values.includes(one.value)).forEach((one) => {
      names[one.value] = one.name;
      one.documents.forEach(mark);
    });
  }
  return { ...filter, mask, names };
}
