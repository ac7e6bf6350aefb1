// The last letter of what is typed may still become another: it is typed in parts that Unicode joins.

const JOINING = "\u3099\u309a\u093c\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0c56\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dca\u0dcf\u0ddf\u102e"; // voiced marks of kana, second halves of vowel signs
const [FIRST, LAST, FINALS, VOWELS] = [0xac00, 0xd7a3, 28, 21]; // Hangul syllables: The Unicode Standard, section 3.12
const INITIAL = 0x1100;
/** The initial consonants that the final ones become before a vowel, from ㄱ: 한 goes on to 하나, 닭 to 달가. */
const INITIALS = [0, 1, 9, 2, 12, 18, 3, 5, 0, 6, 7, 9, 16, 17, 18, 6, 7, 9, 9, 10, 11, 12, 14, 15, 16, 17, 18];
/** What is left of a final consonant when its second half has gone. */
const LEFT = { 3: 1, 5: 4, 6: 4, 9: 8, 10: 8, 11: 8, 12: 8, 13: 8, 14: 8, 15: 8, 18: 17 };

/** The last final consonant that one may become: 갑 goes on to 값. */
const GROWN = { 1: 3, 4: 6, 8: 15, 17: 18 };

/**
 * Gives what a text may be the beginning of: it goes on, or its last letter becomes another and goes on.
 * @param {string} text folded
 * @returns {[string, string][]} from what to what, both included with all that begins so
 * @example openings("カ") // [["カ", "カ"], ["ガ", "ガ"]]
 */
export function openings(text) {
  const letters = Array.from(text);
  const last = letters.pop();
  if (last === undefined) return [];
  const before = letters.join("");
  return [[last, last], ...joined(last), ...syllables(last)].map(([low, high]) => [before + low, before + high]);
}

function joined(letter) {
  return Array.from(JOINING, (mark) => (letter + mark).normalize("NFC")).filter((one) => Array.from(one).length === 1)
    .flatMap((one) => [[one, one], ...joined(one)]);
}

/** The syllables that a letter or syllable of Hangul may become. */
function syllables(letter) {
  const code = letter.codePointAt(0);
  if (code >= INITIAL && code <= INITIAL + 18) return [withInitial("", code - INITIAL)];
  if (code < FIRST || code > LAST) return [];
  const final = (code - FIRST) % FINALS;
  if (!final) return [[letter, String.fromCodePoint(code + FINALS - 1)]];
  const grown = String.fromCodePoint(code + (GROWN[final] || final) - final);
  return [[letter, grown], withInitial(String.fromCodePoint(code - final + (LEFT[final] || 0)), INITIALS[final - 1])];
}

function withInitial(before, initial) {
  const first = FIRST + initial * VOWELS * FINALS;
  return [before + String.fromCodePoint(first), before + String.fromCodePoint(first + VOWELS * FINALS - 1)];
}
