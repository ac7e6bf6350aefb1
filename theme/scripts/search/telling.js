// What the search page says above the results: how many there are, what was wrong, other names, filters in force.
(function () {
  "use strict";
  var clippings = window.clippings;
  var element = clippings.element;
  var LONGEST = 60; // characters of a query that are said back
  var QUIET = 700; // ms without a change before the count is announced

  function button(words, act) {
    var made = element("button", "more", words);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  }

  function short(query) {
    return query.length > LONGEST ? query.slice(0, LONGEST).trim() + " …" : query;
  }

  // A query with words put in another form, wherever they stand as words.
  function replaced(query, said, other) {
    var plain = said.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
    return query.replace(new RegExp("(?<![\\p{L}\\p{N}\":])" + plain + "(?![\\p{L}\\p{N}\\p{M}\":])", "gu"), function () { return other; });
  }

  // `ask(query)` searches for something else; `drop(kind, value)` takes a filter out, or all of them.
  function telling(places, ask, drop) {
    var timer = 0;

    function announce(words) {
      clearTimeout(timer);
      timer = setTimeout(function () { places.live.textContent = words; }, QUIET);
    }

    function clear() {
      clearTimeout(timer);
      [places.status, places.live, places.also, places.chosen].forEach(function (place) { place.replaceChildren(); });
      places.also.hidden = places.chosen.hidden = true;
    }

    function counted(found, query) {
      var narrowed = found.filters.length > 0;
      var said = "“" + short(query || "everything") + "”";
      if (found.total) {
        return (found.total === 1 ? "1 article" : found.total.toLocaleString("en") + " articles") + " for " + said + (narrowed ? " with these filters." : ".");
      }
      if (found.hits.length) return "Nothing for " + said + " with these filters.";
      if (found.common) return said + " is only of words too common to search for.";
      if (/^.$/u.test(query)) return "Nothing found for " + said + ". Type more letters.";
      return "Nothing found for " + said + ".";
    }

    function say(found, query, chosen) {
      var status = places.status;
      var words = counted(found, query);
      status.replaceChildren();
      if (found.wrong) status.append(element("span", "wrong", found.wrong + " "));
      status.append(words + " ");
      announce((found.wrong ? found.wrong + " " : "") + words);
      if (Object.keys(chosen).length) {
        status.append(button("Remove the filters", function () { drop(null); }));
      } else if (!found.total && !found.common && /^[\p{L}\p{N}\s-]{2,80}$/u.test(found.text) && !/\S{21}/.test(found.text) && !clippings.normalise.unspaced(found.text)) {
        status.append(button("Try words spelled nearly so", function () { ask(near(found.text)); }), " ");
        if (/\p{L}-\p{L}/u.test(found.text)) {
          var joined = found.text.replace(/-/g, "");
          status.append(button("Try “" + short(joined) + "”", function () { ask(joined); }), " ");
        }
      }
      if (!found.total && !found.filters.length && !found.common) {
        var lists = element("a", "", "Browse the people and places");
        lists.href = "people/index.html";
        status.append(lists);
      }
    }

    function near(text) {
      return text.split(/[\s-]+/).filter(Boolean).map(function (word) { return word + "~" + (word.length > 5 ? 2 : 1); }).join(" ");
    }

    // Other names of those the query names. Taking them out puts the words in quotes, which stand for themselves only.
    function names(found, query) {
      places.also.replaceChildren.apply(places.also, found.aliases.map(function (entry) {
        var item = element("li");
        if (entry.common) {
          item.append("“" + entry.said + "” is too common a word to search for. ");
          item.append(button("Articles that name " + entry.name, function () {
            ask(replaced(query, entry.said, entry.kind + ":" + entry.url.replace(/^.*\/|\.html$/g, "")));
          }));
          return item;
        }
        var others = entry.others.slice(0, 6).join(", ") + (entry.others.length > 6 ? " …" : "");
        item.append("“" + entry.said + "” is also ", element("b", "", others), " ");
        var only = button("×", function () { ask(replaced(query, entry.said, '"' + entry.said + '"')); });
        only.setAttribute("aria-label", "Search for “" + entry.said + "” without these names");
        only.title = "Search for “" + entry.said + "” without these names";
        item.append(only);
        return item;
      }));
      places.also.hidden = !found.aliases.length;
    }

    // The filters chosen in the panel, each with a way out.
    function filters(found, chosen) {
      var items = [];
      found.filters.forEach(function (filter) {
        (chosen[filter.kind] || []).forEach(function (value) {
          if (filter.negative) return;
          var item = element("li", "", clippings.panel.headings[filter.kind] + ": " + (filter.names[value] || value) + " ");
          var out = button("×", function () { drop(filter.kind, value); });
          out.setAttribute("aria-label", "Remove the filter " + (filter.names[value] || value));
          item.append(out);
          items.push(item);
        });
      });
      places.chosen.replaceChildren.apply(places.chosen, items);
      places.chosen.hidden = !items.length;
    }

    return { say: say, names: names, filters: filters, clear: clear, button: button };
  }

  clippings.telling = telling;
})();
