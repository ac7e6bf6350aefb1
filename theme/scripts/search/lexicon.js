// The manifest, and the terms and postings a query needs of the index, whichever pieces they are in.
(function (root) {
  "use strict";
  var clippings = (root.clippings = root.clippings || {});
  var lunr = root.lunr;
  var pieces = clippings.pieces;
  var MOST_SHARDS = 128; // a pattern that spans more stands for too many words
  var MOST_TO_COMPLETE = 3; // a word being typed that spans more is too short to complete
  var LONGEST = 40; // letters of a word whose near misses are looked for
  var STRETCH = 3000; // words of the dictionary compared at a time, so that the page stays alive

  // The manifest. The stemmers of the archive's languages come with it.
  var manifest = pieces.once(function () {
    // a host's cache must not give an old one; a folder has no cache
    return pieces.load("manifest", String(Date.now())).then(function (found) {
      found.fieldNames = found.fields.map(function (field) { return field.name; });
      found.unplaced = new Set(pieces.steps(found.unplaced));
      var foreign = found.languages.filter(function (analysis) { return analysis && analysis !== "en"; });
      return Promise.all(foreign.map(function (analysis) { return pieces.load("stemmer-" + analysis); })).then(function (made) {
        var stemmers = {};
        foreign.forEach(function (analysis, n) { stemmers[analysis] = made[n]; });
        clippings.normalise.speak(found.languages, stemmers);
        return found;
      });
    });
  });

  // One field's count of terms in each document.
  var counted = {};
  function lengths(head, field) {
    counted[field.name] = counted[field.name] || pieces.once(function () {
      return pieces.load("lengths-" + field.name, field.digest, true).then(function (text) {
        var found = pieces.numbers(text[1]);
        pieces.agree(found.length === head.documents && found.reduce(function (a, b) { return a + b; }, 0) === field.total);
        return found;
      });
    });
    return counted[field.name]();
  }

  function digest(head, shard_) {
    return head.digests.slice(shard_ * 4, shard_ * 4 + 4);
  }

  // Puts every row of a shard into `rows`: term → {term, text, shard, at}.
  function shard(head, number, rows) {
    return pieces.load("terms-" + number, digest(head, number), true).then(function (found) {
      for (var at = 1; at < found.length; at += 2) {
        rows.set(found[at], { term: found[at], text: found[at + 1], shard: number, at: (at - 1) / 2 });
      }
    });
  }

  function shardsOf(head, low, high) {
    var found = [];
    for (var n = Math.max(0, pieces.shardOf(head.shards, low)); n < head.shards.length && head.shards[n] <= high; n++) found.push(n);
    return found;
  }

  // The dictionary as lunr token sets of a few thousand words each.
  var dictionaries = null;
  function dictionary(head) {
    dictionaries = dictionaries || pieces.once(function () {
      return pieces.load("dictionary", head.dictionary, true).then(function (found) {
        var sets = [];
        function more(at) {
          if (at >= found.length) return sets;
          sets.push(lunr.TokenSet.fromArray(found.slice(at, at + STRETCH)));
          return pieces.pause().then(function () { return more(at + STRETCH); });
        }
        return more(1);
      });
    });
    return dictionaries();
  }

  // The index terms one form of a clause stands for: itself, or what its wildcard or near misses match.
  function matched(head, clause, form, rows) {
    var star = form.indexOf("*");
    if (!clause.editDistance && star === -1) {
      var only = pieces.shardOf(head.shards, form);
      return (only < 0 ? Promise.resolve() : shard(head, only, rows)).then(function () { return rows.has(form) ? [form] : []; });
    }
    if (!clause.editDistance && star === form.length - 1 && star > 0) {
      var low = form.slice(0, star);
      var numbers = shardsOf(head, low, low + "\uffff");
      if (clause.completes && numbers.length > MOST_TO_COMPLETE) return Promise.resolve([]);
      few(numbers, form);
      return Promise.all(numbers.map(function (n) { return shard(head, n, rows); })).then(function () {
        return Array.from(rows.keys()).filter(function (term) { return term.startsWith(low); });
      });
    }
    // no word is nearer to one that is longer by more than the letters that may differ; lunr would take gigabytes to see it
    if (clause.editDistance && form.length > Math.min(head.longest, LONGEST) + clause.editDistance) return Promise.resolve([]);
    var pattern = lunr.TokenSet.fromClause(Object.assign({}, clause, { term: form }));
    return dictionary(head).then(function (sets) {
      var found = [];
      function more(at) {
        if (at >= sets.length) return found;
        found = found.concat(sets[at].intersect(pattern).toArray());
        return pieces.pause().then(function () { return more(at + 1); });
      }
      return more(0);
    }).then(function (found) {
      var numbers = Array.from(new Set(found.map(function (term) { return pieces.shardOf(head.shards, term); })));
      few(numbers, form);
      return Promise.all(numbers.map(function (n) { return shard(head, n, rows); })).then(function () { return found; });
    });
  }

  function few(shards, form) {
    if (shards.length > MOST_SHARDS) throw new Error("“" + form + "” stands for too many words here. Type more of its letters.");
  }

  clippings.lexicon = { manifest: manifest, lengths: lengths, matched: matched, digest: digest };
})(typeof window === "undefined" ? globalThis : window);
