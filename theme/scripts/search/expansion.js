// The index terms that a clause's word stands for: itself, or what its wildcards or near misses match; with their rows,
// from whichever shards they are in.
import { gettext } from "../text/interface.js";
import lunr from "lunr";
import { nextTask, once } from "../index/async.js";
import { loadDigestedChunk } from "../index/chunks.js";
import { findShard, shardDigest, shardsBetween } from "../index/manifest.js";
import { termsOfSpellings } from "../index/spellings.js";
import { beginnings } from "../text/normalise.js";
import { openings } from "../text/openings.js";
import { stemsOfWordsThatBegin } from "./beginnings.js";

/**
 * A term's row of the index.
 * @typedef {object} Row
 * @property {string} term
 * @property {string} text its postings, one for each field, with a space between
 * @property {number} shard
 * @property {number} place its place in the shard, from 0
 * @property {import("../index/codec.js").Postings[]} [postings] decoded, one for each field
 *
 * @typedef {Map<string, Row>} Rows by term
 * @typedef {import("../index/manifest.js").Manifest} Manifest
 * @typedef {import("./clauses.js").Clause} Clause
 */

const MOST_SHARDS = 128; // a pattern that spans more stands for too many words
const MOST_TO_COMPLETE = 3; // a word being typed that spans more is too short to complete
const MOST_STEMS = 12; // shards of stems that do not begin as their words do
const LONGEST = 40; // letters of a word whose near misses are looked for
const STRETCH = 3000; // words of the dictionary compared at a time, so that the page stays alive
const LAST = "\uffff"; // stands after everything that begins alike

/**
 * Finds the index terms that a word stands for, and loads their rows.
 * @param {Manifest} manifest
 * @param {Clause|{}} clause says how the word is meant: its `editDistance`
 * @param {string} word as normalised, perhaps with *
 * @param {Rows} rows gets the rows of every shard that is loaded
 * @returns {Promise<string[]>} rejected with an Error for the reader where they are too many
 */
export async function expand(manifest, clause, word, rows) {
  const star = word.indexOf("*");
  if (!clause.editDistance && star === -1) return exact(manifest, word, rows);
  // no word is nearer to one that is longer by more than the letters that may differ; lunr would take gigabytes to see it
  if (clause.editDistance && word.length > Math.min(manifest.longest, LONGEST) + clause.editDistance) return [];
  return alike(manifest, clause, word, rows);
}

/**
 * Finds the index terms of the words that begin so, and loads their rows.
 * @param {Manifest} manifest
 * @param {string} begun the beginning of a word, folded
 * @param {boolean} unfinished whether it is still being typed
 * @param {Rows} rows gets the rows of every shard that is loaded
 * @returns {Promise<{found: string[], tooMany: boolean}>} `tooMany` where it is being typed and some of the words are too
 *   many yet; rejected with an Error for the reader where they are too many otherwise
 */
export async function expandBeginning(manifest, begun, unfinished, rows) {
  const shardsOf = ([low, high]) => shardsBetween(manifest.shards, low, high + LAST);
  const all = beginnings(begun).map((form) => ({ form, ranges: openings(form) }));
  const few = all.filter(({ ranges }) => !unfinished || new Set(ranges.flatMap(shardsOf)).size <= MOST_TO_COMPLETE);
  // what some of the words have would be lost with the next letter; one with a sign in it has been found before that
  const isPart = !unfinished || /['.]/.test(begun);
  const none = { found: [], tooMany: true };
  if (few.length < all.length && !isPart) return none;
  const ranges = few.flatMap((one) => one.ranges);
  const shards = [...new Set(ranges.flatMap(shardsOf))];
  requireFew(shards, begun + "*");
  const [spelled] = await Promise.all([
    termsOfSpellings(manifest, begun, unfinished ? MOST_TO_COMPLETE : MOST_SHARDS), loadShards(manifest, shards, rows),
  ]);
  const stems = [...new Set([...(spelled || []), ...few.flatMap(({ form }) => stemsOfWordsThatBegin(form))])];
  const ofStems = [...new Set(stems.map((stem) => findShard(manifest.shards, stem)))].filter((shard) => shard >= 0);
  const areStemsFew = ofStems.length <= (unfinished ? MOST_STEMS : MOST_SHARDS);
  const tooMany = few.length < all.length || !spelled || !areStemsFew;
  if (tooMany && !isPart) return none;
  if (areStemsFew) await loadShards(manifest, ofStems, rows);
  const begins = (term) => ranges.some(([low, high]) => term >= low && term <= high + LAST);
  const found = [...new Set([...[...rows.keys()].filter(begins), ...stems.filter((stem) => rows.has(stem))])];
  return { found, tooMany };
}

async function exact(manifest, word, rows) {
  const shard = findShard(manifest.shards, word);
  if (shard >= 0) await loadShards(manifest, [shard], rows);
  return rows.has(word) ? [word] : [];
}

/** The terms of the whole dictionary that match a pattern or are near a word. */
async function alike(manifest, clause, word, rows) {
  const pattern = lunr.TokenSet.fromClause({ ...clause, term: word });
  const found = [];
  for (const tokenSet of await loadDictionary(manifest)) {
    found.push(...tokenSet.intersect(pattern).toArray());
    await nextTask();
  }
  const shards = [...new Set(found.map((term) => findShard(manifest.shards, term)))];
  requireFew(shards, word);
  await loadShards(manifest, shards, rows);
  return found;
}

let dictionary = null;

/** The dictionary as lunr token sets of some thousand words each. */
function loadDictionary(manifest) {
  dictionary = dictionary || once(async () => {
    const words = (await loadDigestedChunk("dictionary", manifest.dictionary)).slice(1);
    const tokenSets = [];
    for (let at = 0; at < words.length; at += STRETCH) {
      tokenSets.push(lunr.TokenSet.fromArray(words.slice(at, at + STRETCH)));
      await nextTask();
    }
    return tokenSets;
  });
  return dictionary();
}

async function loadShards(manifest, shards, rows) {
  await Promise.all(shards.map(async (shard) => {
    const [, ...terms] = await loadDigestedChunk("terms-" + shard, shardDigest(manifest, shard));
    for (let at = 0; at < terms.length; at += 2) {
      rows.set(terms[at], { term: terms[at], text: terms[at + 1], shard, place: at / 2 });
    }
  }));
}

function requireFew(shards, word) {
  if (shards.length > MOST_SHARDS) throw new Error(gettext("“%(word)s” stands for too many words here. Type more of its letters.", { word }));
}
