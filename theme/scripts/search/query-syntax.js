// What a reader typed, taken apart: filters, exact phrases, and the rest, which is lunr's to read.
import { plain } from "../text/folding.js";
import { SIGNS } from "../text/table.js";

/**
 * @typedef {object} TypedFilter
 * @property {string} kind "outlet", "year" …
 * @property {string} value
 * @property {boolean} negative whether it began with "-"
 * @property {string} source as it was typed
 * @property {boolean} open whether nothing ends it yet
 *
 * @typedef {object} Phrase
 * @property {string} words between the quotes
 * @property {string} field the field it is to stand in, "" for any
 * @property {boolean} negative
 * @property {boolean} required
 * @property {number} boost
 * @property {boolean} open whether its last word may go on
 *
 * @typedef {object} ParsedQuery
 * @property {string} text the rest
 * @property {boolean} truncated whether only the beginning was read
 * @property {boolean} openEnded whether the last word may go on
 * @property {TypedFilter[]} filters
 * @property {Phrase[]} phrases
 */

const KINDS = ["outlet", "label", "language", "person", "organisation", "place", "event", "kind", "text", "year", "before", "after"];
const SYNONYMS = { organization: "organisation", lang: "language" };
const FILTER = new RegExp(`(^|\\s)(-?)(${[...KINDS, ...Object.keys(SYNONYMS)].join("|")}):\\s*("[^"]*"?|[^\\s"]+|$)`, "gi");
const PHRASE = /(^|\s)([+-]?)(?:(\p{L}+):\s*)?"([^"]*)(?:"(?:\^(\d{1,3}))?|$)/gu;
const FIELDS = ["title", "names", "publisher", "notes", "body"];
const FIELD = new RegExp(`(^|\\s)([+-]?(?:${FIELDS.join("|")})):\\s+(?=\\S)`, "gi");
const QUOTES = new RegExp(`[${[...SIGNS].filter(([, plain]) => plain === '"').map(([sign]) => sign).join("")}]`, "gu");
const MARK = /\ufeff/g; // of byte order, pasted with a text; no sign
const NO_WORD = new RegExp(`(^|\\s)[+-]?(?:${FIELDS.join("|")}):+\\s*$`, "i"); // a field of which nothing is asked
const MOST = 2000; // characters; what is pasted beyond that is not searched

/**
 * Takes a query apart. Nothing that can be typed is an error.
 * @param {string} typed
 * @returns {ParsedQuery}
 * @example parseQuery('lavrov "peace talks" -outlet:wsws')
 * // text "lavrov", a phrase "peace talks", a negative filter of outlet wsws
 */
export function parseQuery(typed) {
  const filters = [];
  const phrases = [];
  const plainly = typed.replace(MARK, "");
  const truncated = plainly.length > MOST;
  const rest = (truncated ? beginning(plainly) : plainly).replace(QUOTES, '"')
    .replace(FILTER, (source, _, sign, name, quoted, at, whole) => {
      const kind = name.toLowerCase();
      const isLast = at + source.length === whole.length;
      const value = quoted.replace(/"/g, "").trim();
      if (value) filters.push({ kind: SYNONYMS[kind] || kind, value, negative: sign === "-", source: source.trim(), open: isLast && !/^".*"$/s.test(quoted) });
      return " ";
    })
    .replace(PHRASE, (source, before, sign, field = "", words, boost) => {
      if (words.trim()) {
        phrases.push({
          words: words.trim(), field: field.toLowerCase(), negative: sign === "-", required: sign === "+", boost: Number(boost || 1),
          open: !/"(\^\d+)?$/.test(source) && !/\s$/.test(words),
        });
      }
      return " ";
    });
  return { text: withoutLoneStars(withoutLooseColons(rest)), truncated, openEnded: /\S$/.test(plain(rest)), filters, phrases };
}

/**
 * Tells whether a text may be the beginning of a filter's name.
 * @param {string} text
 * @returns {boolean}
 * @example beginsFilter("-out") // true
 */
export function beginsFilter(text) {
  const begun = text.toLowerCase().replace(/^-/, "");
  return [...KINDS, ...Object.keys(SYNONYMS)].some((kind) => kind.startsWith(begun));
}

/**
 * Tells whether a word may be the beginning of a field's or a filter's name.
 * @param {string} begun
 * @returns {boolean}
 */
export function beginsName(begun) {
  return beginsFilter(begun) || FIELDS.some((name) => name.startsWith(begun.toLowerCase()));
}

/** As much as is searched, to the end of a word where there is one. */
function beginning(typed) {
  return typed.slice(0, MOST).replace(/\S*$/, "") || typed.slice(0, 100);
}

/** A star alone asks for every word, which is every article. */
function withoutLoneStars(text) {
  return text.replace(/(^|\s)\+?\*+(?=\s|$)/g, " ").replace(/\s+/g, " ").trim();
}

/**
 * Makes every word of a query one that must be there, or none.
 * @param {string} typed
 * @param {boolean} required
 * @returns {string}
 * @example withWords("peace talks outlet:wsws", true) // "+peace +talks outlet:wsws"
 */
export function withWords(typed, required) {
  const parts = typed.match(/[+-]?(?:\p{L}+:\s*)?"[^"]*"?\S*|\S+/gu) || [];
  return parts.map((part) => {
    const plain = part.replace(/^\+/, "");
    if (part.startsWith("-") || new RegExp(FILTER.source, "i").test(part)) return part;
    return required ? "+" + plain : plain;
  }).join(" ");
}

/** A colon that ends a word, or stands in a time or an address, asks for no field. */
function withoutLooseColons(text) {
  return text.replace(FIELD, "$1$2:").replace(NO_WORD, " ").replace(/:\/+/g, " ").replace(/(\d):/g, "$1 ").replace(/:(?=\s)/g, " ")
    .replace(/\s+/g, " ").trim();
}
