// Text to index terms, as plugins/clippings/search/normalise.py does it; tests/cases/normalise.json holds both to it.
import { fold, lower } from "./folding.js";
import { addStemmers, stem } from "./languages.js";
import { beginsStopWord, isStopWord } from "./stop-words.js";
import { gramSize, wordMatches, words } from "./words.js";

/**
 * A place in a text and the terms a word there may stand as.
 * @typedef {object} Slot
 * @property {string[]} terms
 * @property {boolean} anyWord where it is a stop word, so that any word may stand there
 * @property {string} [begun] the beginning of a word, folded: any word that begins so may stand there, too
 * @property {boolean} [mayBeAny] whether it may become a stop word
 */

const MOST_REMEMBERED = 50000; // words
const ELISIONS = {
  fr: "l d j m t s n c qu jusqu lorsqu puisqu quoiqu".split(" "),
  it: "l un d c all dall dell nell sull coll pell gl agl dagl degl negl sugl quest quell sant".split(" "),
  ca: "l d m t s n".split(" "),
};

let archiveLanguages = ["en"];
const remembered = new Map(); // word → its slots in the archive's languages: texts say the same words again and again

/**
 * Sets the languages that the archive is indexed in.
 * @param {string[]} analyses as ["en", "fr", ""]; "" for languages that no stemmer knows
 * @param {Object<string, import("./languages.js").SnowballStemmer>} stemmers by language, of those that are not English
 * @returns {void}
 */
export function setLanguages(analyses, stemmers) {
  addStemmers(stemmers);
  archiveLanguages = analyses;
  remembered.clear();
}

/**
 * Gives the slots of a text, in order.
 * @param {string} text
 * @param {string[]} [analyses] the languages to read it in; the archive's, where they are left out
 * @returns {Slot[]}
 */
export function slots(text, analyses) {
  return words(lower(text)).flatMap((word) => (analyses ? slotsIn(word, analyses) : slotsOfWord(word)));
}

/**
 * Gives one word's slots in the archive's languages.
 * @param {string} word
 * @returns {Slot[]} one, or several where the word is cut at dots or into n-grams
 */
export function slotsOfWord(word) {
  let found = remembered.get(word);
  if (!found) {
    if (remembered.size > MOST_REMEMBERED) remembered.clear();
    remembered.set(word, (found = slotsIn(lower(word), archiveLanguages)));
  }
  return found;
}

/**
 * Gives the slots of words that are to stand one after the other. The last word's shorter n-grams are left out, and
 * those of a word before it may be any word: there the text may go on without a space.
 * @param {string} text
 * @returns {Slot[]}
 */
export function phraseSlots(text) {
  return words(lower(text)).flatMap((word, n, all) => {
    const here = slotsOfWord(word);
    const size = gramSize(word);
    const shorter = size ? Math.min(size, here.length) - 1 : 0;
    const gap = n < all.length - 1 ? shorter : 0;
    return [...here.slice(0, here.length - shorter), ...Array.from({ length: gap }, () => ({ terms: [], anyWord: true }))];
  });
}

/**
 * Gives the slots of words that are to stand one after the other, the last of which may go on.
 * @param {string} text
 * @returns {Slot[]} the last with `begun`; none where the text has no word
 */
export function begunSlots(text) {
  const found = phraseSlots(text);
  const plain = lower(text);
  const last = wordMatches(plain).pop();
  if (!last) return [];
  const [word] = last;
  const size = gramSize(word);
  const sign = /^['.](?!['.])/.exec(plain.slice(last.index + word.length)) || "";
  const begun = fold(size ? Array.from(word).slice(-size).join("") : word + sign);
  const mayBeAny = archiveLanguages.includes("en") && beginsStopWord(begun);
  return [...found.slice(0, -1), { ...found[found.length - 1], begun, mayBeAny }];
}

/**
 * Gives the beginnings of terms that a word may have which begins so, in any of the archive's languages.
 * @param {string} begun folded
 * @returns {string[]}
 * @example beginnings("u.n") // ["un"]; "l'acc" is "lacc" and, in French, "acc"
 */
export function beginnings(begun) {
  const cut = begun.split(".");
  const whole = cut.filter(Boolean);
  if (cut.length > 1 && whole.every((part) => /^\p{Nd}+$/u.test(part))) return [begun];
  if (cut.length > 1 && whole.every((part) => Array.from(part).length === 1)) return [whole.join("")];
  const last = cut[cut.length - 1];
  return [...new Set(archiveLanguages.map((analysis) => withoutElision(last, analysis).replace(/'/g, "")).concat(last.replace(/'/g, "")))]
    .filter(Boolean);
}

/**
 * Gives the index terms of a text, in order.
 * @param {string} text
 * @param {string[]} [analyses] the languages to read it in; the archive's, where they are left out
 * @returns {string[]}
 * @example terms("The peace talks") // ["peac", "talk"]
 */
export function terms(text, analyses) {
  return slots(text, analyses).flatMap((slot) => slot.terms);
}

/** A word's slots, each with its terms in any of the languages. */
function slotsIn(word, analyses) {
  const rows = analyses.map((analysis) => termLists(word, analysis));
  const most = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: most }, (_, at) => ({
    terms: [...new Set(rows.flatMap((row) => row[at] || []))],
    anyWord: rows.some((row) => !row[at] || !row[at].length),
  }));
}

/** A word's slots in one language, each a list of terms; a stop word's is empty. */
function termLists(word, analysis) {
  const size = gramSize(word);
  if (size) return grams(fold(word), size).map((gram) => [gram]);
  return parts(word, analysis).filter(Boolean).map((part) => {
    const folded = fold(part);
    if (analysis === "en") return isStopWord(folded) ? [] : [stem(folded, "en")];
    return [...new Set([fold(stem(part, analysis)), stem(folded, analysis)])].filter(Boolean);
  });
}

/** Every stretch of so many characters, and at the end the shorter ones, so that every character begins a term. */
function grams(run, size) {
  const characters = Array.from(run);
  return characters.map((_, at) => characters.slice(at, at + size).join(""));
}

/** A word at its dots and apostrophes: initials and numbers are joined, names of sites are cut. */
function parts(word, analysis) {
  const cut = word.split(".");
  if (cut.length > 1 && cut.every((part) => /^\p{Nd}+$/u.test(part))) return [word];
  if (cut.length > 1 && cut.every((part) => Array.from(part).length === 1)) return [cut.join("")];
  return cut.map((part) => withoutApostrophes(part, analysis));
}

/** syria's → syria, French l'accord → accord, Turkish ankara'da → ankara; don't → dont. */
function withoutApostrophes(part, analysis) {
  const at = part.indexOf("'");
  if (at === -1) return part;
  if (analysis === "tr" || part.slice(at + 1) === "s") return part.slice(0, at);
  return withoutElision(part, analysis).replace(/'s$/, "").replace(/'/g, "");
}

function withoutElision(part, analysis) {
  const at = part.indexOf("'");
  return (ELISIONS[analysis] || []).includes(part.slice(0, at)) ? part.slice(at + 1) : part;
}
