// Marks over and under letters that look the same in any order: in the one order in which they are compared, as
// plugins/clippings/reading/folding/marks.py has it; tests/cases/folding.json holds both to the same.
import { ALIKE, ORDER, RANKS, STACKING } from "./table.js";

const MARK = `[${STACKING}].|[${ORDER}]`;
/** A mark, a letter that is stacked under the one before, or the Thai or Lao vowel am, one part of which is a letter. */
export const CLUSTER_MARK = `[\u0e4d\u0ecd][\u0e48-\u0e4b\u0ec8-\u0ecb]*[\u0e32\u0eb2]|[\u0e33\u0eb3]|${MARK}`;
/** What stands for one letter: Thai and Lao vowels that are written twice for another. */
export const TWICE = "เเ|ເເ";
const MARKS = new RegExp(`(?:${MARK}){2,}`, "gu");
const EACH = new RegExp(MARK, "gu");
const LOOKS_ALIKE = new RegExp(Object.keys(ALIKE).join("|"), "gu");
const ORDERED = new RegExp(`[${ORDER}${Object.keys(ALIKE).join("")}]`, "u");
/** A tone that was typed behind the Thai or Lao vowel am, whose two parts stand around it. */
const TONE_AFTER_AM = /([\u0e4d\u0ecd])([\u0e32\u0eb2])([\u0e48-\u0e4b\u0ec8-\u0ecb])/gu;
/** It lies before the letter, wherever it is written among those that are stacked under it. */
const KHMER_RO = "\u17d2\u179a";

/**
 * Gives a text in NFKC with marks in their order, and one spelling of what looks the same.
 * @param {string} text
 * @returns {string}
 */
export function inOrder(text) {
  if (!ORDERED.test(text)) return text;
  const sorted = text.replace(TONE_AFTER_AM, "$3$1$2").replace(MARKS, (marks) => marks.match(EACH).sort((a, b) => rank(a) - rank(b)).join(""));
  return sorted.replace(LOOKS_ALIKE, (found) => ALIKE[found]).normalize("NFC");
}

/** What is stacked comes first, in the order in which it stands. */
function rank(mark) {
  return RANKS.get(mark) ?? (mark === KHMER_RO ? -1 : -2);
}
