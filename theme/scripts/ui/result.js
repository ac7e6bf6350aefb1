// One result: the outlet's strip, the title, the best passage, and what the editors' notes say, told apart.
import { bestParagraph, findMatches, wordingsOf } from "../search/matches.js";
import { gettext, language } from "../text/interface.js";
import { element, inLanguage, paragraphOf } from "./elements.js";
import { excerpt } from "./excerpt.js";
import { noteLine } from "./note-line.js";
import { strip } from "./strip.js";

/**
 * Makes a result's item of the list.
 * @param {import("../search/search.js").Result} result
 * @param {import("../search/matches.js").Targets} targets what is to be marked in it
 * @param {boolean} hasPassages whether the articles' pages number their paragraphs and mark words; other sites' do not
 * @returns {HTMLElement}
 */
export function resultItem({ article }, targets, hasPassages) {
  const matches = article.paragraphs.map((text) => findMatches(text, targets));
  const best = bestParagraph(matches);
  const wordings = wordingsOf(article.paragraphs, matches);
  const url = hasPassages ? urlWithMarks(article.url, wordings, best === -1 ? "" : "#p-" + (best + 1)) : article.url;
  const item = element("li", "hit");
  item.append(strip(article), title(article, targets, url));
  if (best !== -1) item.append(passage(article, best, matches[best], hasPassages ? url : ""));
  else if (article.paragraphs.length) item.append(paragraphOf(article, 0, "excerpt", excerpt(article.paragraphs[0], [])));
  article.notes.forEach((note) => {
    const inNote = findMatches(note.text, targets);
    if (inNote.length) item.append(noteLine(article, note, excerpt(note.text, inNote)));
  });
  return item;
}

/** The article's address with the words to mark in it, and a fragment. */
function urlWithMarks(url, wordings, fragment) {
  const query = wordings.map((word) => "mark=" + encodeURIComponent(word)).join("&");
  return url + (query && "?" + query) + fragment;
}

function title(article, targets, url) {
  const heading = inLanguage(element("h2"), article);
  const link = element("a", "", excerpt(article.title, findMatches(article.title, targets)));
  link.href = url;
  heading.append(link);
  return heading;
}

function passage(article, paragraph, matches, url) {
  const text = paragraphOf(article, paragraph, "excerpt", excerpt(article.paragraphs[paragraph], matches));
  if (!url) return text;
  const where = element("a", "para", "¶" + (paragraph + 1));
  where.dir = "ltr";
  where.href = url;
  where.lang = language; // it stands in words of the article's
  where.setAttribute("aria-label", gettext("Paragraph %(number)s", { number: paragraph + 1 }));
  text.append("\u00a0", where);
  return text;
}
