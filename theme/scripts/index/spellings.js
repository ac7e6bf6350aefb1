// Spellings: words whose terms do not begin as they do, as plugins/clippings/search/normalise.py tells them.
import { loadDigestedChunk } from "./chunks.js";
import { shardsBetween } from "./manifest.js";

const LAST = "\uffff"; // stands after everything that begins alike

/**
 * Finds the terms of the words that begin so, among those whose terms may not.
 * @param {import("./manifest.js").Manifest} manifest
 * @param {string} begun the beginning of a word, folded
 * @param {number} most files that may be loaded
 * @returns {Promise<string[]|null>} null where they would be more
 */
export async function termsOfSpellings(manifest, begun, most) {
  const key = begun.normalize("NFD").replace(/ς/g, "σ");
  const shards = shardsBetween(manifest.spellings.map(([first]) => first), key, key + LAST);
  if (shards.length > most) return null;
  const chunks = await Promise.all(shards.map((n) => loadDigestedChunk("spellings-" + n, manifest.spellings[n][1])));
  const spelled = chunks.flatMap((chunk) => chunk.slice(1)).filter((spelling) => spelling.startsWith(key));
  return [...new Set(spelled.flatMap(termsOf))];
}

/** "talks -1" is of the term that is one letter shorter. */
function termsOf(spelling) {
  const [word, ...terms] = spelling.split(" ");
  return terms.map((term) => (term.startsWith("-") ? word.slice(0, word.length - term.slice(1)) : term));
}
