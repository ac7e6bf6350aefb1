// The script of the search page: what is typed is searched, shown, narrowed, and kept in the address.
import { mapInSlices, nextTask, throttle } from "./index/async.js";
import { BuildMismatch } from "./index/chunks.js";
import { targetsOf } from "./search/matches.js";
import { findNamedPages } from "./search/names.js";
import { search } from "./search/search.js";
import { gettext } from "./text/interface.js";
import { filterPanel } from "./ui/filter-panel.js";
import { resultLinks, walkWithArrowKeys } from "./ui/keyboard.js";
import { messages } from "./ui/messages.js";
import { pageItem } from "./ui/page-item.js";
import { resultItem } from "./ui/result.js";
import { carryResults } from "./ui/trail.js";
import { readState, rememberedTop, rememberPlace, resultToReturnTo, writeState } from "./ui/url-state.js";

const PAGE = 10; // results shown at a time
const PATIENCE = 250; // ms a search is given before the next one starts
const MOST_PAGES = 5; // of people, events … above the results

window.clippings.search = search;

const part = (name) => document.querySelector("." + name);
const field = document.getElementById("q");
const [list, facets, more, direct, sort] = ["hits", "facets", "show-more", "direct", "sort"].map(part);
let limit = PAGE;
let filters = {}; // chosen values by facet
let typing = false; // whether the last word may go on; not after Enter, nor in an address that is opened
let runs = 0; // only the last one shows anything
let total = 0; // results of what is shown
const searchSoon = throttle(() => start(false), PATIENCE);

const panel = filterPanel(facets.querySelector("div"), (facet, values) => choose({ ...filters, [facet]: values }));
const status = messages(
  { status: part("status"), live: part("announced"), aliases: part("also"), filters: part("in-force") },
  (query) => {
    field.value = query;
    start(true);
    field.focus();
  },
  (facet, value) => {
    choose(facet === null ? {} : { ...filters, [facet]: filters[facet].filter((other) => other !== value) });
    field.focus();
  },
  field.dataset.browse,
);

/** Searches with other filters; a facet without values is none. */
function choose(chosen) {
  filters = Object.fromEntries(Object.entries(chosen).filter(([, values]) => values.length));
  start(true);
}

/** Asks anew: from the first page, and where it is a step, as one that "back" undoes. */
function start(isStep) {
  limit = PAGE;
  keepState(isStep);
  return run();
}

function keepState(isStep) {
  writeState({ query: field.value.trim(), filters, sort: sort.value, limit }, isStep);
}

function restoreState() {
  const state = readState();
  filters = state.filters;
  field.value = state.query;
  sort.value = state.sort;
  if (!sort.value) sort.value = "best"; // the address had another word
  limit = state.limit || PAGE;
}

function clear() {
  list.replaceChildren();
  status.clear();
  [direct, facets, more, sort.parentElement].forEach((shown) => { shown.hidden = true; });
}

async function run() {
  const mine = ++runs;
  const query = field.value.trim();
  keepState(false);
  const asked = Boolean(query || Object.keys(filters).length);
  document.documentElement.classList.toggle("asked", asked); // what stands before a question gives way to the answer
  if (!asked) return clear();
  try {
    const answer = await ask(query);
    const targets = targetsOf(answer);
    const items = await mapInSlices(answer.results, (result) => resultItem(result, targets, "passages" in field.dataset));
    if (mine === runs) show(answer, items, query);
    await nextTask();
    if (mine === runs) await Promise.all([showNamedPages(answer.text, mine), showPanel(answer)]);
  } catch (error) {
    if (mine !== runs) return;
    clear();
    if (error instanceof BuildMismatch) status.fail(error, gettext("Reload"), () => location.reload());
    else status.fail(error, gettext("Try again"), run);
  }
}

/** The answer; where whole words find nothing, that to the beginning of a word. */
async function ask(query) {
  const options = { limit, filters, complete: typing, sort: sort.value };
  const answer = await search(field.value, options);
  return answer.total || typing || answer.wrong ? answer : search(query, { ...options, complete: true });
}

function show(answer, items, query) {
  list.replaceChildren(...items);
  total = answer.total;
  more.hidden = answer.total <= limit;
  sort.parentElement.hidden = answer.total < 2;
  status.show(answer, query, filters);
  const chosen = Object.values(filters).flat().length;
  facets.querySelector("summary").textContent = chosen
    ? gettext("Narrow the results (%(filters)s)", { filters: chosen }) : gettext("Narrow the results");
}

async function showPanel(answer) {
  await panel.update(answer, filters);
  facets.hidden = !answer.documents.length && !Object.keys(filters).length;
}

/** Pages of people, outlets, events and questions that bear the name asked for. */
async function showNamedPages(text, mine) {
  const pages = await findNamedPages(text, MOST_PAGES);
  if (mine !== runs) return;
  direct.replaceChildren(...pages.map(pageItem));
  direct.hidden = !pages.length;
}

async function showMore() {
  const next = limit;
  limit += PAGE;
  await run();
  const link = resultLinks(list)[next];
  if (link) link.focus();
}

field.addEventListener("input", () => {
  typing = true;
  searchSoon();
});
field.form.addEventListener("submit", (event) => {
  event.preventDefault();
  typing = false;
  start(false);
});
sort.addEventListener("change", () => start(true));
more.addEventListener("click", showMore);
walkWithArrowKeys(field, list);
if ("passages" in field.dataset) carryResults(list, () => ({ total, query: location.search.slice(1) }));
addEventListener("popstate", () => {
  restoreState();
  run();
});
addEventListener("pagehide", () => rememberPlace(limit));

async function open() {
  if (!CSS.supports("selector(::details-content)") && matchMedia("(min-width: 52.01rem)").matches) facets.open = true;
  restoreState();
  const top = rememberedTop();
  const result = resultToReturnTo();
  if (!field.value && !Object.keys(filters).length) return field.focus();
  part("answered").style.visibility = "hidden"; // until what stands above the results is there, or they would move
  await run();
  part("answered").style.visibility = "";
  const link = resultLinks(list)[result - 1]; // a reader who comes back finds the result, or the place, that they left
  if (link) link.focus();
  else if (top) scrollTo({ top, behavior: "instant" });
}

open();
