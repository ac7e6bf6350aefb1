// The table of the folding, which Python's plugins/clippings/reading/folding/table.py describes and reads, too.
import table from "../../../plugins/clippings/reading/folding/table.json" with { type: "json" };

export const { spaces: SPACES, accents: ACCENTS, vowels: VOWELS, pairs: PAIRS, threes: THREES, stacking: STACKING, alike: ALIKE } = table;
export const IGNORED = table.ignored + table.points;

/** Typographic sign → the plain one. */
export const SIGNS = inverted(table.signs);
export const ORDER = table.order.join("");
/** Mark → its place in the order of marks. */
export const RANKS = new Map(expanded(ORDER).map((mark, rank) => [mark, rank]));
/** Letter → the one it is written for. */
export const LETTERS = withCapitals(inverted(table.letters));

function inverted(written) {
  return new Map(Object.entries(written).flatMap(([plain, variants]) => Array.from(variants, (variant) => [variant, plain])));
}

/** The characters of what stands between brackets in a regular expression. */
function expanded(ranges) {
  return [...ranges.matchAll(/(.)(?:-(.))?/gu)].flatMap(([, first, last = first]) =>
    Array.from({ length: last.codePointAt(0) - first.codePointAt(0) + 1 }, (_, n) => String.fromCodePoint(first.codePointAt(0) + n)));
}

function withCapitals(small) {
  const capitals = [...small].map(([letter, plain]) => [letter.toUpperCase(), plain[0].toUpperCase() + plain.slice(1).toLowerCase()])
    .filter(([capital]) => Array.from(capital).length === 1);
  return new Map([...capitals, ...small]);
}
