// The files of the index ("chunks"): loaded as classic scripts, the one form a page opened from a folder may load.
// plugins/clippings/search/pages.py writes them; docs/search.md describes them.
import { gettext } from "../text/interface.js";

const FOLDER = "search/";

/** What was loaded since the page was opened. */
export const traffic = { bytes: 0, files: 0 };

const receivers = new Map(); // name → function that takes the chunk's value
const chunks = new Map(); // name → promise of its value
const clippings = (globalThis.clippings = globalThis.clippings || {});

/** Called by every chunk. */
clippings.receive = (name, value) => {
  if (receivers.has(name)) receivers.get(name)(value);
};

/** Two files of the index were built apart. */
export class BuildMismatch extends Error {
  constructor() {
    super(gettext("The index belongs to another build of this archive. Reload the page."));
  }
}

/**
 * Makes sure that what one chunk says of another holds.
 * @param {boolean} holds
 * @returns {void}
 * @throws {BuildMismatch} where it does not: the chunks were built apart
 */
export function requireSameBuild(holds) {
  if (!holds) throw new BuildMismatch();
}

/**
 * Loads a chunk, once. A failed load is forgotten, so that asking again tries again.
 * @param {string} name as "document-3", for search/document-3.js
 * @param {string} [version] put in the address, so that no cache gives another build's
 * @returns {Promise<*>} its value; rejected with an Error that names the file
 */
export function loadChunk(name, version = "") {
  return load(name, version, () => true);
}

/**
 * Loads a chunk that begins with its own digest, once.
 * @param {string} name as "terms-0"
 * @param {string} digest the digest that the manifest gives
 * @returns {Promise<Array>} its value, the digest first; rejected with BuildMismatch where the chunk has another
 */
export function loadDigestedChunk(name, digest) {
  return load(name, digest, (value) => value[0] === digest);
}

function load(name, version, isRight) {
  if (!chunks.has(name)) {
    const chunk = loadOnce(name, version, isRight);
    chunks.set(name, chunk);
    chunk.catch(() => { chunks.delete(name); });
  }
  return chunks.get(name);
}

async function loadOnce(name, version, isRight) {
  const address = FOLDER + name + ".js" + (version ? "?" + encodeURIComponent(version) : "");
  const value = await run(name, address);
  requireSameBuild(isRight(value));
  traffic.files += 1;
  traffic.bytes += sizeOf(address, value);
  return value;
}

/** Runs a chunk's script and gives what it hands to `clippings.receive`. */
function run(name, address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const failed = () => reject(new Error(gettext("The index file %(file)s could not be loaded.", { file: "search/" + name + ".js" })));
    receivers.set(name, resolve);
    script.src = address;
    script.onerror = failed;
    script.onload = () => {
      script.remove();
      failed(); // unless the chunk has been received: a server may answer with something else
    };
    document.head.append(script);
  });
}

/** What moved over the wire where the browser tells (over HTTP), else the size of the text. */
function sizeOf(address, value) {
  const entry = performance.getEntriesByName(new URL(address, document.baseURI).href).pop();
  return (entry && entry.transferSize) || (JSON.stringify(value) || "").length;
}
