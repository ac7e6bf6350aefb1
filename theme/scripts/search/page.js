// The search page: what is typed is searched, shown, narrowed, announced, and kept in the address.
(function () {
  "use strict";
  var clippings = window.clippings;
  var PAGE = 10;

  clippings.base = "search/";
  var field = document.getElementById("q");
  var list = document.querySelector(".hits");
  var status = document.querySelector(".status");
  var also = document.querySelector(".also");
  var facets = document.querySelector(".facets");
  var more = document.querySelector(".more");
  var direct = document.querySelector(".direct");
  var sort = document.querySelector(".sort");
  var element = clippings.element;
  var limit = PAGE;
  var turn = 0;
  var busy = false;
  var again = false;
  var filters = {};

  var panel = clippings.panel(facets.querySelector("div"), function (kind, values) {
    if (values.length) filters[kind] = values;
    else delete filters[kind];
    limit = PAGE;
    keep(true);
    run();
  });

  function button(words, act) {
    var made = element("button", "more", words);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  }

  function ask(query) {
    field.value = query;
    limit = PAGE;
    keep(true);
    run();
    field.focus();
  }

  function say(found, query) {
    status.replaceChildren();
    if (found.wrong) status.append(element("span", "wrong", found.wrong + " "));
    var count = found.total === 1 ? "1 article" : found.total.toLocaleString("en") + " articles";
    var narrowed = found.filters.length > 0;
    if (found.total) status.append(count + " for “" + query + "”" + (narrowed ? " with these filters. " : ""));
    else if (found.hits.length) status.append("Nothing for “" + query + "” with these filters. ");
    else if (found.common) status.append("“" + query + "” is only of words too common to search for. ");
    else status.append("Nothing found for “" + query + "”. ");
    if (Object.keys(filters).length) {
      status.append(button("Remove the filters", function () {
        filters = {};
        ask(field.value);
      }));
    } else if (!found.total && !found.common && /^[\p{L}\p{N}\s]+$/u.test(found.text)) {
      var near = found.text.split(/\s+/).map(function (word) { return word + "~" + (word.length > 5 ? 2 : 1); }).join(" ");
      status.append(button("Try words spelled nearly so", function () { ask(near); }), " ");
    }
    if (!found.total && !narrowed && !found.common) {
      var lists = element("a", "", "Browse the people and places");
      lists.href = "people/index.html";
      status.append(lists);
    }
  }

  // Other names of those the query names. Taking them out puts the words in quotes, which stand for themselves only.
  function sayAliases(found) {
    also.replaceChildren.apply(also, found.aliases.map(function (entry) {
      var item = element("li");
      var others = entry.others.slice(0, 6).join(", ") + (entry.others.length > 6 ? " …" : "");
      item.append("“" + entry.said + "” is also ", element("b", "", others), " ");
      var only = button("×", function () { ask(field.value.replace(entry.said, '"' + entry.said + '"')); });
      only.setAttribute("aria-label", "Search for “" + entry.said + "” only");
      only.title = "Search for “" + entry.said + "” only";
      item.append(only);
      return item;
    }));
    also.hidden = !found.aliases.length;
  }

  // The address holds the query, filters and order; choosing is a step that "back" undoes.
  function keep(step) {
    var address = new URLSearchParams();
    if (field.value.trim()) address.set("q", field.value.trim());
    Object.keys(filters).forEach(function (kind) {
      filters[kind].forEach(function (value) { address.append(kind, value); });
    });
    if (sort.value !== "best") address.set("sort", sort.value);
    var text = address.toString();
    var place = location.pathname + (text ? "?" + text : "");
    if (step) history.pushState(null, "", place);
    else history.replaceState(null, "", place);
  }

  function read() {
    var address = new URLSearchParams(location.search);
    filters = {};
    clippings.panel.kinds.forEach(function (kind) {
      if (address.has(kind)) filters[kind] = address.getAll(kind);
    });
    field.value = address.get("q") || "";
    sort.value = address.get("sort") || "best";
    if (!sort.value) sort.value = "best";
  }

  function clear() {
    list.replaceChildren();
    status.replaceChildren();
    [direct, facets, more, also, sort.parentElement].forEach(function (part) { part.hidden = true; });
  }

  function run() {
    var query = field.value.trim();
    var mine = ++turn;
    keep(false);
    if (!query && !Object.keys(filters).length) return clear();
    return clippings.search(query, { limit: limit, filters: filters, complete: true, sort: sort.value }).then(function (found) {
      var wanted = clippings.excerpt.wanted(found);
      return clippings.pieces.unhurried(found.results, function (result) { return clippings.hit(result, wanted); }).then(function (items) {
        return { found: found, items: items };
      });
    }).then(function (made) {
      if (mine !== turn) return null;
      var found = made.found;
      list.replaceChildren.apply(list, made.items);
      more.hidden = found.total <= limit;
      sort.parentElement.hidden = found.total < 2;
      say(found, query || "everything");
      sayAliases(found);
      return clippings.pieces.pause().then(function () {
        return mine === turn && Promise.all([point(found.text, mine), panel.offer(found, filters).then(function () { facets.hidden = !found.hits.length; })]);
      });
    }).catch(function (failed) {
      if (mine !== turn) return;
      status.replaceChildren(element("span", "wrong", failed.message + " "));
      status.append(button("Try again", run));
    });
  }

  // Searches what is typed at once, or as soon as the search before it is done; of those between, only the last.
  function soon() {
    again = busy;
    if (busy) return;
    busy = true;
    Promise.resolve(run()).then(function () {
      busy = false;
      if (again) soon();
    });
  }

  // Pages of people, outlets, events and questions that bear the name asked for.
  function point(text, mine) {
    return clippings.named(text, 5).then(function (found) {
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

  field.addEventListener("input", function () {
    limit = PAGE;
    soon();
  });
  field.form.addEventListener("submit", function (event) {
    event.preventDefault();
    run();
  });
  sort.addEventListener("change", function () {
    limit = PAGE;
    keep(true);
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
  more.addEventListener("click", function () {
    var first = limit;
    limit += PAGE;
    Promise.resolve(run()).then(function () {
      var next = list.querySelectorAll("h2 a")[first];
      if (next) next.focus();
    });
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
