// Classes of characters, as plugins/clippings/search/normalise.py has them, and the words that are cut by them.

/** Han, Hiragana and Katakana: cut into pairs of characters. */
const PAIRS = "\\u3005-\\u3007\\u3040-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
/** Thai, Lao, Burmese and Khmer: cut into threes. */
const THREES = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17d3\\u17e0-\\u17ff";
/** Devanagari to Sinhala, and Tibetan: here and in THREES marks are vowels and stay; elsewhere they are accents. */
const INDIC = "\\u0900-\\u0963\\u0966-\\u0dff\\u0f00-\\u0fff";
/** Accents that NFKC leaves beside their letter. They belong to the word. */
const MARKS = "\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670" +
  "\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u0711\\u0730-\\u074a\\u08ca-\\u08e1\\u08e3-\\u08ff" +
  "\\u1ab0-\\u1ace\\u1dc0-\\u1dff\\u20d0-\\u20f0\\ufe00-\\ufe0f\\ufe20-\\ufe2f";
const LETTER = `(?:(?![${PAIRS}${THREES}])[\\p{L}\\p{N}]|[${INDIC}]|[${MARKS}])`;
const WORD = new RegExp(`[${PAIRS}]+|[${THREES}]+|${LETTER}+(?:['’.]${LETTER}+)*`, "gu");
const IN_PAIRS = new RegExp(`^[${PAIRS}]`, "u");
const IN_THREES = new RegExp(`^[${THREES}]`, "u");

/** Accents and tatweel; vowel signs, and what makes the Japanese "ga" of "ka", are not among them. */
export const ACCENTS = new RegExp(`(?![${INDIC}${THREES}]|\\u3099|\\u309a)[\\p{M}\\u0640]`, "gu");

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
