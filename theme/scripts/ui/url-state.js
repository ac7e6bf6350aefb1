// What of the search page is kept in its address (query, filters and order) and in the history (how much was shown).
import { HEADINGS } from "./facet-values.js";

const MOST_SHOWN = 200; // results; an address may ask for any number

/**
 * @typedef {object} State
 * @property {string} query
 * @property {Object<string, string[]>} filters chosen values by facet
 * @property {string} sort "best", "newest" or "oldest"
 * @property {number} [limit] how many results were shown
 */

/**
 * Reads the state from the address and the history.
 * @returns {State} without a limit where the page was not left before
 */
export function readState() {
  const address = new URLSearchParams(location.search);
  const facets = Object.keys(HEADINGS).filter((facet) => address.has(facet));
  return {
    query: address.get("q") || "",
    filters: Object.fromEntries(facets.map((facet) => [facet, address.getAll(facet)])),
    sort: address.get("sort") || "best",
    limit: (history.state && history.state.limit) || shownBefore(address) || undefined,
  };
}

/** How many results were shown to a reader who comes back from one of them. */
function shownBefore(address) {
  return Math.min(Math.max(0, Math.trunc(Number(address.get("shown")))), MOST_SHOWN);
}

/**
 * Writes the state to the address and the history.
 * @param {State} state
 * @param {boolean} isStep whether "back" undoes it
 * @returns {void}
 */
export function writeState({ query, filters, sort, limit }, isStep) {
  const address = new URLSearchParams();
  if (query) address.set("q", query);
  Object.keys(filters).forEach((facet) => filters[facet].forEach((value) => address.append(facet, value)));
  if (sort !== "best") address.set("sort", sort);
  const text = address.toString();
  const url = location.pathname + (text && "?" + text);
  if (isStep) history.pushState({ limit }, "", url);
  else history.replaceState({ limit }, "", url);
}

/**
 * Gives the result from whose article the address says that the reader comes back: "#result-3".
 * @returns {number} from 1; 0 where the reader does not
 */
export function resultToReturnTo() {
  return Number(location.hash.replace(/^#result-/, "")) || 0;
}

/**
 * Remembers how much is shown and how far the reader has scrolled, for when they come back.
 * @param {number} limit
 * @returns {void}
 */
export function rememberPlace(limit) {
  history.replaceState({ limit, top: scrollY }, "");
}

/**
 * Gives how far the reader had scrolled when they left the page.
 * @returns {number} pixels
 */
export function rememberedTop() {
  return (history.state && history.state.top) || 0;
}
