// Whole numbers written as text, as plugins/clippings/search/codec.py writes them: in base 32, least digit first, digits
// of base64url; a digit with bit 5 set is not the last.

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Uint8Array(128); // of a digit, by its character code
for (let value = 0; value < DIGITS.length; value++) VALUES[DIGITS.charCodeAt(value)] = value;

/**
 * One field's part of a term: the documents that have it, ascending, and how often each does.
 * @typedef {{documents: Uint32Array, frequencies: Uint32Array}} Postings
 */

/**
 * Decodes whole numbers.
 * @param {string} text
 * @returns {number[]}
 */
export function decodeNumbers(text) {
  const found = [];
  let value = 0;
  let unit = 1;
  for (let at = 0; at < text.length; at++) {
    const digit = VALUES[text.charCodeAt(at)];
    value += (digit & 31) * unit;
    if (digit & 32) {
      unit *= 32;
    } else {
      found.push(value);
      value = 0;
      unit = 1;
    }
  }
  return found;
}

/**
 * Decodes ascending numbers from the gaps between them; the first counts from -1.
 * @param {string} text
 * @returns {number[]}
 */
export function decodeGaps(text) {
  return fromGaps(decodeNumbers(text));
}

/**
 * Gives ascending numbers from the gaps between them; the first counts from -1.
 * @param {number[]} gaps
 * @returns {number[]}
 * @example fromGaps([0, 0, 2]) // [0, 1, 4]
 */
export function fromGaps(gaps) {
  let last = -1;
  return gaps.map((gap) => (last += gap + 1));
}

/**
 * Decodes one field's posting: for every document twice the gap from the last one, odd when a frequency above one
 * follows. It is read digit by digit, since a common word has a hundred thousand.
 * @param {string} text
 * @returns {Postings}
 */
export function decodePostings(text) {
  const documents = new Uint32Array(text.length);
  const frequencies = new Uint32Array(text.length);
  let count = 0;
  let last = -1;
  let value = 0;
  let unit = 1;
  let isFrequency = false; // whether the next number is one
  for (let at = 0; at < text.length; at++) {
    const digit = VALUES[text.charCodeAt(at)];
    value += (digit & 31) * unit;
    if (digit & 32) {
      unit *= 32;
      continue;
    }
    if (isFrequency) {
      frequencies[count - 1] = value;
      isFrequency = false;
    } else {
      isFrequency = value % 2 === 1;
      last += (value - (isFrequency ? 1 : 0)) / 2 + 1;
      documents[count] = last;
      frequencies[count++] = 1;
    }
    value = 0;
    unit = 1;
  }
  return { documents: documents.subarray(0, count), frequencies: frequencies.subarray(0, count) };
}
