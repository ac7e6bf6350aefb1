// The forms in which texts are compared, as plugins/clippings/reading/folding/forms.py has them, and the way from a form
// back to the text as it is written; tests/cases/folding.json holds both to the same.
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
const CLUSTER = new RegExp(`[^][${ACCENTS}\\u1160-\\u11ff\\u3099\\u309a\\uff9e\\uff9f]*`, "gu");
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
  const made = form(text);
  let places;
  return {
    text: made,
    place(start, end) {
      places = places || placesOf(text, form);
      return places.length ? [places[start][0], places[end - 1][1]] : [start, end];
    },
  };
}

/** A form made run by run; in lower case what stands between the runs is, too. */
function formOf(ofRun, lowers = false) {
  const remembered = new Map();
  const made = (run) => {
    if (run.length > LONGEST_REMEMBERED) return ofRun(run);
    if (remembered.size > MOST_REMEMBERED) remembered.clear();
    if (!remembered.has(run)) remembered.set(run, ofRun(run));
    return remembered.get(run);
  };
  const loose = (text) => {
    const found = text.replace(RUN, made);
    return lowers ? found.toLowerCase() : found;
  };
  return Object.assign((text) => loose(text).replace(/ {2,}/g, " "), { loose });
}

/** From where to where each character of a form stands in the text; empty where each has its own place. */
function placesOf(text, form) {
  const loose = form.loose(text);
  const places = [];
  let done = 0;
  const own = (to) => { for (; done < to; done++) places.push([done, done + 1]); };
  for (const { 0: run, index } of text.matchAll(RUN)) {
    own(index);
    placesInRun(run, form).forEach(([start, end]) => places.push([index + start, index + end]));
    done = index + run.length;
  }
  own(text.length);
  return places.filter((_, n) => !n || loose[n] !== " " || loose[n - 1] !== " ");
}

function placesInRun(run, form) {
  const made = form.loose(run);
  const places = [];
  let at = 0;
  run.match(CLUSTER).forEach((cluster) => {
    for (let n = form.loose(cluster).length; n > 0; n--) places.push([at, at + cluster.length]);
    at += cluster.length;
  });
  return places.length === made.length ? places : Array.from(made.split(""), () => [0, run.length]);
}

/** Signs come first, for Unicode takes some apart (´ is a space and an accent), and again for what it makes. */
function plainRun(run) {
  return withSigns(withSigns(run).replace(SPACE, " ").replace(ALL_IGNORED, "").normalize("NFKC")).replace(ALL_IGNORED, "");
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
