// @ts-check
// A picture of one's own: the fallback keeps its, for paper. Joined in front of quiz.js.

/**
 * @param {string | Element} source the picture as text, or as it stands in the page
 * @returns {{ node: HTMLElement, svg: SVGElement, area: (id: string) => SVGElement }}
 *   `area` finds a region by the id that it has in the source
 */
function pictureOf(source) {
  const node = core.rich(
    "div", typeof source === "string" ? source : source.cloneNode(true),
    { class: "tr-quiz__picture" },
  );
  const svg = node.querySelector("svg");
  // An id may stand in a page once: the copy gets other ones, and so does what refers to them.
  const end = `-${core.unique()}`;
  for (const one of node.querySelectorAll("*")) {
    for (const { name, value } of [...one.attributes]) {
      if (name === "id") one.setAttribute(name, `${value}${end}`);
      else if (name.endsWith("href") && value.startsWith("#")) one.setAttribute(name, `${value}${end}`);
      else if (value.includes("url(#")) {
        one.setAttribute(name, value.replace(/url\(#([^)]+)\)/g, `url(#$1${end})`));
      }
    }
  }
  return { node, svg, area: (id) => node.querySelector(`[id="${id}${end}"]`) };
}
