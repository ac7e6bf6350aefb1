// A word that is begun may be longer than its stem: whoever types "negotiati" is on the way to "negoti".
import { archiveEndings, stem } from "../text/languages.js";
import { fold } from "../text/folding.js";

const ASCII = /^[\x20-\x7e]+$/;
const SHORTEST = 3; // letters of a stem; words of shorter ones are among the spellings

/**
 * Gives the stems of words that begin so, where a stem does not begin so itself.
 * @param {string} begun the beginning of a word, folded
 * @returns {string[]}
 * @example stemsOfWordsThatBegin("negotiati") // ["negoti"], of negotiating and negotiation
 */
export function stemsOfWordsThatBegin(begun) {
  const found = new Set();
  for (const [analysis, endings] of archiveEndings()) {
    for (const word of wordsThatBegin(begun, endings)) found.add(fold(stem(word, analysis)));
  }
  return [...found].filter((term) => term.length >= SHORTEST && !term.startsWith(begun));
}

/** The beginning itself, and it with every ending that it may be in the middle of: "negotiati" may go on as "…ing". */
function* wordsThatBegin(begun, endings) {
  yield begun;
  for (const ending of endings) {
    if (ASCII.test(ending) !== ASCII.test(begun)) continue; // of another script
    for (let at = Math.max(SHORTEST, begun.length - ending.length); at <= begun.length; at++) {
      if (ending.startsWith(begun.slice(at))) yield begun + ending.slice(begun.length - at);
    }
  }
}
