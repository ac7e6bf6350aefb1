// What kinds of things are called, by their names in the data.
import { pgettext } from "../text/interface.js";

const PAGES = {
  person: pgettext("kind of page", "person"), organisation: pgettext("kind of page", "organisation"), place: pgettext("kind of page", "place"),
  outlet: pgettext("kind of page", "outlet"), event: pgettext("kind of page", "event"), question: pgettext("kind of page", "question"),
};
const NOTES = {
  context: pgettext("kind of note", "context"), correction: pgettext("kind of note", "correction"),
  contradiction: pgettext("kind of note", "contradiction"), source: pgettext("kind of note", "source"),
  framing: pgettext("kind of note", "framing"), translation: pgettext("kind of note", "translation"),
  question: pgettext("kind of note", "question"),
};

/**
 * Says what something with a page of its own is.
 * @param {string} kind "person", "event" …
 * @returns {string}
 */
export function kindOfPage(kind) {
  return PAGES[kind] || kind;
}

/**
 * Says of which kind a note is.
 * @param {string} kind "context", "correction" …
 * @returns {string}
 */
export function kindOfNote(kind) {
  return NOTES[kind] || kind;
}
