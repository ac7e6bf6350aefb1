// What the search page says above the results: how many there are, what was wrong, other names, filters in force.
import { idOf } from "../search/filters.js";
import { withWords } from "../search/query-syntax.js";
import { plain } from "../text/folding.js";
import { gettext, ngettext, withNodes } from "../text/interface.js";
import { hasUnspacedWords } from "../text/words.js";
import { button, element, isolated } from "./elements.js";
import { HEADINGS } from "./facet-values.js";

/**
 * @typedef {import("../search/search.js").Answer} Answer
 * @typedef {Object<string, string[]>} Chosen values chosen in the panel, by facet
 */

const LONGEST = 60; // characters of a query that are said back
const QUIET = 700; // ms without a change before the count is announced
const MOST_NAMES = 6;

/**
 * Makes what shows messages.
 * @param {{status: Element, live: Element, aliases: Element, filters: Element}} places where they are shown; what is put
 * into `live` is announced to those who hear the page
 * @param {function(string): void} ask searches for another query
 * @param {function(string|null, string=): void} remove takes a filter out, by facet and value, or, with null, all of them
 * @param {string} [browse] the page with lists of people and places, where the site has one
 * @returns {{show: function(Answer, string, Chosen): void, fail: function(Error, string, function(): void): void,
 * clear: function(): void}} `show` tells of an answer to a query; `fail` tells of an error, with a way out
 */
export function messages(places, ask, remove, browse) {
  let timer = 0;

  function announce(text) {
    clearTimeout(timer);
    timer = setTimeout(() => { places.live.textContent = text; }, QUIET);
  }

  function show(answer, query, chosen) {
    const count = countLine(answer, query);
    const wrong = answer.wrong && answer.wrong + " ";
    places.status.replaceChildren(...(wrong ? [element("span", "wrong", wrong)] : []), count + " ", ...narrower(answer, query), ...waysOut(answer, chosen));
    announce(wrong + count);
    fillList(places.aliases, answer.aliases.map((alias) => aliasItem(alias, query)));
    fillList(places.filters, filterItems(answer, chosen));
  }

  function fail(error, way, act) {
    places.status.replaceChildren(element("span", "wrong", error.message + " "), button(way, act));
  }

  function clear() {
    clearTimeout(timer);
    Object.values(places).forEach((place) => place.replaceChildren());
    places.aliases.hidden = places.filters.hidden = true;
  }

  /** Of a query of several words: only the articles with all of them, or again those with any. */
  function narrower({ withAll, total }, query) {
    if (withAll && withAll.total && withAll.total < total) {
      return [button(gettext("Show only those"), () => ask(withWords(query, true))), " "];
    }
    const required = query.match(/(^|\s)\+/g) || [];
    return required.length > 1 ? [button(gettext("Show those with any of these words"), () => ask(withWords(query, false))), " "] : [];
  }

  /** Other queries to try, where there are none or few results. */
  function waysOut({ text, total, tooCommon, filters }, chosen) {
    const ways = [];
    if (Object.keys(chosen).length) {
      ways.push(button(gettext("Remove the filters"), () => remove(null)));
    } else if (!total && !tooCommon && canBeMisspelled(text)) {
      ways.push(button(gettext("Try words spelled nearly so"), () => ask(spelledNearlySo(text))), " ");
      if (/\p{L}-\p{L}/u.test(plain(text))) {
        const joined = plain(text).replace(/-/g, "");
        ways.push(button(gettext("Try “%(words)s”", { words: asText(shortened(joined)) }), () => ask(joined)), " ");
      }
    }
    if (browse && !total && !filters.length && !tooCommon) {
      const lists = element("a", "", gettext("Browse the people and places"));
      lists.href = browse;
      ways.push(lists);
    }
    return ways;
  }

  /** Other names of one whom the query names. Taking them out puts the words in quotes, which stand for themselves only. */
  function aliasItem({ said, name, kind, url, others, common }, query) {
    const item = element("li");
    const askFor = (words) => ask(replaceWords(query, said, words));
    if (common) {
      item.append(...withNodes("“%(word)s” is too common a word to search for.", { word: isolated(said) }), " ");
      item.append(button(gettext("Articles that name %(name)s", { name: asText(name) }), () => askFor(kind + ":" + idOf(url))));
      return item;
    }
    const shown = element("b", "");
    others.slice(0, MOST_NAMES).forEach((other, n) => shown.append(n ? gettext(", ") : "", isolated(other)));
    if (others.length > MOST_NAMES) shown.append(" …");
    const label = gettext("Search for “%(words)s” without these names", { words: asText(said) });
    const only = button("×", () => askFor('"' + said + '"'), { label });
    only.title = label;
    item.append(...withNodes("“%(word)s” is also %(names)s", { word: isolated(said), names: shown }), " ", only);
    return item;
  }

  /** The filters chosen in the panel, each with a way out. */
  function filterItems({ filters }, chosen) {
    return filters.filter((filter) => !filter.negative).flatMap(({ kind, names }) => (chosen[kind] || []).map((value) => {
      const name = names[value] || value;
      const item = element("li");
      item.append(...withNodes("%(heading)s: %(name)s", { heading: HEADINGS[kind], name: isolated(name) }), " ");
      item.append(button("×", () => remove(kind, value), { label: gettext("Remove the filter %(name)s", { name: asText(name) }) }));
      return item;
    }));
  }

  return { show, fail, clear };
}

