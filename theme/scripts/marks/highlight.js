// Words of an article's own text, wrapped in <mark> and unwrapped again.
import { fold, formed } from "../text/folding.js";
import { gramSize } from "../text/words.js";

/**
 * Marks words wherever they stand in the paragraphs of a text, however they are set there: case and accents do not count.
 * @param {Element} text the element that holds the paragraphs, whose ids are p-1, p-2 …
 * @param {string[]} words
 * @returns {HTMLElement[]} for each place the first <mark>; a place that crosses links or notes has several
 */
export function highlight(text, words) {
  const pattern = wordPattern(words);
  const paragraphs = [...text.querySelectorAll("[id^=p-]")].filter((paragraph) => !paragraph.querySelector("[id^=p-]"));
  return paragraphs.flatMap((paragraph) => {
    const content = formed(ownTextNodes(paragraph).map((node) => node.data).join(""), fold);
    const found = [...content.text.matchAll(pattern)].filter((match) => match[0]);
    return found.map((match) => wrap(paragraph, ...content.place(match.index, match.index + match[0].length))).filter(Boolean);
  });
}

/**
 * Takes every mark out again.
 * @param {Element} text the element that was given to `highlight`
 * @returns {void}
 */
export function removeHighlights(text) {
  text.querySelectorAll("mark.found").forEach((mark) => {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent.normalize();
  });
}

function wordPattern(words) {
  const longestFirst = words.map((word) => fold(word).trim()).filter(Boolean).sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map((word) => {
    const literal = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return gramSize(word) ? literal : "(?<![\\p{L}\\p{N}])" + literal + "(?![\\p{L}\\p{N}\\p{M}])";
  }).join("|"), "gu");
}

/** The text nodes of a paragraph that are the article's own: the numbers of notes are not. */
function ownTextNodes(paragraph) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest("sup")) found.push(walker.currentNode);
  return found;
}

/** Wraps the characters from start to end of a paragraph, which may lie in several nodes; gives the first mark. */
function wrap(paragraph, start, end) {
  let at = 0;
  const marks = [];
  ownTextNodes(paragraph).forEach((node) => {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, node.length);
    at += node.length;
    if (from >= to || node.parentNode.nodeName === "TR") return; // between two cells stands no element
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    const mark = document.createElement("mark");
    mark.className = "found";
    range.surroundContents(mark);
    marks.push(mark);
  });
  return marks[0];
}
