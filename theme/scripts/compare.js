// compare.html?a=<id>&b=<id>: two articles with their notes, from the pieces that search shows hits from.
(function () {
  "use strict";
  var clippings = window.clippings;
  clippings.base = "search/";
  var columns = document.querySelector(".columns");
  var status = document.querySelector(".status");
  var form = document.querySelector(".chosen");

  var element = clippings.element;

  // An article's piece by its id.
  function article(id) {
    return clippings.pieces.load("ids").then(function (ids) {
      var number = ids.indexOf(id);
      if (number === -1) throw new Error("There is no article " + id + ".");
      return clippings.pieces.load("document-" + number);
    });
  }

  function column(shown) {
    var made = element("section");
    var title = element("h2");
    title.lang = shown.language;
    var link = element("a", "", shown.title);
    link.href = shown.url;
    title.append(link);
    made.append(clippings.strip(shown), title);
    if (shown.kind === "precis") made.append(element("p", "by", "The editors’ précis"));
    if (!shown.paragraphs.length) made.append(element("p", "by", "The text of this article is not shown here."));
    shown.paragraphs.forEach(function (text, n) {
      var paragraph = element("p", "", text + " ");
      paragraph.lang = shown.language;
      var where = element("a", "para", "¶" + (n + 1));
      where.href = shown.url + "#p-" + (n + 1);
      paragraph.append(where);
      made.append(paragraph);
      shown.notes.filter(function (note) { return note.paragraph === n; }).forEach(function (note) {
        made.append(voice(shown, note));
      });
    });
    return made;
  }

  function voice(shown, note) {
    var made = element("p", "voice " + note.kind);
    var link = element("a", "", "Editors’ note, " + note.kind);
    link.href = shown.url + "#note-" + note.id;
    made.append(link, ": " + note.text);
    return made;
  }

  function show() {
    var address = new URLSearchParams(location.search);
    var ids = [address.get("a"), address.get("b")];
    if (form) {
      form.a.value = ids[0] || "";
      form.b.value = ids[1] || "";
    }
    if (!ids[0] || !ids[1]) {
      status.textContent = "Choose two articles.";
      return;
    }
    Promise.all(ids.map(article)).then(function (found) {
      columns.replaceChildren.apply(columns, found.map(column));
      status.textContent = "";
    }).catch(function (failed) {
      status.textContent = failed.message;
    });
  }

  if (form) {
    form.addEventListener("change", function () {
      if (!form.a.value || !form.b.value) return;
      history.replaceState(null, "", location.pathname + "?a=" + encodeURIComponent(form.a.value) + "&b=" + encodeURIComponent(form.b.value));
      show();
    });
  }
  show();
})();
