// The script of compare.html?a=<id>&b=<id>: two articles with their notes, from the chunks that search shows hits from.
import { loadChunk } from "./index/chunks.js";
import { gettext } from "./text/interface.js";
import { element, inLanguage, isolated, paragraphOf } from "./ui/elements.js";
import { noteLine } from "./ui/note-line.js";
import { keepPassage } from "./ui/same-passage.js";
import { strip } from "./ui/strip.js";

const columns = document.querySelector(".columns");
const status = document.querySelector(".status");
const form = document.querySelector(".chosen");

async function loadArticle(id) {
  const number = (await loadChunk("ids")).indexOf(id);
  if (number === -1) throw new Error(gettext("There is no article %(id)s.", { id }));
  return loadChunk("document-" + number);
}

function column(article) {
  const link = element("a", "", article.title);
  link.href = article.url;
  const title = inLanguage(element("h2", "", link), article);
  const made = element("section");
  made.append(strip(article), title);
  if (article.kind === "precis") made.append(element("p", "by", gettext("The editors’ précis")));
  if (!article.paragraphs.length) {
    made.append(element("p", "by", gettext("The text of this article is not shown here.")));
    made.append(...article.notes.map((note) => noteLine(article, note, note.text)));
  }
  made.append(...article.paragraphs.flatMap((_, n) => [
    paragraph(article, n), ...article.notes.filter((note) => note.paragraph === n).map((note) => noteLine(article, note, note.text)),
  ]));
  return made;
}

function paragraph(article, n) {
  const made = paragraphOf(article, n, "", article.paragraphs[n] + "\u00a0");
  const where = element("a", "para", "¶" + (n + 1));
  where.dir = "ltr";
  where.href = article.url + "#p-" + (n + 1);
  made.append(where);
  return made;
}

/** On a telephone one of the two is shown, and this chooses which. */
function which(articles) {
  const made = element("fieldset", "which narrow-only");
  made.append(element("legend", "unseen", gettext("Which of the two is shown")));
  const alike = articles[0].outlet === articles[1].outlet;
  articles.forEach((article, n) => {
    const button = element("input");
    Object.assign(button, { type: "radio", name: "which", id: n ? "second" : "first", checked: !n });
    const label = element("label", "", button);
    label.append(" ", isolated(article.outlet), ...(alike ? [gettext(", "), isolated(article.date)] : []));
    made.append(label, " ");
  });
  return made;
}

async function show() {
  const address = new URLSearchParams(location.search);
  const ids = [address.get("a"), address.get("b")];
  if (form) [form.a.value, form.b.value] = ids.map((id) => id || "");
  if (!ids[0] || !ids[1]) {
    status.textContent = form ? gettext("Choose two articles.") : "";
    return;
  }
  try {
    const articles = await Promise.all(ids.map(loadArticle));
    document.querySelector(".which")?.remove();
    columns.before(which(articles));
    columns.replaceChildren(...articles.map(column));
    keepPassage(document.querySelector(".which"), ".columns > section > p");
    status.textContent = "";
  } catch (error) {
    status.textContent = error.message;
  }
}

if (form) {
  form.addEventListener("change", () => {
    if (!form.a.value || !form.b.value) return;
    const query = "?a=" + encodeURIComponent(form.a.value) + "&b=" + encodeURIComponent(form.b.value);
    history.replaceState(null, "", location.pathname + query);
    document.documentElement.classList.add("asked"); // what stands before a choice gives way to the two
    show();
  });
}
show();
