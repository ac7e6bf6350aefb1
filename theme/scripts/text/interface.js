// What readers are told, in the language of the interface: English stands in the code, another language in words.js, which
// the build writes from its catalogue and pages load before their scripts.

const { language = "en", messages = {} } = (globalThis.clippings || {}).interface || {};
const plurals = new Intl.PluralRules(language);

/**
 * Gives a message in the language of the interface, its placeholders filled.
 * @param {string} message in English
 * @param {Object<string, string|number>} [values] by the names of placeholders
 * @returns {string}
 * @example gettext("Remove the filter %(name)s", { name: "WSWS" })
 */
export function gettext(message, values) {
  return fill(messages[message] || message, values);
}

/**
 * Gives the form of a message that a number asks for; `%(num)s` is the number.
 * @param {string} one
 * @param {string} many
 * @param {number} number
 * @param {Object<string, string|number>} [values]
 * @returns {string}
 */
export function ngettext(one, many, number, values) {
  const forms = messages[one];
  const form = forms ? forms[plurals.select(number)] || forms.other : number === 1 ? one : many;
  return fill(form, { num: numberText(number), ...values });
}

/**
 * Gives a message that means something else elsewhere.
 * @param {string} context
 * @param {string} message
 * @returns {string}
 * @example pgettext("kind of note", "question")
 */
export function pgettext(context, message) {
  return messages[context + "\u0004" + message] || message;
}

/**
 * Gives a message with nodes in the places of its placeholders.
 * @param {string} message in English
 * @param {Object<string, Node|string>} nodes
 * @returns {(Node|string)[]}
 */
export function withNodes(message, nodes) {
  return (messages[message] || message).split(/%\((\w+)\)s/).map((part, n) => (n % 2 ? nodes[part] : part));
}

/**
 * Writes a number, its thousands apart.
 * @param {number} number
 * @returns {string}
 */
export function numberText(number) {
  return number.toLocaleString(language, { numberingSystem: "latn" });
}

/** The language of the interface, a BCP 47 tag. */
export { language };

function fill(text, values = {}) {
  return text.replace(/%\((\w+)\)s/g, (_, name) => values[name]);
}
