import { gettext } from "../text/interface.js";
import { element, isolated } from "./elements.js";

/**
 * Makes an article's strip: the outlet, its labels, or that it has none, and the date.
 * @param {import("../search/search.js").Article} article
 * @returns {HTMLElement}
 */
export function strip(article) {
  const made = element("div", "strip");
  made.append(element("span", "outlet", isolated(article.outlet)));
  made.append(...article.labels.map((label) => element("span", "detail", isolated(label))));
  if (!article.labels.length) made.append(element("span", "unlabelled", gettext("not assessed")));
  if (article.mark) made.append(element("strong", article.mark, gettext(article.mark)));
  made.append(element("span", "when", isolated(article.date)));
  return made;
}
