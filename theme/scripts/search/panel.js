// The panel that narrows results: each facet with counts, loaded when it is opened, or at once when it is small.
(function () {
  "use strict";
  var clippings = window.clippings;
  var element = clippings.element;
  var HEADINGS = {
    year: "Year", outlet: "Outlet", label: "Label", text: "Text", kind: "Editors’ notes", person: "People",
    organisation: "Organisations", place: "Places", event: "Events", language: "Language",
  };
  var MOST_VALUES = 8;
  var FEW = 6; // bars that have room for their own label
  var WIDE = matchMedia("(min-width: 52.01rem)"); // elsewhere the panel stands above the results
  var SMALL = 12000; // bytes of a facet that is loaded unasked

  // `chosen` is {kind: [values]}; `changed(kind, values)` is called when the reader chooses others.
  function panel(place, changed) {
    var turn = 0;
    var opened = {};

    // Offers what the answer's hits can be narrowed by.
    function offer(answer, chosen) {
      var mine = ++turn;
      return clippings.lexicon.manifest().then(function (head) {
        if (mine !== turn) return null;
        var kinds = Object.keys(HEADINGS).filter(function (kind) {
          return kind === "year" ? head.dated : (head.facets[kind] || [0])[0] > 1 || chosen[kind];
        });
        return Promise.all(kinds.map(function (kind) {
          var small = kind === "year" ? head.dated < SMALL / 4 : head.facets[kind][1] < SMALL;
          return fill(kind, answer, chosen, small || opened[kind] || Boolean(chosen[kind]));
        })).then(function (boxes) {
          if (mine !== turn) return;
          var active = document.activeElement;
          var focused = place.contains(active) ? [active.name, active.value] : null;
          place.replaceChildren.apply(place, boxes.filter(Boolean));
          if (focused) refocus(focused);
        });
      });
    }

    function refocus(focused) {
      if (!focused[0]) return;
      var again = place.querySelector("input[name=" + focused[0] + "][value=" + CSS.escape(focused[1]) + "]");
      if (again) again.focus();
    }

    // One facet, its values counted when it is open. Counts are of the hits that all other filters allow.
    function fill(kind, answer, chosen, open) {
      var box = element("details", "facet");
      var summary = element("summary", "", HEADINGS[kind]);
      box.append(summary);
      if (!open) {
        box.addEventListener("toggle", function () {
          opened[kind] = true;
          if (box.open && box.childElementCount === 1) show(box, kind, answer, chosen);
        });
        return Promise.resolve(box);
      }
      box.open = kind in opened ? opened[kind] : WIDE.matches || Boolean(chosen[kind]);
      box.addEventListener("toggle", function () { opened[kind] = box.open; });
      return show(box, kind, answer, chosen).then(function (shown) { return shown ? box : null; });
    }

    function show(box, kind, answer, chosen) {
      return counted(kind, answer).then(function (rows) {
        var on = answer.filters.filter(function (filter) { return filter.kind === kind && !filter.negative; })
          .reduce(function (all, filter) { return all.concat(filter.values); }, []);
        var typed = on.filter(function (value) { return (chosen[kind] || []).indexOf(value) === -1; });
        rows = rows.filter(function (row) { return row.n || kind === "year" || on.indexOf(row.value) !== -1; });
        if (kind !== "year") {
          rows.sort(function (a, b) { return on.includes(b.value) - on.includes(a.value) || b.n - a.n; });
        }
        if (!rows.length || (kind === "year" && rows.length === 1 && !on.length)) return 0;
        box.append(kind === "year" ? bars(rows, on) : list(kind, rows, on));
        // what the query itself says is taken out there
        box.querySelectorAll("input").forEach(function (input) { input.disabled = typed.indexOf(input.value) !== -1; });
        return rows.length;
      }).catch(function (failed) {
        var wrong = element("p", "wrong", failed.message + " ");
        var again = element("button", "more", "Try again");
        again.type = "button";
        again.addEventListener("click", function () {
          wrong.remove();
          show(box, kind, answer, chosen);
        });
        wrong.append(again);
        box.append(wrong);
        return 1;
      });
    }

    function counted(kind, answer) {
      return clippings.lexicon.manifest().then(function (head) {
        var others = answer.filters.filter(function (filter) { return filter.kind !== kind || filter.negative; });
        var marked = new Uint8Array(head.documents);
        answer.hits.forEach(function (document_) {
          if (others.every(function (filter) { return filter.mask[document_]; })) marked[document_] = 1;
        });
        return kind === "year" ? clippings.facets.years(marked) : clippings.facets.counts(kind, marked);
      });
    }

    function choice(kind, row, on) {
      var label = element("label");
      var box = element("input");
      box.type = "checkbox";
      box.checked = on.indexOf(row.value) !== -1;
      box.name = kind;
      box.value = row.value;
      label.append(box, element("span", "name", row.name), element("span", "n", String(row.n)));
      return label;
    }

    function list(kind, rows, on) {
      var made = element("div", "values");
      made.setAttribute("role", "group");
      made.setAttribute("aria-label", HEADINGS[kind]);
      var shown = Math.max(MOST_VALUES, on.length);
      rows.slice(0, shown).forEach(function (row) { made.append(choice(kind, row, on)); });
      if (rows.length > shown) {
        var all = element("button", "more", "All " + rows.length);
        all.type = "button";
        all.addEventListener("click", function () {
          all.remove();
          rows.slice(shown).forEach(function (row) { made.append(choice(kind, row, on)); });
          made.querySelectorAll("input")[shown].focus();
        });
        made.append(all);
      }
      return made;
    }

    // The years as bars; each is a choice like any other.
    function bars(rows, on) {
      var most = Math.max.apply(null, rows.map(function (row) { return row.n; }));
      var made = element("div", "bars");
      made.setAttribute("role", "group");
      made.setAttribute("aria-label", HEADINGS.year);
      rows.forEach(function (row) {
        var bar = choice("year", row, on);
        bar.title = row.name + ": " + row.n;
        var height = element("span", "bar");
        height.style.blockSize = row.n ? Math.max(4, Math.round(48 * row.n / Math.max(1, most))) + "px" : "1px";
        bar.prepend(height);
        made.append(bar);
      });
      var both = element("div", rows.length > FEW ? "" : "few");
      both.style.maxInlineSize = rows.length * 3.4 + "rem";
      both.append(made);
      if (rows.length <= FEW) return both;
      var ends = element("div", "ends");
      ends.setAttribute("aria-hidden", "true");
      ends.append(element("span", "", rows[0].name));
      ends.append(element("span", "", rows[rows.length - 1].name));
      both.append(ends);
      return both;
    }

    place.addEventListener("change", function (event) {
      var kind = event.target.name;
      var boxes = Array.from(place.querySelectorAll("input[name=" + kind + "]:checked:not(:disabled)"));
      changed(kind, boxes.map(function (box) { return box.value; }));
    });

    return { offer: offer };
  }

  panel.kinds = Object.keys(HEADINGS);
  panel.headings = HEADINGS;
  clippings.panel = panel;
})();
