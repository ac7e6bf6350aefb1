// Stemmers of the archive's languages, as plugins/clippings/search/languages.py has them: English has lunr's own, the
// others are the Snowball project's and come with the index.
import lunr from "lunr";
import { fold } from "./folding.js";

/** @typedef {{stemWord: function(string): string}} SnowballStemmer */

/** Analysis → function from a lower-case word to its stem. "" is for languages that no stemmer knows. */
const stemmers = { en: stemEnglish, "": (word) => word };

/**
 * Gives a word's stem in a language.
 * @param {string} word in lower case
 * @param {string} analysis "en", a language whose stemmer was added, or "" for none
 * @returns {string}
 * @example stem("talks", "en") // "talk"
 */
export function stem(word, analysis) {
  return stemmers[analysis](word);
}

/** Analysis → endings that words of the archive may have and their stems have not. */
let endings = {};

/**
 * Gives the endings of the archive's languages, each language with its own.
 * @returns {[string, string[]][]} analysis and endings, as [["en", ["ation", "ing", …]]]
 */
export function archiveEndings() {
  return Object.entries(endings);
}

/**
 * Sets the endings of the archive's languages.
 * @param {Object<string, string[]>} known by analysis
 * @returns {void}
 */
export function setEndings(known) {
  endings = Object.fromEntries(Object.entries(known).map(([analysis, list]) => [analysis, [...new Set(list.map(fold))]]));
}

/**
 * Adds stemmers. Each remembers the stems it has found.
 * @param {Object<string, SnowballStemmer>} added by language, as {fr: FrenchStemmer}
 * @returns {void}
 */
export function addStemmers(added) {
  Object.keys(added).forEach((analysis) => {
    const known = new Map();
    stemmers[analysis] = (word) => {
      if (!known.has(word)) known.set(word, added[analysis].stemWord(word));
      return known.get(word);
    };
  });
}

function stemEnglish(word) {
  return /^[a-z]+$/.test(word) ? lunr.stemmer(new lunr.Token(word)).toString() : word;
}
