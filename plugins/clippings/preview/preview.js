// In the live preview only: an open page is loaded anew when a build made it another, and shows what is wrong until it is mended.
(function () {
  "use strict";
  var build = null;
  var state = document.currentScript.dataset.state;

  function ask(edition) {
    fetch("/__preview.json?edition=" + edition).then(function (answer) { return answer.json(); }).then(function (news) {
      var built = build !== null && news.build !== build;
      build = news.build;
      show(news.wrong);
      warn(news.wrong.length ? [] : news.warnings || []); // behind errors they stand in the same list
      return (built ? look() : Promise.resolve()).then(function () { return ask(news.edition); });
    }).catch(function () {
      setTimeout(function () { ask(""); }, 1000); // the preview was stopped, or is starting again
    });
  }

  // A page that is as it was stays open as it is, with what its reader wrote or opened in it.
  function look() {
    return fetch(location.pathname, { cache: "no-store" }).then(function (answer) { return answer.text(); })
      .then(function (page) {
        if (page.indexOf('data-state="' + state + '"') < 0) location.reload();
      });
  }

  function show(wrong) {
    var old = document.getElementById("preview-wrong");
    if (old) old.remove();
    if (!wrong.length) return;
    var box = document.createElement("div");
    box.id = "preview-wrong";
    box.setAttribute("role", "alert");
    box.style.cssText = "position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;z-index:99;padding:1rem 1.5rem;" +
      "background:#7d1f17;color:#fff;font:15px/1.5 system-ui,sans-serif";
    var title = document.createElement("b");
    title.textContent = "Not rebuilt: but for what was saved in this very article, this is the last build without errors.";
    box.append(title);
    wrong.forEach(function (words) {
      var line = document.createElement("div");
      line.style.whiteSpace = "pre-wrap";
      line.textContent = words;
      box.append(line);
    });
    document.body.append(box);
  }

  // What deserves a look and stops nothing: folded, so that it hides no text.
  function warn(warnings) {
    var old = document.getElementById("preview-warnings");
    var open = old && old.open;
    if (old) old.remove();
    if (!warnings.length) return;
    var box = document.createElement("details");
    box.id = "preview-warnings";
    box.open = Boolean(open);
    box.style.cssText = "position:fixed;inset:auto 0 0 auto;max-width:min(60rem,100vw);max-height:60vh;overflow:auto;" +
      "z-index:98;padding:.5rem 1rem;background:#5c4700;color:#fff;font:15px/1.5 system-ui,sans-serif";
    var title = document.createElement("summary");
    title.textContent = warnings.length + (warnings.length === 1 ? " warning" : " warnings");
    box.append(title);
    warnings.forEach(function (words) {
      var line = document.createElement("div");
      line.style.whiteSpace = "pre-wrap";
      line.textContent = words;
      box.append(line);
    });
    document.body.append(box);
  }

  ask("");
})();
