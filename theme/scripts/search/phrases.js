// Exact phrases: which of the documents that have all its words have them one after the other, in one field.
import { loadDigestedChunk } from "../index/chunks.js";
import { decodeNumbers, fromGaps } from "../index/codec.js";
import { shardDigest } from "../index/manifest.js";

/**
 * @typedef {import("../index/manifest.js").Manifest} Manifest
 * @typedef {import("../text/normalise.js").Slot} Slot
 * @typedef {import("./expansion.js").Rows} Rows
 */

/**
 * Finds the documents that have a phrase in one of the fields.
 * @param {Manifest} manifest
 * @param {Slot[]} slots of the phrase
 * @param {string[]} fields
 * @param {Rows} rows with postings, of every term of the phrase that the index has
 * @returns {Promise<Set<number>>}
 */
export async function documentsWithPhrase(manifest, slots, fields, rows) {
  const words = slots.map((slot, offset) => ({ slot, offset })).filter(({ slot }) => !slot.anyWord)
    .map(({ slot, offset }) => ({ offset, rows: slot.terms.filter((term) => rows.has(term)).map((term) => rows.get(term)) }));
  const found = new Set();
  for (const name of fields) {
    const field = manifest.fieldNames.indexOf(name);
    (await documentsInField(manifest, words, field)).forEach((document) => found.add(document));
  }
  return found;
}

async function documentsInField(manifest, words, field) {
  const candidates = [...documentsWithAll(words, field)];
  // one word needs no position, and a text that may only be found has none
  if (!candidates.length || words.length === 1) return candidates;
  const wanted = new Set(candidates);
  const positions = await Promise.all(words.map((word) => Promise.all(word.rows.map((row) => loadPositions(manifest, row, field, wanted)))));
  return candidates.filter((document) => stand(document, words, positions));
}

/** The documents that have a term of every word in a field. */
function documentsWithAll(words, field) {
  let left = null;
  words.forEach((word) => {
    const here = new Set();
    word.rows.forEach((row) => row.postings[field].documents.forEach((document) => {
      if (left === null || left.has(document)) here.add(document);
    }));
    left = here;
  });
  return left || new Set();
}

/** A term's positions in one field, for the documents wanted: Map document → [positions]. */
async function loadPositions(manifest, row, field, wanted) {
  const chunk = await loadDigestedChunk("positions-" + row.shard, shardDigest(manifest, row.shard));
  const gaps = decodeNumbers(chunk[row.place + 1].split(" ")[field]);
  const inBody = manifest.fieldNames[field] === "body";
  const { documents, frequencies } = row.postings[field];
  const found = new Map();
  let at = 0;
  documents.forEach((document, n) => {
    if (inBody && manifest.unplaced.has(document)) return;
    const end = at + frequencies[n];
    if (wanted.has(document)) found.set(document, fromGaps(gaps.slice(at, end)));
    at = end;
  });
  return found;
}

/** Whether the words stand one after the other in a document. `positions` has for each word those of each of its terms. */
function stand(document, words, positions) {
  let starts = null;
  for (let n = 0; n < words.length; n++) {
    const here = new Set();
    positions[n].flatMap((ofTerm) => ofTerm.get(document) || []).forEach((position) => {
      const start = position - words[n].offset;
      if (starts === null || starts.has(start)) here.add(start);
    });
    if (!here.size) return false;
    starts = here;
  }
  return true;
}
