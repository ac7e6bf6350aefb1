// What the search page and others ask: `window.clippings.search`, as docs/search.md describes it.
import { loadChunk, requireSameBuild, traffic } from "../index/chunks.js";
import { fieldNamed, loadLengths, loadManifest } from "../index/manifest.js";
import { gettext } from "../text/interface.js";
import { withoutWaitingSigns } from "./clauses.js";
import { DATE_KINDS } from "./dates.js";
import { applyFilter, filtersOf, joinFilters, resolveFilter } from "./filters.js";
import { findAliases } from "./names.js";
import { beginsFilter, parseQuery } from "./query-syntax.js";
import { runQuery } from "./query.js";
import { ranked } from "./ranking.js";

/**
 * What a hit shows of its article.
 * @typedef {object} Article
 * @property {string} id
 * @property {string} title
 * @property {string} url
 * @property {string} language a BCP 47 tag
 * @property {string} direction "ltr", "rtl" or "auto": the direction in which its words are read
 * @property {string} [mark] a word that marks what is not for the public yet
 * @property {string} outlet
 * @property {string[]} labels
 * @property {string} date in words
 * @property {string} kind "full", "precis" …: how much of the text the archive has
 * @property {number} length count of terms in its body
 * @property {string[]} paragraphs none where the text is not shown
 * @property {Object<number, {language: string, direction: string}>} [others] by their numbers from 0, paragraphs in
 *   another language than the article
 * @property {{id: string, kind: string, text: string, paragraph: number|null}[]} notes the editors’ public notes
 *
 * @typedef {{id: string, score: number, title: string, url: string, article: Article}} Result
 *
 * @typedef {object} Answer
 * @property {number} total
 * @property {{words: number, total: number}|null} withAll how many words the query has, and how many of the articles
 *   have all of them; null where it has not several
 * @property {Result[]} results the first of them
 * @property {string[]} terms the index terms that were looked for
 * @property {import("./names.js").Alias[]} aliases other names of those the query names
 * @property {string} wrong what is wrong with the query, in the reader's words, or ""
 * @property {number} bytes what was loaded for it
 * @property {number} files
 * @property {number} ms
 * @property {string} text the query without filters and phrases
 * @property {Uint32Array} documents all that match, before they are filtered
 * @property {import("./filters.js").AppliedFilter[]} filters
 * @property {import("../text/normalise.js").Slot[][]} phrases
 * @property {boolean} tooCommon whether the query is only of words too common to be indexed
 */

const LIMIT = 10;

/**
 * Searches the archive.
 * @param {string} query as a reader types it
 * @param {object} [options]
 * @param {number} [options.limit] how many results are wanted, 10 where it is left out
 * @param {Object<string, string|string[]>} [options.filters] chosen values by kind, as {outlet: ["wsws"]}
 * @param {string} [options.sort] "best", "newest" or "oldest"
 * @param {boolean} [options.complete] whether the last word, or filter, is still being typed
 * @returns {Promise<Answer>} rejected with an Error for the reader
 */
export async function search(query, options) {
  const { limit = LIMIT, filters: chosen, sort, complete = false } = options || {};
  const started = performance.now();
  const before = { ...traffic };
  const parsed = parseQuery(String(query ?? ""));
  const manifest = await loadManifest();
  const [found, resolved, aliases] = await Promise.all([
    runQuery(parsed, complete),
    Promise.all(parsed.filters.map((filter) => resolveFilter(filter, complete))),
    findAliases(parsed.text),
  ]);
  const typed = resolved.filter(Boolean);
  const filters = await Promise.all(joinFilters([...typed, ...filtersOf(chosen)]).map(applyFilter));
  const hits = found.documents.filter((document) => filters.every((filter) => filter.mask[document]));
  // beside filters, a word that finds nothing may be the name of another filter
  const waits = complete && parsed.openEnded && beginsFilter(withoutWaitingSigns(parsed.text));
  if (waits && !hits.length && filters.length) return search(query.replace(/\S+$/, ""), options);
  const order = found.isScored || sort === "oldest" ? sort : "newest";
  const numbers = ranked(hits, found.scores, order, limit, manifest.dated);
  const results = await Promise.all(numbers.map((number) => resultOf(manifest, number, found.scores[number] || 0)));
  return {
    total: hits.length, results, terms: found.terms, aliases, wrong: complaint(parsed, typed, found.wrong),
    withAll: found.hasAll && { words: found.words, total: hits.filter(found.hasAll).length },
    bytes: traffic.bytes - before.bytes, files: traffic.files - before.files, ms: performance.now() - started,
    text: parsed.text, documents: found.documents, filters, phrases: found.phrases, tooCommon: found.tooCommon,
  };
}

/** A document's result. The count of its body's terms tells a chunk of another build. */
async function resultOf(manifest, number, score) {
  const [article, lengths] = await Promise.all([
    loadChunk("document-" + number, manifest.build), loadLengths(manifest, fieldNamed(manifest, "body")),
  ]);
  requireSameBuild(article.length === lengths[number]);
  return { id: article.id, score, title: article.title, url: article.url, article };
}

/** What is wrong with a query, in the order a reader reads: what was said, why nothing else was. */
function complaint({ text, truncated }, typed, wrong) {
  const unknown = typed.filter((filter) => filter.unknown);
  const dates = unknown.filter((filter) => DATE_KINDS.includes(filter.kind));
  const sources = (filters) => either(filters.map((filter) => filter.source));
  if (dates.length) return gettext("“%(words)s” is no date: write 2016, 2016-02, 2016-02-04, 201X or 2013/2016.", { words: sources(dates) });
  if (unknown.length) return gettext("Nothing here is %(filter)s.", { filter: sources(unknown) });
  if (wrong) return wrong + " " + gettext("Searched as plain words.");
  if (/(^|\s)(AND|OR|NOT)\s/.test(text)) return gettext("AND, OR and NOT are plain words here: write +word or -word.");
  return truncated ? gettext("This is long: only its beginning was searched.") : "";
}

/** "a or b or c" */
function either(words) {
  return words.reduce((names, last) => gettext("%(names)s or %(last)s", { names, last }));
}
