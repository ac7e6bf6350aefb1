// The words of a plain text, as plugins/clippings/search/normalise.py cuts them.
import { ACCENTS, PAIRS, THREES, VOWELS } from "./table.js";

const LETTER = `(?![${PAIRS}${THREES}])[\\p{L}\\p{N}]|[${VOWELS}]`;
const LETTERS = `(?:${LETTER})(?:${LETTER}|[${ACCENTS}])*`;
const WORD = new RegExp(`[${PAIRS}]+|[${THREES}]+|${LETTERS}(?:['.]${LETTERS})*`, "gu");
const IN_PAIRS = new RegExp(`^[${PAIRS}]`, "u");
const IN_THREES = new RegExp(`^[${THREES}]`, "u");

/**
 * Finds the words of a text with their places.
 * @param {string} text
 * @returns {RegExpMatchArray[]} each with the word at [0] and its offset in `index`
 */
export function wordMatches(text) {
  return [...text.matchAll(WORD)];
}

/**
 * Finds the words of a text.
 * @param {string} text
 * @returns {string[]}
 * @example words("U.N. talks") // ["U.N", "talks"]
 */
export function words(text) {
  return text.match(WORD) || [];
}

/**
 * Says how many characters of a word make one term (its n-gram size).
 * @param {string} word
 * @returns {number} 2 or 3, or 0 for scripts that write spaces between words
 */
export function gramSize(word) {
  if (IN_PAIRS.test(word)) return 2;
  return IN_THREES.test(word) ? 3 : 0;
}

/**
 * Tells whether a text has words of a script that is written without spaces between them.
 * @param {string} text
 * @returns {boolean}
 */
export function hasUnspacedWords(text) {
  return words(text).some((word) => gramSize(word) > 0);
}
