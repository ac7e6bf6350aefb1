// The search page: what is typed is searched, shown, narrowed, announced, and kept in the address.
(function () {
  "use strict";
  var clippings = window.clippings;
  var PAGE = 10;
  var PAUSE = 30;
  var MOST_VALUES = 8;
  var HEADINGS = { outlet: "Outlet", label: "Label", year: "Year", person: "Person", place: "Place" };

  clippings.base = "search/";
  var field = document.getElementById("q");
  var list = document.querySelector(".hits");
  var status = document.querySelector(".status");
  var facets = document.querySelector(".facets");
  var offered = facets.querySelector("div");
  var more = document.querySelector(".more");
  var direct = document.querySelector(".direct");
  var limit = PAGE;
  var turn = 0;
  var timer = 0;
  var filters = {};

  var element = clippings.element;

  function button(words, act) {
    var made = element("button", "more", words);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  }

  function say(found, query) {
    status.replaceChildren();
    if (found.wrong) status.append(element("span", "wrong", found.wrong + " Searched as plain words. "));
    var count = found.total === 1 ? "1 article" : found.total + " articles";
    var narrowed = Object.keys(filters).length > 0;
    if (found.total) status.append(count + " for “" + query + "”" + (narrowed ? " with these filters. " : ""));
    else if (found.hits.length) status.append("Nothing for “" + query + "” with these filters. ");
    else if (found.common) status.append("“" + query + "” is only of words too common to search for. ");
    else status.append("Nothing found for “" + query + "”. ");
    if (narrowed) {
      status.append(button("Remove the filters", function () {
        filters = {};
        keep(field.value.trim(), true);
        run();
        field.focus();
      }));
    } else if (!found.total && !found.common) {
      var near = query.trim().split(/\s+/).map(function (word) { return word + "~" + (word.length > 5 ? 2 : 1); }).join(" ");
      if (/^[\p{L}\p{N}\s]+$/u.test(query)) {
        status.append(button("Try words spelled nearly so", function () {
          field.value = near;
          run();
        }), " ");
      }
      var lists = element("a", "", "Browse the people and places");
      lists.href = "people/index.html";
      status.append(lists);
    }
  }

  // The address holds the query and filters; choosing a filter is a step that "back" undoes.
  function keep(query, step) {
    var address = new URLSearchParams();
    if (query) address.set("q", query);
    Object.keys(filters).forEach(function (kind) {
      filters[kind].forEach(function (value) { address.append(kind, value); });
    });
    var text = address.toString();
    var place = location.pathname + (text ? "?" + text : "");
    if (step) history.pushState(null, "", place);
    else history.replaceState(null, "", place);
  }

  function read() {
    var address = new URLSearchParams(location.search);
    filters = {};
    Object.keys(HEADINGS).forEach(function (kind) {
      if (address.has(kind)) filters[kind] = address.getAll(kind);
    });
    field.value = address.get("q") || "";
  }

  function run() {
    var query = field.value.trim();
    var mine = ++turn;
    keep(query);
    if (!query && !Object.keys(filters).length) {
      list.replaceChildren();
      status.replaceChildren();
      direct.hidden = true;
      facets.hidden = true;
      more.hidden = true;
      return;
    }
    clippings.search(query, { limit: limit, filters: filters, complete: true }).then(function (found) {
      if (mine !== turn) return;
      var terms = new Set(found.terms);
      list.replaceChildren.apply(list, found.results.map(function (result) { return clippings.hit(result, terms); }));
      more.hidden = found.total <= limit;
      say(found, query || "everything");
      return Promise.all([offer(found.hits, mine), point(query, mine)]);
    }).catch(function (failed) {
      if (mine !== turn) return;
      status.replaceChildren(element("span", "wrong", failed.message + " "));
      status.append(button("Try again", run));
    });
  }

  // Pages of people, outlets, events and questions that bear the name asked for.
  function point(query, mine) {
    return clippings.named(query, 5).then(function (found) {
      if (mine !== turn) return;
      direct.replaceChildren.apply(direct, found.map(function (row) {
        var item = element("li");
        var link = element("a", "", row.name);
        link.href = row.url;
        link.append(" ", element("span", "detail", row.kind));
        item.append(link);
        return item;
      }));
      direct.hidden = !found.length;
    });
  }

  // The facets, each value with how many of the hits it has that the other facets allow.
  function offer(hits, mine) {
    return clippings.facets().then(function (all) {
      if (mine !== turn) return;
      offered.replaceChildren();
      Object.keys(HEADINGS).forEach(function (kind) {
        var left = hits.filter(function (hit) { return allowed(hit.document, all, kind); });
        var rows = (all[kind] || []).map(function (row) {
          var n = left.filter(function (hit) { return row.documents.has(hit.document); }).length;
          return { row: row, n: n, on: (filters[kind] || []).indexOf(row.value) !== -1 };
        }).filter(function (entry) { return entry.n || entry.on; });
        if (kind !== "year") rows.sort(function (a, b) { return b.on - a.on || b.n - a.n; });
        if (rows.length) offered.append(facet(kind, rows));
      });
      facets.hidden = !offered.childElementCount;
    });
  }

  // Whether every chosen facet but one allows a document.
  function allowed(document_, all, but) {
    return Object.keys(filters).every(function (kind) {
      return kind === but || (all[kind] || []).some(function (row) {
        return filters[kind].indexOf(row.value) !== -1 && row.documents.has(document_);
      });
    });
  }

  function facet(kind, rows) {
    var set = element("fieldset", "facet");
    set.append(element("legend", "", HEADINGS[kind]));
    rows.forEach(function (entry, at) {
      var label = element("label");
      var box = element("input");
      box.type = "checkbox";
      box.checked = entry.on;
      box.name = kind;
      box.value = entry.row.value;
      label.append(box, element("span", "", entry.row.name), element("span", "n", String(entry.n)));
      label.hidden = at >= MOST_VALUES && !entry.on;
      set.append(label);
    });
    if (rows.length > MOST_VALUES) {
      var all = element("button", "more", "All " + rows.length);
      all.type = "button";
      all.addEventListener("click", function () {
        set.querySelectorAll("label").forEach(function (label) { label.hidden = false; });
        all.remove();
      });
      set.append(all);
    }
    return set;
  }

  field.addEventListener("input", function () {
    limit = PAGE;
    clearTimeout(timer);
    timer = setTimeout(run, PAUSE);
  });
  field.form.addEventListener("submit", function (event) {
    event.preventDefault();
    run();
  });
  field.addEventListener("keydown", function (event) {
    var first = list.querySelector("h2 a");
    if (event.key === "ArrowDown" && first) {
      event.preventDefault();
      first.focus();
    }
  });
  list.addEventListener("keydown", function (event) {
    if (event.key === "Escape") field.focus();
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    var links = Array.from(list.querySelectorAll("h2 a"));
    var at = links.indexOf(document.activeElement);
    if (at === -1) return;
    event.preventDefault();
    var next = links[at + (event.key === "ArrowDown" ? 1 : -1)];
    (next || (event.key === "ArrowUp" ? field : links[at])).focus();
  });
  facets.addEventListener("change", function (event) {
    var kind = event.target.name;
    var chosen = Array.from(facets.querySelectorAll("input[name=" + kind + "]:checked"));
    if (chosen.length) filters[kind] = chosen.map(function (box) { return box.value; });
    else delete filters[kind];
    limit = PAGE;
    keep(field.value.trim(), true);
    run();
    var value = event.target.value;
    requestAnimationFrame(function () {
      var again = facets.querySelector("input[name=" + kind + "][value=" + CSS.escape(value) + "]");
      if (again) again.focus();
    });
  });
  more.addEventListener("click", function () {
    limit += PAGE;
    run();
  });

  addEventListener("popstate", function () {
    read();
    run();
  });
  if (!CSS.supports("selector(::details-content)") && matchMedia("(min-width: 52.01rem)").matches) facets.open = true;
  read();
  if (field.value || Object.keys(filters).length) run();
  else field.focus();
})();
