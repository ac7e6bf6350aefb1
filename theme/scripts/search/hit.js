// One result: the outlet's strip, the title, the best passage, and what the editors' notes say, told apart.
(function () {
  "use strict";
  var clippings = window.clippings;

  function element(name, className, content) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (content !== undefined) made.append(content);
    return made;
  }

  // The outlet, its labels and the date, of a document's piece.
  function strip(shown) {
    var made = element("div", "strip");
    made.append(element("span", "outlet", shown.outlet));
    shown.labels.forEach(function (label) { made.append(element("span", "detail", label)); });
    made.append(element("span", "when", shown.date));
    return made;
  }

  // The article's address with the words to mark in it, at an anchor.
  function address(shown, words, anchor) {
    var query = words.map(function (word) { return "mark=" + encodeURIComponent(word); }).join("&");
    return shown.url + (query ? "?" + query : "") + (anchor ? "#" + anchor : "");
  }

  function hit(result, wanted) {
    var shown = result.document;
    var excerpt = clippings.excerpt;
    var item = element("li", "hit");
    var found = excerpt.all(shown.paragraphs, wanted);
    var passage = excerpt.best(found);
    var anchor = passage === -1 ? "" : "p-" + (passage + 1);
    var title = element("h2");
    title.lang = shown.language;
    title.dir = "auto";
    var link = element("a", "", excerpt.marked(shown.title, excerpt.matches(shown.title, wanted)));
    link.href = address(shown, excerpt.wordings(shown.paragraphs, found), anchor);
    title.append(link);
    item.append(strip(shown), title);
    if (passage !== -1) {
      var text = element("p", "excerpt");
      text.lang = shown.language;
      text.dir = "auto";
      text.append(excerpt.marked(shown.paragraphs[passage], found[passage]));
      var where = element("a", "para", "¶" + (passage + 1));
      where.href = link.href;
      where.setAttribute("aria-label", "Paragraph " + (passage + 1));
      text.append(" ", where);
      item.append(text);
    } else if (shown.paragraphs.length) {
      item.append(element("p", "excerpt", excerpt.marked(shown.paragraphs[0], [])));
    }
    shown.notes.forEach(function (note) {
      var here = excerpt.matches(note.text, wanted);
      if (!here.length) return;
      var voice = element("p", "voice " + note.kind);
      var to = element("a", "", "Editors’ note, " + note.kind);
      to.href = shown.url + "#note-" + note.id;
      voice.append(to, ": ", excerpt.marked(note.text, here));
      item.append(voice);
    });
    return item;
  }

  clippings.element = element;
  clippings.strip = strip;
  clippings.hit = hit;
})();
