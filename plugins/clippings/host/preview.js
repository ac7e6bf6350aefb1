// In the live preview only: an open page is loaded anew after each build, and shows what is wrong until it is mended.
(function () {
  "use strict";
  var build = null;

  function ask(edition) {
    fetch("/__preview.json?edition=" + edition).then(function (answer) { return answer.json(); }).then(function (news) {
      if (build !== null && news.build !== build) return location.reload();
      build = news.build;
      show(news.wrong);
      return ask(news.edition);
    }).catch(function () {
      setTimeout(function () { ask(""); }, 1000); // the preview was stopped, or is starting again
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
    title.textContent = "Not rebuilt: this page is of the last build without errors.";
    box.append(title);
    wrong.forEach(function (words) {
      var line = document.createElement("div");
      line.style.whiteSpace = "pre-wrap";
      line.textContent = words;
      box.append(line);
    });
    document.body.append(box);
  }

  ask("");
})();
