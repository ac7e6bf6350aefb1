// The table of the folding, which Python's plugins/clippings/reading/folding/table.py describes and reads, too.
import table from "../../../plugins/clippings/reading/folding/table.json" with { type: "json" };

export const { spaces: SPACES, accents: ACCENTS, vowels: VOWELS, pairs: PAIRS, threes: THREES } = table;
export const IGNORED = table.ignored + table.points;

/** Typographic sign → the plain one. */
export const SIGNS = inverted(table.signs);
/** Letter → the one it is written for. */
export const LETTERS = withCapitals(inverted(table.letters));

function inverted(written) {
  return new Map(Object.entries(written).flatMap(([plain, variants]) => Array.from(variants, (variant) => [variant, plain])));
}

function withCapitals(small) {
  const capitals = [...small].map(([letter, plain]) => [letter.toUpperCase(), plain[0].toUpperCase() + plain.slice(1).toLowerCase()])
    .filter(([capital]) => Array.from(capital).length === 1);
  return new Map([...capitals, ...small]);
}
