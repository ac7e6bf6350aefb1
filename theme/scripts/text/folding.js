// The forms in which texts are compared, as plugins/clippings/reading/folding/forms.py has them, and the way from a form
// back to the text as it is written; tests/cases/folding.json holds both to the same.
import { CLUSTER_MARK, TWICE, inOrder } from "./marks.js";
import { ACCENTS, IGNORED, LETTERS, SIGNS, SPACES } from "./table.js";

/**
 * @typedef {function(string): string} Form what makes the form of a text
 * @typedef {object} Formed
 * @property {string} text the form
 * @property {function(number, number): [number, number]} place gives where characters from one to another, exclusive, stand
 * in the text as it is written
 */

/** What may change, with the letter whose accents it may be. */
const RUN = new RegExp(`[!-~]?[^\\p{ASCII}]+|(?! )[${SPACES}]`, "gu");
const SPACE = new RegExp(`[${SPACES}]`, "gu");
const ALL_IGNORED = new RegExp(`[${IGNORED}]+`, "gu");
const ALL_ACCENTS = new RegExp(`[${ACCENTS}]+`, "gu");
const CLUSTER = new RegExp(`(?:${TWICE}|[^])(?:[${ACCENTS}\\u1160-\\u11ff\\u3099\\u309a\\uff9e\\uff9f]|${CLUSTER_MARK})*`, "gu");
const MOST_REMEMBERED = 20000; // runs
const LONGEST_REMEMBERED = 64; // characters of a run: Chinese has no spaces, and no two of its runs are alike

/** @type {Form} A text as it would be typed: typographic signs and invisible characters do not count. */
export const plain = formOf(plainRun);
/** @type {Form} A plain text in lower case. */
export const lower = formOf(lowerRun, true);
/** @type {Form} A text in which case, accents and forms of letters no longer count: "Wałęsa’s" is "walesa's". */
export const fold = formOf((run) => bare(lowerRun(run)), true);

/**
 * Gives the form of a text, with the way back.
 * @param {string} text
 * @param {Form} form `plain`, `lower` or `fold`
 * @returns {Formed}
 */
export function formed(text, form) {
  const moved = [];
  const loose = form.loose(text, moved);
  const single = loose.includes("  ") ? singleSpaces(loose) : null;
  const placeOf = (n) => placeIn(moved, single ? single[n] : n);
  return { text: single ? single.map((n) => loose[n]).join("") : loose, place: (start, end) => [placeOf(start)[0], placeOf(end - 1)[1]] };
}

/** A form made run by run; in lower case what stands between the runs is, too. */
function formOf(ofRun, lowers = false) {
  const remembered = new Map();
  const known = (run) => {
    if (run.length > LONGEST_REMEMBERED) return { made: ofRun(run) };
    if (remembered.size > MOST_REMEMBERED) remembered.clear();
    if (!remembered.has(run)) remembered.set(run, { made: ofRun(run) });
    return remembered.get(run);
  };
  /** With as many spaces as the text has. Where characters have not their own place is added to `moved`. */
  const loose = (text, moved) => {
    let grown = 0;
    const found = text.replace(RUN, (run, from) => {
      const one = known(run);
      if (moved) {
        if (one.places === undefined) one.places = placesInRun(run, one.made, ofRun);
        const at = from + grown;
        if (one.places) moved.push({ at, end: at + one.made.length, from, to: from + run.length, places: one.places });
      }
      grown += one.made.length - run.length;
      return one.made;
    });
    return lowers ? found.toLowerCase() : found;
  };
  return Object.assign((text) => loose(text).replace(/ {2,}/g, " "), { loose });
}

/** From where to where each character of a run's form stands in it; null where each has its own place. */
function placesInRun(run, made, ofRun) {
  const alone = Array.from(run, ofRun);
  if (alone.join("") === made && Array.from(run).every((c, n) => c.length === alone[n].length)) return null;
  const places = [];
  let at = 0;
  run.match(CLUSTER).forEach((cluster) => {
    for (let n = ofRun(cluster).length; n > 0; n--) places.push([at, at + cluster.length]);
    at += cluster.length;
  });
  return places.length === made.length ? places : Array.from(made.split(""), () => [0, run.length]);
}

/** From where to where a character of a form stands in the text. */
function placeIn(moved, n) {
  let low = 0;
  let high = moved.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (moved[middle].at <= n) low = middle + 1;
    else high = middle;
  }
  if (!low) return [n, n + 1];
  const { at, end, from, to, places } = moved[low - 1];
  return n < end ? places[n - at].map((place) => from + place) : [n - end + to, n - end + to + 1];
}

/** Where each character stood before runs of spaces became one. */
function singleSpaces(loose) {
  return Array.from(loose.split(""), (_, n) => n).filter((n) => !n || loose[n] !== " " || loose[n - 1] !== " ");
}

/** Signs come first, for Unicode takes some apart (´ is a space and an accent), and again for what it makes. */
function plainRun(run) {
  return inOrder(withSigns(withSigns(run).replace(SPACE, " ").replace(ALL_IGNORED, "").normalize("NFKC")).replace(ALL_IGNORED, ""));
}

function withSigns(text) {
  return replaced(text, SIGNS);
}

function lowerRun(run) {
  return plainRun(run).replace(/İ/g, "i").toLowerCase();
}

/** A plain text without accents and forms of letters. */
function bare(text) {
  return replaced(text.normalize("NFKD").replace(ALL_ACCENTS, "").normalize("NFC"), LETTERS);
}

function replaced(text, by) {
  return text.replace(/[^\p{ASCII}]/gu, (c) => by.get(c) ?? c);
}
