// The search page: what is typed is searched, shown, narrowed, and kept in the address.
(function () {
  "use strict";
  var clippings = window.clippings;
  var PAGE = 10;
  var PATIENCE = 250; // ms

  clippings.base = "search/";
  function part(name) {
    return document.querySelector("." + name);
  }
  var field = document.getElementById("q");
  var list = part("hits");
  var facets = part("facets");
  var more = part("show-more");
  var direct = part("direct");
  var sort = part("sort");
  var element = clippings.element;
  var limit = PAGE;
  var turn = 0;
  var busy = false;
  var again = false;
  var filters = {};
  var typing = false; // whether the last word may go on; not after Enter, nor in an address that is opened

  var panel = clippings.panel(facets.querySelector("div"), function (kind, values) {
    if (values.length) filters[kind] = values;
    else delete filters[kind];
    start(true);
  });
  var tell = clippings.telling({ status: part("status"), live: part("announced"), also: part("also"), chosen: part("in-force") }, function (query) {
    field.value = query;
    start(true);
    field.focus();
  }, function (kind, value) {
    if (kind === null) filters = {};
    else filters[kind] = filters[kind].filter(function (other) { return other !== value; });
    if (kind && !filters[kind].length) delete filters[kind];
    start(true);
    field.focus();
  });

  // A new question: from the first page, and where it is a step, one that "back" undoes.
  function start(step) {
    limit = PAGE;
    keep(step);
    return run();
  }

  // The address holds the query, filters and order; the history how much was shown.
  function keep(step) {
    var address = new URLSearchParams();
    if (field.value.trim()) address.set("q", field.value.trim());
    Object.keys(filters).forEach(function (kind) {
      filters[kind].forEach(function (value) { address.append(kind, value); });
    });
    if (sort.value !== "best") address.set("sort", sort.value);
    var text = address.toString();
    var place = location.pathname + (text ? "?" + text : "");
    if (step) history.pushState({ limit: limit }, "", place);
    else history.replaceState({ limit: limit }, "", place);
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
    limit = (history.state && history.state.limit) || PAGE;
  }

  function clear() {
    list.replaceChildren();
    tell.clear();
    [direct, facets, more, sort.parentElement].forEach(function (hidden) { hidden.hidden = true; });
  }

  function run() {
    var query = field.value.trim();
    var mine = ++turn;
    keep(false);
    if (!query && !Object.keys(filters).length) return clear();
    var asked = { limit: limit, filters: filters, complete: typing, sort: sort.value };
    return clippings.search(field.value, asked).then(function (found) {
      return found.total || typing ? found : clippings.search(query, Object.assign({}, asked, { complete: true }));
    }).then(function (found) {
      var wanted = clippings.excerpt.wanted(found);
      return clippings.pieces.unhurried(found.results, function (result) { return clippings.hit(result, wanted); }).then(function (items) {
        if (mine === turn) show(found, items, query);
        return clippings.pieces.pause();
      }).then(function () {
        return mine === turn && Promise.all([point(found.text, mine), panel.offer(found, filters).then(function () {
          facets.hidden = !found.hits.length && !Object.keys(filters).length;
        })]);
      });
    }).catch(function (failed) {
      if (mine !== turn) return;
      clear();
      part("status").replaceChildren(element("span", "wrong", failed.message + " "), failed.reload
        ? tell.button("Reload", function () { location.reload(); })
        : tell.button("Try again", run));
    });
  }

  function show(found, items, query) {
    list.replaceChildren.apply(list, items);
    more.hidden = found.total <= limit;
    sort.parentElement.hidden = found.total < 2;
    tell.say(found, query, filters);
    tell.names(found, query);
    tell.filters(found, filters);
    var chosen = Object.keys(filters).reduce(function (sum, kind) { return sum + filters[kind].length; }, 0);
    facets.querySelector("summary").textContent = "Narrow the results" + (chosen ? " (" + chosen + ")" : "");
  }

  // Searches what is typed at once, or when the search before it is done or has been given time; of those between, only
  // the last.
  function soon() {
    again = busy;
    if (busy) return;
    busy = true;
    var patience = new Promise(function (done) { setTimeout(done, PATIENCE); });
    Promise.race([start(false), patience]).then(function () {
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
    typing = true;
    soon();
  });
  field.form.addEventListener("submit", function (event) {
    event.preventDefault();
    typing = false;
    start(false);
  });
  sort.addEventListener("change", function () { start(true); });
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
  // A reader who comes back finds the place they left.
  addEventListener("pagehide", function () {
    history.replaceState({ limit: limit, top: scrollY }, "");
  });

  if (!CSS.supports("selector(::details-content)") && matchMedia("(min-width: 52.01rem)").matches) facets.open = true;
  read();
  var top = (history.state && history.state.top) || 0;
  if (field.value || Object.keys(filters).length) {
    Promise.resolve(run()).then(function () {
      if (top) scrollTo({ top: top, behavior: "instant" });
    });
  } else {
    field.focus();
  }
})();
