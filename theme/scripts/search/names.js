// Names with a page of their own: those a query names, and what else the people and places in it are called.
import { loadDigestedChunk } from "../index/chunks.js";
import { findShard, loadManifest } from "../index/manifest.js";
import { fold } from "../text/folding.js";
import { slots } from "../text/normalise.js";
import { THREES, VOWELS } from "../text/table.js";

/**
 * Something that has a page of its own.
 * @typedef {{name: string, kind: string, url: string, others: string[]}} NamedPage `kind` is "person", "event" …; `others`
 * are its other names
 *
 * What else someone in a query is called.
 * @typedef {object} Alias
 * @property {string} said the words of the query
 * @property {string} name
 * @property {string} kind
 * @property {string} url
 * @property {string[]} others the names that were not said
 * @property {boolean} common whether what was said, such as US, is of words that are not indexed: only a filter finds it
 */

/** Kinds of those whom an article names. */
export const NAMED_KINDS = ["person", "organisation", "place", "outlet"];

const WORD = new RegExp(`[\\p{L}\\p{N}${VOWELS}${THREES}]+`, "gu");
const MOST_SHARDS = 3;
const MOST_WORDS = 8; // of a query, looked up for other names
const LONGEST = 6; // words of a name

/**
 * Finds the pages that a text names.
 * @param {string} text
 * @param {number} limit
 * @returns {Promise<NamedPage[]>} the nearest first: those of just this name, then those whose name has it
 */
export async function findNamedPages(text, limit) {
  const words = wordsIn(text);
  const wanted = words.join(" ");
  if (!wanted) return [];
  const isShort = isShortName(text);
  const entries = await loadEntries(words[0], words.length > 1);
  return entries.map((entry) => ({ ...entry, distance: distance(entry, wanted) }))
    .filter((entry) => entry.distance < (isShort ? 1 : 2))
    .sort((a, b) => a.distance - b.distance || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .slice(0, limit);
}

/**
 * Tells whether a text is too short to be looked for within names.
 * @param {string} text
 * @returns {boolean}
 */
export function isShortName(text) {
  const wanted = wordsIn(text).join(" ");
  return wanted.length < (/^[\x20-\x7f]*$/.test(wanted) ? 3 : 2);
}

/**
 * Finds what else the names in a query are called, longest names first. Every article that names someone is indexed
 * under all their names, so these are already searched; a name in quotes asks for itself only.
 * @param {string} text the query without filters and phrases
 * @returns {Promise<Alias[]>}
 */
export async function findAliases(text) {
  const typed = text.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  const words = typed.map((word) => (/[:~^*"]|^[-+]/.test(word) ? [] : wordsIn(word)));
  const entries = await Promise.all(words.map((parts) => (parts.length ? loadEntries(parts[0], true) : [])));
  const found = [];
  for (let at = 0; at < typed.length;) {
    const { size, aliases } = longestName(typed, words, entries, at);
    found.push(...aliases);
    at += size;
  }
  return found.filter((alias, n) => found.findIndex((other) => other.url === alias.url) === n);
}

/** The longest stretch of words from a place on that is a name: its count of words and whom it names; else one word. */
function longestName(typed, words, entries, at) {
  for (let size = Math.min(LONGEST, typed.length - at); size > 0; size--) {
    const stretch = words.slice(at, at + size);
    if (stretch.some((parts) => !parts.length)) continue;
    const wanted = stretch.flat().join(" ");
    const said = typed.slice(at, at + size).join(" ").replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}.]+$/gu, "");
    const aliases = entries[at].map((entry) => aliasOf(entry, wanted, said)).filter(Boolean);
    if (aliases.length) return { size, aliases };
  }
  return { size: 1, aliases: [] };
}

/** An entry one of whose names is just this, with its other names; null when it is another, or has no others. */
function aliasOf({ name, kind, url, others }, wanted, said) {
  if (!NAMED_KINDS.includes(kind)) return null;
  const names = [name, ...others];
  const known = new Set([wanted]);
  const unsaid = names.filter((one) => {
    const folded = wordsIn(one).join(" ");
    return known.has(folded) ? false : known.add(folded);
  });
  const isSame = names.some((one) => wordsIn(one).join(" ") === wanted);
  const common = slots(said).every((slot) => slot.anyWord);
  return isSame && (unsaid.length || common) ? { said, name, kind, url, others: unsaid, common } : null;
}

/** 0 when a name of the entry is just this, 1 when one has it with a word beginning there, else 2. */
function distance(entry, wanted) {
  return Math.min(...[entry.name, ...entry.others].map((name) => {
    const folded = " " + wordsIn(name).join(" ");
    return folded === " " + wanted ? 0 : folded.includes(" " + wanted) ? 1 : 2;
  }));
}

/** The pages that have a name with a word that begins so, or, where `whole`, is just this word. */
async function loadEntries(word, whole) {
  const manifest = await loadManifest();
  const firsts = manifest.names.map(([first]) => first);
  const shard = findShard(firsts, word);
  const shards = [];
  for (let n = Math.max(0, shard); n < firsts.length && shards.length < MOST_SHARDS; n++) {
    if (n === shard || firsts[n].startsWith(word)) shards.push(n);
  }
  const chunks = await Promise.all(shards.map((n) => loadDigestedChunk("names-" + n, manifest.names[n][1])));
  const found = new Map();
  chunks.flatMap((chunk) => chunk.slice(1)).forEach(([key, ...entries]) => {
    if (whole ? key !== word : !key.startsWith(word)) return;
    entries.forEach(([name, kind, url, others]) => found.set(url, { name, kind, url, others }));
  });
  return [...found.values()];
}

/** A text's words as names are compared: folded, without punctuation. */
function wordsIn(text) {
  return fold(text).replace(/\./g, "").match(WORD) || [];
}
