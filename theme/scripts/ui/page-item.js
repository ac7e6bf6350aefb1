import { element, isolated } from "./elements.js";
import { kindOfPage } from "./kinds.js";

/**
 * Makes the item of a person, outlet, event or question that bears the name asked for: a link to its page.
 * @param {import("../search/names.js").NamedPage} page
 * @returns {HTMLElement}
 */
export function pageItem({ name, kind, url }) {
  const link = element("a", "", isolated(name));
  link.href = url;
  link.append(" ", element("span", "detail", kindOfPage(kind)));
  return element("li", "", link);
}
