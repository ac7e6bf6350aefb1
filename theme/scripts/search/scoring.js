// Which documents match and how well: what lunr.Index.query does, over the postings a query needs. lunr's own takes some
// 4 µs a posting, most of it for objects nobody asks for here; this takes a fiftieth. tests/js/whole-index.test.js holds
// every document, score and order to one whole lunr.Index.
import lunr from "lunr";
import { mapInSlices } from "../index/async.js";

/**
 * A clause whose wildcards and near misses are resolved.
 * @typedef {object} ResolvedClause
 * @property {string[]} terms index terms
 * @property {string[]} fields
 * @property {number} presence
 * @property {number} boost
 * @property {Set<number>} [only] the documents it counts in: those that have its phrase
 *
 * @typedef {import("../index/manifest.js").Manifest} Manifest
 * @typedef {import("./expansion.js").Rows} Rows
 */

const PRESENCE = lunr.Query.presence;
const K1 = 1.2; // BM25's, as lunr.Builder has them
const B = 0.75;

/**
 * Scores every document that matches.
 * @param {Manifest} manifest
 * @param {ResolvedClause[]} clauses at least one
 * @param {Rows} rows with postings, of every term of the clauses
 * @param {Object<string, number[]>} lengths by field, each document's count of terms
 * @returns {Promise<{documents: Uint32Array, scores: Float64Array}>} the documents in their order, and every document's score
 */
export async function scoreDocuments(manifest, clauses, rows, lengths) {
  const state = {
    scores: new Float64Array(manifest.documents), matched: new Uint8Array(manifest.documents),
    refused: new Uint8Array(manifest.documents), met: new Uint16Array(manifest.documents), required: 0,
  };
  const asking = clauses.filter((clause) => clause.presence !== PRESENCE.PROHIBITED);
  if (!asking.length) state.matched.fill(1);
  await mapInSlices(clauses, (clause) => notePresence(manifest, clause, rows, state));
  for (const [n, field] of manifest.fields.entries()) {
    await addField(manifest, n, queryVector(asking, field.name), rows, lengths[field.name], state);
  }
  const documents = new Uint32Array(manifest.documents);
  let count = 0;
  for (let n = 0; n < manifest.documents; n++) {
    if (state.matched[n] && !state.refused[n] && state.met[n] === state.required) documents[count++] = n;
  }
  return { documents: documents.subarray(0, count), scores: state.scores };
}

/**
 * Finds the documents with all of several words, each of which may be asked for by more than one clause.
 * @param {Manifest} manifest
 * @param {ResolvedClause[][]} words the clauses of each word
 * @param {Rows} rows with postings, of every term of the clauses
 * @returns {Promise<function(number): boolean>} whether a document has all
 */
export async function documentsWithAll(manifest, words, rows) {
  const met = new Uint16Array(manifest.documents); // how many of the words, from the first on, a document has
  await mapInSlices(words, (clauses, word) => clauses.forEach((clause) => {
    eachDocument(manifest, clause, rows, (document) => { if (met[document] === word) met[document] = word + 1; });
  }));
  return (document) => met[document] === words.length;
}

/** Notes the documents that a prohibited clause refuses, or that meet a required one, in any of its fields. */
function notePresence(manifest, clause, rows, state) {
  if (clause.presence === PRESENCE.OPTIONAL) return;
  const prohibited = clause.presence === PRESENCE.PROHIBITED;
  if (!prohibited) state.required += 1;
  eachDocument(manifest, clause, rows, (document) => {
    if (prohibited) state.refused[document] = 1;
    else if (state.met[document] === state.required - 1) state.met[document] = state.required;
  });
}

/** Calls a function with every document that matches a clause, in any of its fields. */
function eachDocument(manifest, clause, rows, act) {
  const fields = clause.fields.map((name) => manifest.fieldNames.indexOf(name));
  clause.terms.forEach((term) => fields.forEach((field) => {
    rows.get(term).postings[field].documents.forEach((document) => {
      if (!clause.only || clause.only.has(document)) act(document);
    });
  }));
}

/**
 * One field's part of the query: [{term, boost, only}], by term, boosts of one term added up. A phrase's terms stand
 * apart: they count only in the documents that have it.
 */
function queryVector(clauses, fieldName) {
  const boosts = new Map();
  const phrases = [];
  clauses.filter((clause) => clause.fields.includes(fieldName)).forEach(({ terms, boost, only }) => {
    terms.forEach((term) => {
      if (only) phrases.push({ term, boost, only });
      else boosts.set(term, (boosts.get(term) || 0) + boost);
    });
  });
  return [...Array.from(boosts, ([term, boost]) => ({ term, boost, only: null })), ...phrases]
    .sort((a, b) => (a.term < b.term ? -1 : a.term > b.term ? 1 : 0));
}

/** Adds a field's similarity to the query to each document's score: lunr's formula, boost and rounding. */
async function addField(manifest, fieldNumber, vector, rows, lengths, state) {
  if (!vector.length) return;
  const field = manifest.fields[fieldNumber];
  const average = field.total / manifest.documents;
  const dot = new Float64Array(manifest.documents);
  await mapInSlices(vector, ({ term, boost, only }) => {
    const row = rows.get(term);
    const { documents, frequencies } = row.postings[fieldNumber];
    const rarity = inverseDocumentFrequency(row, manifest.documents);
    for (let n = 0; n < documents.length; n++) {
      const document = documents[n];
      if (only && !only.has(document)) continue;
      const frequency = frequencies[n];
      const norm = K1 * (1 - B + B * (lengths[document] / average)) + frequency;
      const weight = rarity * (((K1 + 1) * frequency) / norm) * field.boost;
      dot[document] += boost * (Math.round(weight * 1000) / 1000);
      state.matched[document] = 1;
    }
  });
  const magnitude = Math.sqrt(vector.reduce((sum, { boost }) => sum + boost * boost, 0));
  for (let n = 0; n < manifest.documents; n++) if (dot[n]) state.scores[n] += dot[n] / magnitude;
}

/** lunr's; it counts a document once for every field that has the term. */
function inverseDocumentFrequency(row, documents) {
  const having = row.postings.reduce((sum, posting) => sum + posting.documents.length, 0);
  return Math.log(1 + Math.abs((documents - having + 0.5) / (having + 0.5)));
}
