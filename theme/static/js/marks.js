// An article opened from a search (?mark=word&mark=…): its words marked, counted, walked through, and cleared again.
(function () {
  "use strict";
  var words = new URLSearchParams(location.search).getAll("mark").filter(Boolean).slice(0, 20);
  var text = document.querySelector(".article .text");
  if (!words.length || !text) return;
  // Scripts that are written without spaces between words.
  var UNSPACED = /^[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
  var pattern = new RegExp(words.sort(function (a, b) { return b.length - a.length; }).map(function (word) {
    var plain = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
    return UNSPACED.test(word) ? plain : "(?<![\\p{L}\\p{N}])" + plain + "(?![\\p{L}\\p{N}\\p{M}])";
  }).join("|"), "giu");

  // The text nodes of a paragraph that are the article's own: the numbers of notes are not.
  function nodesOf(paragraph) {
    var walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    var found = [];
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest("sup")) found.push(walker.currentNode);
    return found;
  }

  function textOf(paragraph) {
    return nodesOf(paragraph).map(function (node) { return node.data; }).join("");
  }

  // Wraps the characters from start to end of a paragraph, which may lie in several nodes.
  function wrap(paragraph, start, end) {
    var at = 0;
    var marks = [];
    nodesOf(paragraph).forEach(function (node) {
      var from = Math.max(start - at, 0);
      var to = Math.min(end - at, node.length);
      at += node.length;
      if (from >= to) return;
      var range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      var mark = document.createElement("mark");
      mark.className = "found";
      range.surroundContents(mark);
      marks.push(mark);
    });
    return marks[0];
  }

  var found = [];
  text.querySelectorAll("[id^=p-]").forEach(function (paragraph) {
    if (paragraph.querySelector("[id^=p-]")) return;
    Array.from(textOf(paragraph).matchAll(pattern)).forEach(function (match) {
      var first = wrap(paragraph, match.index, match.index + match[0].length);
      if (first) found.push(first);
    });
  });
  if (!found.length) return;

  var bar = document.createElement("div");
  bar.className = "marks";
  bar.setAttribute("role", "region");
  bar.setAttribute("aria-label", "Words marked");
  var said = document.createElement("span");
  said.setAttribute("role", "status");
  bar.append(said, button("↑", "Previous", function () { go(-1); }), button("↓", "Next", function () { go(1); }), button("Clear", "", clear));
  document.body.append(bar);
  var paragraph = location.hash && document.getElementById(location.hash.slice(1));
  var at = paragraph ? found.findIndex(function (mark) { return paragraph.contains(mark); }) : -1;
  say();

  function button(words_, label, act) {
    var made = document.createElement("button");
    made.type = "button";
    made.textContent = words_;
    if (label) made.setAttribute("aria-label", label);
    made.addEventListener("click", act);
    return made;
  }

  function say() {
    var total = found.length === 1 ? "1 place marked" : found.length + " places marked";
    said.textContent = at === -1 ? total : at + 1 + " of " + total;
    found.forEach(function (mark, n) { mark.classList.toggle("here", n === at); });
  }

  function go(step) {
    at = at === -1 && step < 0 ? found.length - 1 : (at + step + found.length) % found.length;
    found[at].scrollIntoView({ block: "center" });
    say();
  }

  function clear() {
    text.querySelectorAll("mark.found").forEach(function (mark) {
      var parent = mark.parentNode;
      mark.replaceWith.apply(mark, Array.from(mark.childNodes));
      parent.normalize();
    });
    bar.remove();
    document.removeEventListener("keydown", escape);
    history.replaceState(null, "", location.pathname + location.hash);
  }

  function escape(event) {
    if (event.key === "Escape") clear();
  }
  document.addEventListener("keydown", escape);
})();
