/**
 * Print one part of the page and nothing else: a copy stands at the end of the body while the
 * browser prints, and goes when it has. Nothing is stored.
 * @param {Node[]} parts
 */
function printAlone(parts) {
  const root = document.documentElement;
  const sheet = core.make("div", { class: "tr-decider-sheet" }, ...parts);
  const done = () => {
    sheet.remove();
    root.classList.remove("tr-decider-printing");
    window.removeEventListener("afterprint", done);
  };
  window.addEventListener("afterprint", done);
  document.body.append(sheet);
  root.classList.add("tr-decider-printing");
  window.print();
}
