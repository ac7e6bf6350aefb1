const LINE = 0.3; // of the window's height: a section whose heading stands above it is the one that is read

/**
 * Marks, in the contents of a long text, the section that the reader is in.
 * @returns {void}
 */
export function markCurrentSection() {
  const contents = document.querySelector(".contents");
  if (!contents) return;
  const links = [...contents.querySelectorAll("a")];
  const headings = links.map((link) => document.getElementById(link.hash.slice(1)));
  let asked = 0;
  const mark = () => {
    asked = 0;
    const begun = headings.filter((heading) => heading.getBoundingClientRect().top <= innerHeight * LINE).length;
    links.forEach((link, n) => {
      if (n === begun - 1) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    });
    if (begun) showWithin(contents, links[begun - 1]);
  };
  const markSoon = () => { asked = asked || requestAnimationFrame(mark); };
  addEventListener("scroll", markSoon, { passive: true });
  addEventListener("resize", markSoon);
  mark();
}

/** Scrolls a list that is higher than its place so that a link in it is seen; the page stays where it is. */
function showWithin(list, link) {
  const top = link.getBoundingClientRect().top - list.getBoundingClientRect().top;
  if (top < 0 || top > list.clientHeight * 0.8) list.scrollTop += top - list.clientHeight / 2;
}
