// The manifest, which says what the index has and in which chunk, and each field's lengths.
import { setEndings } from "../text/languages.js";
import { setLanguages } from "../text/normalise.js";
import { once } from "./async.js";
import { loadChunk, loadDigestedChunk, requireSameBuild } from "./chunks.js";
import { decodeGaps, decodeNumbers } from "./codec.js";

/**
 * @typedef {object} Field
 * @property {string} name "title", "names", "publisher", "notes" or "body"
 * @property {number} boost how much more than body a match here counts
 * @property {number} total count of terms in all documents
 * @property {string} digest of its chunk of lengths
 *
 * @typedef {object} Manifest
 * @property {string} build tells this build of the index from others
 * @property {number} documents count of documents
 * @property {number} dated count of dated documents, which stand before all others
 * @property {string[]} languages analyses the archive is indexed in
 * @property {Object<string, string[]>} endings of words, by analysis
 * @property {Field[]} fields
 * @property {string[]} fieldNames
 * @property {Set<number>} unplaced documents whose body has no positions
 * @property {string[]} shards first term of each shard
 * @property {string} digests of the shards, four characters each
 * @property {string} dictionary digest of the dictionary
 * @property {number} longest letters of the longest term
 * @property {string} dates digest of the documents' dates
 * @property {Object<string, [number, number, string]>} facets count of values, size in bytes and digest of each facet
 * @property {[string, string][]} names first word and digest of each shard of names
 * @property {[string, string][]} spellings first word and digest of each shard of spellings
 */

const DIGEST = 4; // characters of a shard's digest

/** @type {function(): Promise<Manifest>} Loads the manifest and the stemmers of the archive's languages. */
export const loadManifest = once(async () => {
  // a host's cache must not give an old one; a folder has no cache
  const manifest = await loadChunk("manifest", String(Date.now()));
  manifest.fieldNames = manifest.fields.map((field) => field.name);
  manifest.unplaced = new Set(decodeGaps(manifest.unplaced));
  const foreign = manifest.languages.filter((analysis) => analysis && analysis !== "en");
  const stemmers = await Promise.all(foreign.map((analysis) => loadChunk("stemmer-" + analysis)));
  setLanguages(manifest.languages, Object.fromEntries(foreign.map((analysis, n) => [analysis, stemmers[n]])));
  setEndings(manifest.endings);
  return manifest;
});

const lengthLoaders = {}; // by field name

/**
 * Loads how many terms a field has in each document.
 * @param {Manifest} manifest
 * @param {Field} field
 * @returns {Promise<number[]>} by document number
 */
export function loadLengths(manifest, field) {
  lengthLoaders[field.name] = lengthLoaders[field.name] || once(async () => {
    const [, text] = await loadDigestedChunk("lengths-" + field.name, field.digest);
    const lengths = decodeNumbers(text);
    requireSameBuild(lengths.length === manifest.documents && lengths.reduce((a, b) => a + b, 0) === field.total);
    return lengths;
  });
  return lengthLoaders[field.name]();
}

/**
 * Finds a field.
 * @param {Manifest} manifest
 * @param {string} name
 * @returns {Field}
 */
export function fieldNamed(manifest, name) {
  return manifest.fields.find((field) => field.name === name);
}

/**
 * Gives a shard's digest.
 * @param {Manifest} manifest
 * @param {number} shard
 * @returns {string}
 */
export function shardDigest(manifest, shard) {
  return manifest.digests.slice(shard * DIGEST, (shard + 1) * DIGEST);
}

/**
 * Finds the shard that would hold a key.
 * @param {string[]} firsts each shard's first key, ascending
 * @param {string} key
 * @returns {number} its number; -1 where the key is before the first
 */
export function findShard(firsts, key) {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firsts[middle] <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Finds the shards that may hold keys from one to another.
 * @param {string[]} firsts each shard's first key, ascending
 * @param {string} low
 * @param {string} high
 * @returns {number[]} their numbers
 */
export function shardsBetween(firsts, low, high) {
  const found = [];
  for (let n = Math.max(0, findShard(firsts, low)); n < firsts.length && firsts[n] <= high; n++) found.push(n);
  return found;
}
