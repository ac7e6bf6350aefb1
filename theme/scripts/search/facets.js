// What results can be narrowed by: each facet's values and which documents have them.
import { mapInSlices, once } from "../index/async.js";
import { loadDigestedChunk } from "../index/chunks.js";
import { decodeGaps } from "../index/codec.js";
import { loadManifest } from "../index/manifest.js";
import { gettext } from "../text/interface.js";

/**
 * @typedef {{value: string, name: string, documents: number[]}} FacetValue `name` is what the reader sees
 * @typedef {{value: string, name: string, count: number}} FacetCount
 */

const loaders = {}; // by facet

/**
 * Loads a facet's values.
 * @param {string} facet "outlet", "language" …
 * @returns {Promise<FacetValue[]>} the most frequent first
 */
export function loadFacet(facet) {
  loaders[facet] = loaders[facet] || once(async () => {
    const manifest = await loadManifest();
    const [, ...rows] = await loadDigestedChunk("facet-" + facet, manifest.facets[facet][2]);
    return mapInSlices(rows, ([value, name, documents]) => ({
      value, name: facet === "language" ? languageName(value) : name, documents: decodeGaps(documents),
    }));
  });
  return loaders[facet]();
}

/**
 * Counts how many documents have each value of a facet.
 * @param {string} facet
 * @param {Uint8Array} counted one byte a document, 1 where it is to be counted
 * @returns {Promise<FacetCount[]>}
 */
export async function countFacet(facet, counted) {
  return mapInSlices(await loadFacet(facet), ({ value, name, documents }) => {
    let count = 0;
    documents.forEach((document) => { count += counted[document]; });
    return { value, name, count };
  });
}

function languageName(tag) {
  if (tag === "und") return gettext("Not known");
  try {
    return new Intl.DisplayNames([document.documentElement.lang || "en"], { type: "language" }).of(tag);
  } catch (error) {
    if (error instanceof RangeError) return tag; // no language of that form
    throw error;
  }
}
