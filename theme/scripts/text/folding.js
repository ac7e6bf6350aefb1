// How texts are compared: without case, accents and forms of letters, as plugins/clippings/search/normalise.py does it.
import { ACCENTS } from "./words.js";

const TYPOGRAPHIC = { "’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": ".", "\u00a0": " " };
/** Letters that are written for one another. */
const SAME_LETTERS = { "ى": "ي", "ی": "ي", "ې": "ي", "ة": "ه", "ۀ": "ه", "ە": "ه", "ک": "ك", "ς": "σ" };

/**
 * Puts a text in lower case, in which a letter and its accents are one character wherever there is one.
 * @param {string} text
 * @returns {string}
 */
export function lower(text) {
  return text.replace(/[’‘“”–—…\u00a0]/g, (c) => TYPOGRAPHIC[c]).normalize("NFKC").toLowerCase();
}

/**
 * Gives a text in which case, accents and letter forms no longer count.
 * @param {string} text
 * @returns {string}
 * @example fold("Café") // "cafe"
 */
export function fold(text) {
  return lower(text).normalize("NFKD").replace(ACCENTS, "").normalize("NFC").replace(/[ىیېةۀەکς]/g, (c) => SAME_LETTERS[c]);
}
