// On every page: "/" goes to the search field, opened labels close again, and a link to a folded note unfolds it.
(function () {
  "use strict";

  document.addEventListener("keydown", function (event) {
    var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      var field = document.querySelector("[data-slash]");
      if (field) {
        event.preventDefault();
        field.focus();
        field.select();
      }
    }
    if (event.key === "Escape") close(null);
  });

  document.addEventListener("click", function (event) {
    close(event.target.closest("details.label, details.how"));
  });

  function close(kept) {
    document.querySelectorAll("details.label[open], details.how[open]").forEach(function (opened) {
      if (opened === kept) return;
      var inside = opened.contains(document.activeElement);
      opened.open = false;
      if (inside && !kept) opened.querySelector("summary").focus();
    });
  }

  // A card that would leave the window on the right opens towards the left.
  document.addEventListener("toggle", function (event) {
    var card = event.target.open && event.target.querySelector(":scope > .opened");
    if (!card) return;
    card.style.insetInlineStart = "0";
    var over = card.getBoundingClientRect().right - document.documentElement.clientWidth + 12;
    if (over > 0) card.style.insetInlineStart = -over + "px";
  }, true);

  // Browsers without ::details-content show the record and notes open on wide screens.
  if (!CSS.supports("selector(::details-content)") && matchMedia("(min-width: 52.01rem)").matches) {
    document.querySelectorAll("details.record, details.note").forEach(function (folded) { folded.open = true; });
  }

  function unfold() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === "DETAILS") target.open = true;
  }
  addEventListener("hashchange", unfold);
  unfold();

  // What is copied out of the editors' voice says so, as it does on the page.
  document.addEventListener("copy", function (event) {
    var selection = getSelection();
    var node = selection.anchorNode && selection.anchorNode.parentElement;
    var note = node && node.closest(".note, .listed");
    if (!note || selection.isCollapsed) return;
    event.clipboardData.setData("text/plain", "[Editors’ note] " + selection.toString());
    event.preventDefault();
  });
})();

// On wide screens notes are placed beside their passage and push one another down, so that the text never waits for them.
// Without this script they float, and a paragraph waits for a note that comes much too late.
(function () {
  "use strict";
  var text = document.querySelector(".text");
  var notes = text ? Array.from(text.querySelectorAll(".notes")) : [];
  var wide = matchMedia("(min-width: 64rem)");
  if (!notes.length) return;

  function place() {
    text.classList.toggle("placed", wide.matches);
    text.style.minBlockSize = "";
    var free = 0;
    notes.forEach(function (group) {
      group.style.insetBlockStart = "";
      if (!wide.matches) return;
      var top = Math.max(free, group.parentElement.offsetTop);
      group.style.insetBlockStart = top + "px";
      free = top + group.offsetHeight;
    });
    if (wide.matches) text.style.minBlockSize = free + "px";
  }
  // Notes move after the browser has gone to the one the address names: go there again, until the reader moves.
  function arrive() {
    place();
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest(".notes") && !moved) target.scrollIntoView({ behavior: "instant" });
  }
  var moved = false;
  ["wheel", "keydown", "pointerdown", "touchstart"].forEach(function (name) {
    addEventListener(name, function () { moved = true; }, { once: true, passive: true });
  });
  arrive();
  addEventListener("resize", place);
  addEventListener("load", arrive);
  document.fonts.ready.then(arrive);
})();
