import { foreignScript } from "../text/scripts.js";

/**
 * Makes an element.
 * @param {string} name as "p"
 * @param {string} [className] its classes, separated by spaces; none where empty
 * @param {string|Node} [content] a text or node to put inside
 * @returns {HTMLElement}
 * @example element("p", "excerpt", "The envoy said …")
 */
export function element(name, className, content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (content !== undefined) made.append(content);
  return made;
}

/**
 * Sets a name or other words apart from what stands around them, so that each runs in its own direction, and says so
 * where they are in another script than the page's.
 * @param {string|Node} words
 * @returns {HTMLElement}
 */
export function isolated(words) {
  const made = element("bdi", "", words);
  const foreign = foreignScript(made.textContent, document.documentElement.lang);
  return foreign ? inLanguage(made, foreign) : made;
}

/**
 * Says of an element in which language and direction its words are.
 * @param {HTMLElement} made
 * @param {{language: string, direction: string}} article the article whose words they are
 * @returns {HTMLElement} the same element
 */
export function inLanguage(made, { language, direction }) {
  made.lang = language;
  made.dir = direction;
  return made;
}

/**
 * Makes a paragraph of an article, in its own language and direction.
 * @param {import("../search/search.js").Article} article
 * @param {number} number which one, from 0
 * @param {string} className its classes, or ""
 * @param {string|Node} content what is shown of it
 * @returns {HTMLElement}
 */
export function paragraphOf(article, number, className, content) {
  return inLanguage(element("p", className, content), article.others?.[number] || article);
}

/**
 * Makes a button.
 * @param {string} text what stands on it
 * @param {function(): void} onClick called when it is pressed
 * @param {{className?: string, label?: string}} [options] its class; its name for those who hear it, where the text is a sign
 * @returns {HTMLButtonElement}
 */
export function button(text, onClick, { className = "more", label = "" } = {}) {
  const made = element("button", className, text);
  made.type = "button";
  if (label) made.setAttribute("aria-label", label);
  made.addEventListener("click", () => onClick());
  return made;
}
