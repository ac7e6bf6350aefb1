// The results of a search, carried along from article to article in the address: what a browser keeps for a page that it
// opened from a folder, it may keep from every other.

/**
 * @typedef {object} Trail
 * @property {string[]} found results near the one that is read, in their order: the article's id and, where a paragraph
 * was found, its number, as "geneva.3"
 * @property {string[]} words what is to be marked in one or another of them
 * @property {number} first which result `found` begins with, from 1
 * @property {number} total how many results there are
 * @property {number} shown how many of them the search page showed
 * @property {string} query the search page's own query, "q=talks&sort=newest"
 */

const AROUND = 10; // results before and after the one that is read
const MOST_WORDS = 20;
const NUMBERS = ["first", "total", "shown"];

/**
 * Carries the results along when a reader opens one of them, in this window or another. Before and after that their
 * links are as they were.
 * @param {Element} list holds the results, each with a link in its heading and others
 * @param {function(): {total: number, query: string}} asked what is shown
 * @returns {void}
 */
export function carryResults(list, asked) {
  const carry = (event) => {
    const link = event.target.closest("a");
    const items = [...list.children];
    const at = items.findIndex((item) => item.contains(link));
    if (!link || at === -1 || event.button > 1) return;
    const first = Math.max(0, at - AROUND);
    const links = items.slice(first, at + AROUND + 1).map((item) => item.querySelector("h2 a"));
    const words = [...new Set(links.flatMap((one) => new URL(one.href).searchParams.getAll("mark")))].slice(0, MOST_WORDS);
    const plain = link.href;
    link.href = withTrail(plain, { found: links.map(placeOf), words, first: first + 1, shown: items.length, ...asked() });
    setTimeout(() => { link.href = plain; });
  };
  list.addEventListener("click", carry);
  list.addEventListener("auxclick", carry); // the middle button
}

/**
 * Takes the results that an article was opened with out of its address, where there are any, and keeps them with the page.
 * @returns {Trail|null} null for an article that was not found by a search
 */
export function takeTrail() {
  const address = new URL(location.href);
  const take = (name) => {
    const value = address.searchParams.get(name);
    address.searchParams.delete(name);
    return value;
  };
  const found = take("found");
  const numbers = NUMBERS.map((name) => [name, Number(take(name))]);
  const query = take("query") || "";
  const words = (take("words") || "").split("\n").filter(Boolean);
  if (!found || !numbers.every(([, number]) => number)) return (history.state && history.state.trail) || null;
  const trail = { found: found.split(" "), words, query, ...Object.fromEntries(numbers) };
  history.replaceState({ ...history.state, trail }, "", address);
  return trail;
}

/**
 * Gives the address of another result, with the same words to mark.
 * @param {Trail} trail
 * @param {number} at its place in `trail.found`
 * @returns {string} as the page of an article has it
 */
export function addressOf(trail, at) {
  const [id, paragraph] = trail.found[at].split(".");
  const address = new URL(encodeURIComponent(id) + ".html" + (paragraph ? "#p-" + paragraph : ""), location.href);
  trail.words.forEach((word) => address.searchParams.append("mark", word));
  return withTrail(address, trail);
}

function withTrail(url, trail) {
  const address = new URL(url);
  Object.entries({ ...trail, found: trail.found.join(" "), words: trail.words.join("\n") }).forEach(([name, value]) => address.searchParams.set(name, value));
  return address.href;
}

function placeOf(link) {
  const id = decodeURIComponent(link.pathname.split("/").pop()).replace(/\.html$/, "");
  return [id, ...link.hash.split("#p-").slice(1)].join(".");
}
