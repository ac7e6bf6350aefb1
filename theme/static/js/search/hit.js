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

  function hit(result, terms) {
    var document_ = result.document;
    var item = element("li", "hit");
    var strip = element("div", "strip");
    strip.append(element("span", "outlet", document_.outlet));
    document_.labels.forEach(function (label) { strip.append(element("span", "detail", label)); });
    strip.append(element("span", "when", document_.date));
    var title = element("h2");
    title.lang = document_.language;
    var link = element("a", "");
    link.href = document_.url;
    var titleMatches = clippings.excerpt.matches(document_.title, terms);
    link.append(clippings.excerpt.marked(document_.title, titleMatches));
    title.append(link);
    item.append(strip, title);
    var passage = clippings.excerpt.best(document_.paragraphs, terms);
    if (passage) {
      var text = element("p", "excerpt");
      text.lang = document_.language;
      text.append(clippings.excerpt.marked(document_.paragraphs[passage.paragraph], passage.matches));
      var where = element("a", "para", "¶" + (passage.paragraph + 1));
      where.href = document_.url + "#p-" + (passage.paragraph + 1);
      text.append(" ", where);
      item.append(text);
    } else if (document_.paragraphs.length) {
      item.append(element("p", "excerpt", clippings.excerpt.marked(document_.paragraphs[0], [])));
    }
    document_.notes.forEach(function (note) {
      var found = clippings.excerpt.matches(note.text, terms);
      if (!found.length) return;
      var voice = element("p", "voice " + note.kind);
      var to = element("a", "", "Editors’ note, " + note.kind);
      to.href = document_.url + "#note-" + note.id;
      voice.append(to, ": ", clippings.excerpt.marked(note.text, found));
      item.append(voice);
    });
    return item;
  }

  clippings.element = element;
  clippings.hit = hit;
})();
