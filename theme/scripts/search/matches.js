// Where the words that were searched for stand in the text of a hit.
import { fold, formed, plain } from "../text/folding.js";
import { gramSize, wordMatches } from "../text/words.js";
import { slots as slotsOf, slotsOfWord, terms as termsOf } from "../text/normalise.js";

/**
 * @typedef {{terms: Set<string>, phrases: import("../text/normalise.js").Slot[][]}} Targets what is to be marked
 * @typedef {{start: number, end: number, key: string}} Match offsets in the text; what is alike has the same `key`
 */

const MOST_WORDINGS = 20;

/**
 * Gives what is to be marked in an answer's hits. Other names of whom the query names are marked as well.
 * @param {import("./search.js").Answer} answer
 * @returns {Targets}
 */
export function targetsOf(answer) {
  const inPhrases = new Set(answer.phrases.flat().flatMap((slot) => slot.terms));
  const alone = new Set(termsOf(answer.text));
  const names = answer.aliases.flatMap((alias) => alias.others.map((name) => slotsOf(name)));
  return {
    terms: new Set(answer.terms.filter((term) => !inPhrases.has(term) || alone.has(term))),
    // a name of nothing but common words, such as US, would be found everywhere
    phrases: [...answer.phrases, ...names].filter((slots) => slots.some((slot) => !slot.anyWord)),
  };
}

/**
 * Finds the targets in a text.
 * @param {string} text
 * @param {Targets} targets
 * @returns {Match[]} in order, none within another
 */
export function findMatches(text, targets) {
  const words = wordsWithTerms(text);
  const found = words.flatMap((word, at) => [
    ...word.terms.filter((term) => targets.terms.has(term)).map((term) => ({ start: word.start, end: word.end, key: term })),
    ...targets.phrases.flatMap((slots, n) => (standsAt(slots, words, at)
      ? [{ start: word.start, end: words[at + slots.length - 1].end, key: "#" + n }] : [])),
  ]);
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept = [];
  found.forEach((match) => {
    const last = kept[kept.length - 1];
    if (!last || match.start >= last.end) kept.push(match);
    else if (match.end > last.end) last.end = match.end;
  });
  return kept;
}

/**
 * Finds the paragraph that shows most of what was asked for.
 * @param {Match[][]} matches of each paragraph
 * @returns {number} its number, from 0; -1 when none has any
 */
export function bestParagraph(matches) {
  const counts = matches.map((here) => new Set(here.map((match) => match.key)).size);
  const most = Math.max(0, ...counts);
  return most ? counts.indexOf(most) : -1;
}

/**
 * Gives the different wordings of the matches, for the article's page to mark.
 * @param {string[]} paragraphs
 * @param {Match[][]} matches of each paragraph
 * @returns {string[]} at most 20
 */
export function wordingsOf(paragraphs, matches) {
  const wordings = new Map(); // by their folded form
  matches.forEach((here, n) => here.forEach(({ start, end }) => {
    const wording = paragraphs[n].slice(start, end);
    const key = fold(wording);
    if (!wordings.has(key)) wordings.set(key, wording);
  }));
  return [...wordings.values()].slice(0, MOST_WORDINGS);
}

/** A text's words with their place and terms; a word of Chinese, Japanese or Thai is its overlapping n-grams. */
function wordsWithTerms(text) {
  const typed = formed(text, plain);
  return wordMatches(typed.text).flatMap(({ 0: word, index }) => {
    const size = gramSize(word);
    const characters = size ? Array.from(word) : [];
    const lengthTo = (n) => characters.slice(0, n).join("").length;
    return slotsOfWord(word).map(({ terms }, n) => {
      const [start, end] = typed.place(index + (size ? lengthTo(n) : 0), index + (size ? lengthTo(n + size) : word.length));
      return { start, end, terms };
    });
  });
}

function standsAt(slots, words, at) {
  return slots.every((slot, step) => {
    const word = words[at + step];
    return word && (slot.anyWord || word.terms.some((term) => slot.terms.includes(term)));
  });
}
