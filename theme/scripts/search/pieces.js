// The pieces of the index: loaded as classic scripts, the one form a page opened from a folder may load, and decoded.
// plugins/clippings/search/pages.py writes them; docs/search.md describes them.
(function (root) {
  "use strict";
  var clippings = (root.clippings = root.clippings || {});
  var DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  var VALUE = new Uint8Array(128);
  for (var i = 0; i < 64; i++) VALUE[DIGITS.charCodeAt(i)] = i;

  var LONG = 15; // ms of work after which the page may breathe

  var waiting = new Map();
  var loaded = new Map();
  var traffic = { bytes: 0, files: 0 };

  // Called by every piece.
  clippings.receive = function (name, value) {
    var promise = waiting.get(name);
    if (promise) promise.resolve(value);
  };

  // A piece's value. `version` is in its address, so that no cache gives another build's; where it is a digest, the piece
  // begins with it. A failed load is forgotten, so that asking again tries again.
  function load(name, version, isDigest) {
    if (loaded.has(name)) return loaded.get(name);
    var address = clippings.base + name + ".js" + (version ? "?" + encodeURIComponent(version) : "");
    var promise = new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      var failed = function () { reject(new Error("The index file search/" + name + ".js could not be loaded.")); };
      waiting.set(name, { resolve: resolve });
      script.src = address;
      script.onerror = failed;
      script.onload = function () {
        script.remove();
        failed(); // unless the piece has been received: a server may answer with something else
      };
      document.head.append(script);
    }).then(function (value) {
      agree(!isDigest || value[0] === version);
      traffic.files += 1;
      traffic.bytes += sizeOf(address, value);
      return value;
    });
    loaded.set(name, promise);
    promise.catch(function () { loaded.delete(name); });
    return promise;
  }

  // What moved over the wire where the browser tells (over HTTP), else the size of the text.
  function sizeOf(address, value) {
    var entries = performance.getEntriesByName(new URL(address, document.baseURI).href);
    var moved = entries.length && entries[entries.length - 1].transferSize;
    return moved || (JSON.stringify(value) || "").length;
  }

  // A value that is made once, of pieces; a failure is forgotten, so that the next to ask tries again.
  function once(make) {
    var made = null;
    return function () {
      if (!made) {
        made = make();
        made.catch(function () { made = null; });
      }
      return made;
    };
  }

  // What one part of the index says of another must agree, or they were built apart.
  function agree(agrees) {
    if (agrees) return;
    var error = new Error("The index belongs to another build of this archive. Reload the page.");
    error.reload = true;
    throw error;
  }

  // Lets the browser draw and take keys between two stretches of work.
  function pause() {
    return new Promise(function (resolve) { setTimeout(resolve, 0); });
  }

  // What `make` makes of each value, with a pause whenever it has taken long.
  function unhurried(values, make) {
    var made = [];
    function more(at) {
      var until = performance.now() + LONG;
      for (; at < values.length && performance.now() < until; at++) made.push(make(values[at], at));
      return at < values.length ? pause().then(function () { return more(at); }) : made;
    }
    return Promise.resolve(more(0));
  }

  // Whole numbers in base 32, least digit first; a digit with bit 5 set is not the last.
  function numbers(text) {
    var found = [];
    var value = 0;
    var shift = 1;
    for (var at = 0; at < text.length; at++) {
      var digit = VALUE[text.charCodeAt(at)];
      value += (digit & 31) * shift;
      if (digit & 32) {
        shift *= 32;
      } else {
        found.push(value);
        value = 0;
        shift = 1;
      }
    }
    return found;
  }

  // One field's documents and frequencies, in two arrays: read digit by digit, since a common word has a hundred thousand.
  function posting(text) {
    var documents = new Uint32Array(text.length);
    var frequencies = new Uint32Array(text.length);
    var count = 0;
    var last = -1;
    var value = 0;
    var shift = 1;
    var often = false; // whether the next number is a frequency
    for (var at = 0; at < text.length; at++) {
      var digit = VALUE[text.charCodeAt(at)];
      value += (digit & 31) * shift;
      if (digit & 32) {
        shift *= 32;
        continue;
      }
      if (often) {
        frequencies[count - 1] = value;
        often = false;
      } else {
        often = value % 2 === 1;
        last += (value - (often ? 1 : 0)) / 2 + 1;
        documents[count] = last;
        frequencies[count++] = 1;
      }
      value = 0;
      shift = 1;
    }
    return { documents: documents.subarray(0, count), frequencies: frequencies.subarray(0, count) };
  }

  // Ascending numbers from the gaps between them.
  function steps(text) {
    var last = -1;
    return numbers(text).map(function (step) { return (last += step + 1); });
  }

  // The number of the shard that would hold a key, given each shard's first; -1 before the first.
  function shardOf(firsts, key) {
    var low = 0;
    var high = firsts.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (firsts[middle] <= key) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  clippings.pieces = {
    load: load, numbers: numbers, posting: posting, steps: steps, traffic: traffic, once: once, agree: agree, pause: pause,
    unhurried: unhurried, shardOf: shardOf,
  };
})(typeof window === "undefined" ? globalThis : window);
