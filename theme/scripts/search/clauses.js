// The clauses of a query: what lunr reads in its words, and its exact phrases.
import { gettext } from "../text/interface.js";
import lunr from "lunr";
import { fold, lower } from "../text/folding.js";
import { begunSlots, phraseSlots, slots } from "../text/normalise.js";
import { openings } from "../text/openings.js";
import { beginsName } from "./query-syntax.js";
import { gramSize, hasUnspacedWords, words } from "../text/words.js";

/**
 * A clause as lunr.Query has it. One with a `phrase` asks for words one after the other.
 * @typedef {object} Clause
 * @property {string} term as it was typed, in lower case
 * @property {string[]} fields the fields it may stand in
 * @property {number} presence lunr.Query.presence: optional, required or prohibited
 * @property {number} boost
 * @property {boolean} usePipeline whether the term is still to be normalised
 * @property {number} [editDistance] letters that may differ
 * @property {import("../text/normalise.js").Slot[]} [phrase]
 * @property {string} [begun] the beginning of a word, folded: words that begin so are asked for as well
 * @property {boolean} [unfinished] whether its last word is still being typed
 * @property {boolean} [completes] whether it only completes the word being typed
 */

const { presence: PRESENCE, wildcard: WILDCARD } = lunr.Query;
const MOST_EDITS = 2; // lunr needs seconds and gigabytes for words that differ in more letters
const WAITING = /(?:^|\s)[+-]?(?:(?:title|names|publisher|notes|body):)?$|[~^+-]+$/i;
const COMPLETION_BOOST = 0.5;

/**
 * Gives the clauses of a query.
 * @param {import("./query-syntax.js").ParsedQuery} parsed
 * @param {string[]} fieldNames the fields of the index
 * @param {boolean} complete whether the last word is still being typed
 * @returns {{clauses: Clause[], wrong: string}} `wrong` is what does not parse, in the reader's words, or ""
 */
export function clausesOf(parsed, fieldNames, complete) {
  const { clauses: read, wrong } = readByLunr(complete ? withoutWaitingSigns(parsed.text) : parsed.text, fieldNames);
  const fieldsOf = (phrase) => (fieldNames.includes(phrase.field) ? [phrase.field] : fieldNames.filter((name) => name !== "names"));
  // a phrase that is to be missing is not known before its end
  const phrases = parsed.phrases.filter((phrase) => !(complete && phrase.open && phrase.negative));
  const clauses = [...read.map(prepared), ...phrases.map((phrase) => phraseClause(phrase, fieldsOf(phrase)))];
  clauses.forEach(relaxIfCommon);
  if (complete && phrases.at(-1)?.open) completeAt(clauses, clauses.length - 1);
  else if (complete && parsed.openEnded) completeAt(clauses, read.length - 1);
  const unknown = parsed.phrases.filter((phrase) => phrase.field && !fieldNames.includes(phrase.field)).pop();
  return { clauses, wrong: unknown ? noField(unknown.field) : wrong };
}

/** The clauses of a text as lunr reads them. What does not parse is told, and read as plain words. */
function readByLunr(text, fieldNames) {
  const query = new lunr.Query(fieldNames);
  const lowered = lower(text);
  try {
    new lunr.QueryParser(lowered, query).parse();
    return { clauses: query.clauses, wrong: "" };
  } catch (error) {
    if (!(error instanceof lunr.QueryParseError)) throw error;
    const plain = new lunr.Query(fieldNames);
    words(lowered).forEach((word) => plain.term(word, {}));
    return { clauses: plain.clauses, wrong: inReadersWords(error.message) };
  }
}

function inReadersWords(message) {
  const field = /unrecognised field '(.*?)'/.exec(message);
  return field ? noField(field[1]) : gettext("The query is not complete: a sign such as +, -, ~, ^ or : needs a word beside it.");
}

function noField(name) {
  return gettext("There is no field “%(name)s” to search in.", { name });
}

