// A passage with the words that were searched for marked. Text only ever becomes text nodes.
import { element } from "./elements.js";

const AROUND = 130; // characters shown before the first match
const MOST = 2 * AROUND + 40; // characters of an excerpt

/**
 * Cuts a text around its first match and marks every match in it.
 * @param {string} text
 * @param {import("../search/matches.js").Match[]} matches in order
 * @returns {DocumentFragment}
 */
export function excerpt(text, matches) {
  const { start, end } = bounds(text, matches.length ? matches[0].start : 0);
  const fragment = document.createDocumentFragment();
  if (start > 0) fragment.append("… ");
  let at = start;
  matches.filter((match) => match.end <= end).forEach((match) => {
    if (match.start < at) return;
    fragment.append(text.slice(at, match.start), element("mark", "", text.slice(match.start, match.end)));
    at = match.end;
  });
  fragment.append(text.slice(at, end));
  if (end < text.length) fragment.append(" …");
  return fragment;
}

/** The part of a text to show around a place in it: at words where that leaves the place inside. */
function bounds(text, first) {
  let start = first > AROUND ? text.indexOf(" ", first - AROUND) + 1 : 0;
  if (start > first || (first > AROUND && !start)) start = first - AROUND;
  if (start + MOST >= text.length) return { start, end: text.length };
  const end = text.lastIndexOf(" ", start + MOST);
  return { start, end: end > first ? end : start + MOST };
}