function fillList(list, items) {
  list.replaceChildren(...items);
  list.hidden = !items.length;
}

function countLine({ total, withAll, filters, documents, tooCommon }, query) {
  const words = query || gettext("everything");
  const said = gettext("“%(words)s”", { words: asText(shortened(words)) });
  if (total) {
    const articles = filters.length
      ? ngettext("%(num)s article for %(query)s with these filters", "%(num)s articles for %(query)s with these filters", total, { query: said })
      : ngettext("%(num)s article for %(query)s", "%(num)s articles for %(query)s", total, { query: said });
    if (!withAll || withAll.total === total) return gettext("%(sentence)s.", { sentence: articles });
    const any = ngettext("%(articles)s has any of these words", "%(articles)s have any of these words", total, { articles });
    return gettext("%(any)s; %(all)s", { any, all: having(withAll) });
  }
  if (documents.length) return gettext("Nothing for %(query)s with these filters.", { query: said });
  if (tooCommon) return gettext("%(query)s is only of words too common to search for.", { query: said });
  const nothing = gettext("Nothing found for %(query)s.", { query: said });
  return /^.$/u.test(query) ? nothing + " " + gettext("Type more letters.") : nothing;
}

/** How many articles have all words of a query. */
function having({ words, total }) {
  if (words === 2) return total ? ngettext("%(num)s has both:", "%(num)s have both:", total) : gettext("none has both.");
  return total ? ngettext("%(num)s has all of them:", "%(num)s have all of them:", total) : gettext("none has all of them.");
}

/** Words for a text without elements: between isolating characters where some of them run from right to left. */
function asText(words) {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(words) ? "\u2068" + words + "\u2069" : words;
}

function shortened(query) {
  return query.length > LONGEST ? query.slice(0, LONGEST).trim() + " …" : query;
}

function canBeMisspelled(text) {
  return /^[\p{L}\p{N}\s-]{2,80}$/u.test(text) && !/\S{21}/.test(text) && !hasUnspacedWords(text);
}

function spelledNearlySo(text) {
  return text.split(/[\s-]+/).filter(Boolean).map((word) => word + "~" + (word.length > 5 ? 2 : 1)).join(" ");
}

/** A query with words put in another form, wherever they stand as words. */
function replaceWords(query, words, other) {
  const plain = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
  return query.replace(new RegExp(`(?<![\\p{L}\\p{N}":])${plain}(?![\\p{L}\\p{N}\\p{M}":])`, "gu"), () => other);
}