/**
 * Leaves out what waits for its word: while a query is typed, that is no mistake yet.
 * @param {string} text of a query
 * @returns {string}
 */
export function withoutWaitingSigns(text) {
  return text.replace(WAITING, "").replace(/:+$/, "");
}

/** lunr's clause, with Chinese, Japanese and Thai words made phrases, and a star at the end a beginning. */
function prepared(clause) {
  const { term, editDistance, usePipeline } = clause;
  if (editDistance > MOST_EDITS) return prepared({ ...clause, editDistance: MOST_EDITS });
  if (editDistance) return usePipeline ? clause : { ...clause, term: fold(term) };
  if (usePipeline) return hasUnspacedWords(term) ? textClause(clause, term) : clause;
  const [, begun] = /^([^*]+)\*+$/.exec(term) || [];
  return begun && words(begun).length ? begunClause(clause, begun) : { ...clause, term: fold(term) };
}

function phraseClause({ words: text, negative, required, boost }, fields) {
  const lowered = lower(text);
  const many = phraseSlots(lowered).length > 1;
  const presence = negative ? PRESENCE.PROHIBITED : many || required ? PRESENCE.REQUIRED : PRESENCE.OPTIONAL;
  return textClause({ fields, presence, boost, wildcard: WILDCARD.NONE }, lowered);
}

/**
 * A clause of a word, or of words one after the other. Chinese, Japanese and Thai words are phrases of their characters;
 * one too short to be a term is the beginning of some.
 */
function textClause(clause, text) {
  if (Array.from(text).length < gramSize(text)) return begunClause(clause, text);
  const phrase = phraseSlots(text);
  const made = { ...clause, term: text, usePipeline: true };
  return phrase.length > 1 ? { ...made, phrase } : made;
}

/** The clause of a text whose last word may go on. */
function begunClause(clause, text) {
  const phrase = begunSlots(text);
  const made = { ...clause, term: text, usePipeline: true };
  return phrase.length > 1 && (clause.phrase || hasUnspacedWords(text)) ? { ...made, phrase } : { ...made, begun: phrase.at(-1).begun };
}

/** A word too common to be indexed in one of the archive's languages cannot be required. */
function relaxIfCommon(clause) {
  if (!clause.usePipeline || clause.presence !== PRESENCE.REQUIRED || clause.begun) return;
  const common = clause.phrase ? clause.phrase.every((slot) => slot.anyWord) : slots(clause.term).some((slot) => slot.anyWord);
  if (common) clause.presence = PRESENCE.OPTIONAL;
}

/** Lets a clause's last word go on: one that must be there does, beside another stands a clause of less weight. */
function completeAt(clauses, at) {
  const last = clauses[at];
  if (!last || !last.usePipeline || last.editDistance || !words(last.term).length) return;
  if (last.presence === PRESENCE.PROHIBITED && beginsName(last.term)) clauses.splice(at, 1); // -out… may refuse an outlet
  if (last.presence === PRESENCE.PROHIBITED || isWholeGram(last.term)) return;
  const begun = { ...begunClause(last, last.term), unfinished: true };
  const mayBeOther = !begun.phrase && (beginsName(last.term) || begunSlots(last.term).at(-1).mayBeAny);
  if (last.presence === PRESENCE.REQUIRED) clauses[at] = mayBeOther ? { ...begun, presence: PRESENCE.OPTIONAL } : begun;
  else if (!last.begun) clauses.splice(at + 1, 0, { ...begun, term: begun.phrase ? begun.term : "", boost: COMPLETION_BOOST, completes: true });
}

/** Whether the last word is found by its characters, wherever they stand, and none of them can become another. */
function isWholeGram(text) {
  const size = gramSize(words(text).pop());
  return size > 0 && begunSlots(text).at(-1).begun.length >= size && openings(begunSlots(text).at(-1).begun).length === 1;
}
