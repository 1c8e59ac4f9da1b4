// @ts-check
// As many squares as acts, drawn as three paths. Joined in front of risk.js.

// The parser knows the namespace of SVG; no address has to stand here.
const SVG = new DOMParser().parseFromString("<svg></svg>", "text/html").querySelector("svg")?.namespaceURI ?? null;
const CELL = 10;

/** @param {string} name @param {Record<string, string|number>} attributes @param {...Node} children */
function drawn(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/**
 * Squares from one place to another, row by row, as one path.
 * @param {number} from @param {number} to @param {number} columns
 * @param {number} inset how much smaller than its place each square is, on every side
 */
function squares(from, to, columns, inset) {
  const side = CELL - 2 * inset;
  let path = "";
  for (let place = from; place < to; place += 1) {
    const x = (place % columns) * CELL + inset;
    const y = Math.floor(place / columns) * CELL + inset;
    path += `M${x} ${y}h${side}v${side}h${-side}z`;
  }
  return path;
}

/**
 * The picture of a number: dark squares, then squares with a dot up to the high end, then the rest.
 * @param {{ per: number, dark: number, high: number, label: string }} options
 */
function grid({ per, dark, high, label }) {
  const columns = per === 1000 ? 40 : 100;
  const rows = per / columns;
  return drawn(
    "svg",
    { class: "tr-risk__grid", viewBox: `0 0 ${columns * CELL} ${rows * CELL}`, role: "img", "aria-label": label },
    drawn("path", { class: "tr-risk__rest", d: squares(0, per, columns, 1) }),
    drawn("path", { class: "tr-risk__maybe", d: squares(dark, high, columns, 0.5) }),
    drawn("path", { class: "tr-risk__dot", d: squares(dark, high, columns, 3) }),
    drawn("path", { class: "tr-risk__dark", d: squares(0, dark, columns, 0) }),
  );
}
