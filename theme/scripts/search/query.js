// A query against the index: lunr parses it, what its terms need is loaded, and documents are scored as lunr does.
import lunr from "lunr";
import { decodePostings } from "../index/codec.js";
import { fieldNamed, loadLengths, loadManifest } from "../index/manifest.js";
import { terms as termsOf } from "../text/normalise.js";
import { clausesOf } from "./clauses.js";
import { expand, expandBeginning } from "./expansion.js";
import { documentsWithPhrase } from "./phrases.js";
import { documentsWithAll, scoreDocuments } from "./scoring.js";

/**
 * @typedef {object} Matches
 * @property {Uint32Array} documents that match, by number, in the archive's order
 * @property {Float64Array} scores of every document
 * @property {string[]} terms the index terms that were looked for
 * @property {import("../text/normalise.js").Slot[][]} phrases those of the clauses that ask for words one after the other
 * @property {string} wrong what is wrong with the query, in the reader's words, or ""
 * @property {boolean} isScored whether the query asks for any words
 * @property {number} words how many words it asks for that need not be there
 * @property {(function(number): boolean)|null} hasAll whether a document has all of the query's words; null where it has
 *   not several, or all must be there
 * @property {boolean} tooCommon whether it is only of words too common to be indexed
 */

const PRESENCE = lunr.Query.presence;

/**
 * Finds the documents that match a query. A query of filters alone matches all.
 * @param {import("./query-syntax.js").ParsedQuery} parsed
 * @param {boolean} complete whether the last word is still being typed
 * @returns {Promise<Matches>} rejected with an Error for the reader
 */
export async function runQuery(parsed, complete) {
  const manifest = await loadManifest();
  const { clauses, wrong } = clausesOf(parsed, manifest.fieldNames, complete);
  // every hit needs these; asked for now, they come while the terms do
  loadLengths(manifest, fieldNamed(manifest, "body")).catch(() => {});
  const { resolved, rows, terms } = await resolve(manifest, clauses);
  const asksForWords = Boolean(parsed.text) || parsed.phrases.some((phrase) => !phrase.negative);
  const { documents, scores } = clauses.length
    ? await scoreDocuments(manifest, resolved, rows, await loadLengthsFor(manifest, terms.map((term) => rows.get(term))))
    : unscored(manifest, asksForWords ? 0 : manifest.documents);
  const words = wordGroups(resolved);
  return {
    documents, scores, terms, wrong, isScored: clauses.length > 0,
    words: words.length, hasAll: words.length > 1 ? await documentsWithAll(manifest, words, rows) : null,
    phrases: resolved.filter((clause) => clause.phrase && clause.presence !== PRESENCE.PROHIBITED).map((clause) => clause.phrase),
    tooCommon: asksForWords && !resolved.some((clause) => clause.isAsked) && /[\p{L}\p{N}]/u.test(parsed.text),
  };
}

/** The clauses of each optional word that is indexed; one that completes the last word is of that. */
function wordGroups(resolved) {
  const groups = [];
  resolved.forEach((clause) => {
    if (clause.completes) groups.at(-1)?.push(clause);
    else if (clause.presence === PRESENCE.OPTIONAL && clause.isAsked) groups.push([clause]);
  });
  return groups;
}

function unscored(manifest, count) {
  return { documents: Uint32Array.from({ length: count }, (_, n) => n), scores: new Float64Array(manifest.documents) };
}

/** Loads what the clauses stand for. */
async function resolve(manifest, clauses) {
  const rows = new Map();
  const resolved = await Promise.all(clauses.map((clause) => (clause.phrase ? resolvePhrase : resolveWord)(manifest, clause, rows)));
  const terms = [...new Set(resolved.flatMap((clause) => clause.terms))].sort();
  terms.map((term) => rows.get(term)).forEach((row) => {
    row.postings = row.postings || row.text.split(" ").map(decodePostings);
  });
  await Promise.all(resolved.map(async (clause) => {
    if (!clause.phrase || clause.phrase.every((slot) => slot.anyWord)) return;
    clause.only = await documentsWithPhrase(manifest, clause.phrase, clause.fields, rows);
  }));
  return { resolved, rows, terms };
}

/**
 * A clause with the index terms it asks for. `isAsked` is whether it asks for any word that is indexed, and not only
 * completes one.
 */
async function resolveWord(manifest, clause, rows) {
  const words = clause.usePipeline ? termsOf(clause.term) : [clause.term];
  const found = (await Promise.all(words.map((word) => expand(manifest, clause, word, rows)))).flat();
  if (!clause.begun) return resolved(clause, { terms: found, isAsked: words.length > 0 }, false);
  const begun = await expandBeginning(manifest, clause.begun, clause.unfinished, rows);
  return resolved(clause, { terms: [...new Set([...found, ...begun.found])], isAsked: true }, begun.tooMany);
}

/** A phrase with the terms of its words; one that is begun may be any word while those that begin so are too many. */
async function resolvePhrase(manifest, clause, rows) {
  const phrase = await Promise.all(clause.phrase.map(async (slot) => {
    if (slot.anyWord || (clause.unfinished && slot.mayBeAny)) return { terms: [], anyWord: true };
    const terms = (await Promise.all(slot.terms.map((term) => expand(manifest, {}, term, rows)))).flat();
    if (!slot.begun) return { terms, anyWord: false };
    const begun = await expandBeginning(manifest, slot.begun, clause.unfinished, rows);
    return begun.tooMany ? { terms: [], anyWord: true } : { terms: [...new Set([...terms, ...begun.found])], anyWord: false };
  }));
  const terms = [...new Set(phrase.filter((slot) => !slot.anyWord).flatMap((slot) => slot.terms))];
  return resolved({ ...clause, phrase }, { terms, isAsked: clause.phrase.some((slot) => !slot.anyWord) }, phrase.every((slot) => slot.anyWord));
}

/** What cannot be looked for yet need not be there. */
function resolved({ phrase, fields, presence, boost, completes }, { terms, isAsked }, isTooMuch) {
  const relaxed = isTooMuch && presence === PRESENCE.REQUIRED ? PRESENCE.OPTIONAL : presence;
  return { phrase, fields, presence: relaxed, boost, terms, isAsked: isAsked && !completes, completes };
}

/** The lengths of the fields that any of the rows stands in, by field. */
async function loadLengthsFor(manifest, rows) {
  const needed = manifest.fields.filter((_, n) => rows.some((row) => row.postings[n].documents.length));
  const lengths = await Promise.all(needed.map((field) => loadLengths(manifest, field)));
  return Object.fromEntries(needed.map((field, n) => [field.name, lengths[n]]));
}
