import { gettext } from "../text/interface.js";
import { element, isolated } from "./elements.js";
import { kindOfNote } from "./kinds.js";

/**
 * Makes a line with a note of the editors and a link to it.
 * @param {import("../search/search.js").Article} article
 * @param {{id: string, kind: string}} note
 * @param {string|Node} content what is shown of it
 * @returns {HTMLElement}
 */
export function noteLine(article, note, content) {
  const line = element("p", "voice " + note.kind);
  const link = element("a", "", gettext("Editors’ note, %(kind)s", { kind: kindOfNote(note.kind) }));
  link.href = article.url + "#note-" + note.id;
  line.append(link, ": ", isolated(content));
  return line;
}
