import { element } from "./elements.js";

/**
 * Makes an article's strip: the outlet, its labels and the date.
 * @param {import("../search/search.js").Article} article
 * @returns {HTMLElement}
 */
export function strip(article) {
  const made = element("div", "strip");
  made.append(element("span", "outlet", article.outlet));
  made.append(...article.labels.map((label) => element("span", "detail", label)));
  made.append(element("span", "when", article.date));
  return made;
}
