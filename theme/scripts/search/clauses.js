// The clauses of a query: what lunr reads in its words, and its exact phrases.
import lunr from "lunr";
import { fold, lower } from "../text/folding.js";
import { phraseSlots, slots } from "../text/normalise.js";
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
 * @property {boolean} [completes] whether it only completes the word being typed
 */

const { presence: PRESENCE, wildcard: WILDCARD } = lunr.Query;
const MOST_EDITS = 2; // lunr needs seconds and gigabytes for words that differ in more letters
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
  const clauses = [...read.map(prepared), ...parsed.phrases.map((phrase) => phraseClause(phrase, fieldsOf(phrase)))];
  clauses.forEach(relaxIfCommon);
  const completion = complete && parsed.openEnded && !parsed.phrases.length && completionOf(read[read.length - 1]);
  if (completion) clauses.push(completion);
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
  return field ? noField(field[1]) : "The query is not complete: a sign such as +, -, ~, ^ or : needs a word beside it.";
}

function noField(name) {
  return `There is no field “${name}” to search in.`;
}

/** While a query is typed, a sign that waits for its word is no mistake yet. */
function withoutWaitingSigns(text) {
  return text.replace(/(?:^|\s)[+-]?(?:\p{L}+:)?$|[~^+-]+$/u, "");
}

/** lunr's clause, with Chinese, Japanese and Thai words made phrases, and wildcards folded. */
function prepared(clause) {
  const { term, fields, presence, boost, usePipeline, editDistance } = clause;
  if (editDistance > MOST_EDITS) return prepared({ ...clause, editDistance: MOST_EDITS });
  if (usePipeline && !editDistance && hasUnspacedWords(term)) return textClause(term, fields, presence, boost);
  return { ...clause, term: usePipeline ? term : fold(term) };
}

function phraseClause({ words: text, negative, required, boost }, fields) {
  const lowered = lower(text);
  const many = phraseSlots(lowered).length > 1;
  const presence = negative ? PRESENCE.PROHIBITED : many || required ? PRESENCE.REQUIRED : PRESENCE.OPTIONAL;
  return textClause(lowered, fields, presence, boost);
}

/**
 * A clause of a word, or of words one after the other. Chinese, Japanese and Thai words are phrases of their characters;
 * one too short to be a term is the beginning of some.
 */
function textClause(text, fields, presence, boost) {
  const clause = { term: text, fields, presence, boost: boost || 1, usePipeline: true, wildcard: WILDCARD.NONE };
  if (Array.from(text).length < gramSize(text)) return { ...clause, term: text + "*", usePipeline: false };
  const phrase = phraseSlots(text);
  return phrase.length > 1 ? { ...clause, phrase } : clause;
}

/** A word too common to be indexed in one of the archive's languages cannot be required. */
function relaxIfCommon(clause) {
  if (!clause.usePipeline || clause.presence !== PRESENCE.REQUIRED) return;
  const common = clause.phrase ? clause.phrase.every((slot) => slot.anyWord) : slots(clause.term).some((slot) => slot.anyWord);
  if (common) clause.presence = PRESENCE.OPTIONAL;
}

/** The clause that completes the last word, where it can be completed. */
function completionOf(last) {
  if (!last || !last.usePipeline || last.editDistance || last.presence !== PRESENCE.OPTIONAL) return null;
  const begun = fold(last.term.replace(/^.*[^\p{L}\p{N}\p{M}]/u, ""));
  return {
    term: begun + "*", fields: last.fields, boost: COMPLETION_BOOST, usePipeline: false, presence: last.presence,
    wildcard: WILDCARD.NONE, completes: true,
  };
}
