// @ts-check
// The chart of one trace: the shares one on the other, and a cursor. Joined in front of pressure.js.

/**
 * @typedef {{ at: number, settled: number, words: string, state: string }} Moment
 * @typedef {{ id: string, title: string, step: number, inner: number[], outer: number[],
 *   cushions: number, low: number[], high: number[], moments: Moment[], goes: string,
 *   furthest: number, basis: string, known: string, assumed: string, alt: string,
 *   sources: string[] }} Trace
 */

// The box of the chart, in units; the same as in figures/pressure_trace.py.
const BOX = { width: 360, height: 234, left: 40, top: 24, right: 276, bottom: 186, highest: 180 };
const NAMES_APART = 15; // between two names beside the chart

/** The name of SVG's elements, asked of the browser: the front end holds no address. */
const NAMESPACE = (() => {
  const holder = document.createElement("template");
  holder.innerHTML = "<svg></svg>";
  return holder.content.firstElementChild?.namespaceURI ?? null;
})();

/**
 * @param {string} tag
 * @param {Record<string, any>} [attributes]
 * @param {...(Node|string)} children
 * @returns {any}
 */
function shape(tag, attributes = {}, ...children) {
  const element = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * A tile: with the names, it tells the rings apart in black and white.
 * @param {string} id @param {string} ring the token of its ground
 * @param {string} d the mark @param {Record<string, any>} more
 */
function tile(id, ring, d, more) {
  return shape(
    "pattern", { id, patternUnits: "userSpaceOnUse", width: 6, height: 6, ...more },
    shape("rect", { width: 6, height: 6, class: `tr-fill-${ring}` }),
    shape("path", { d, fill: "none", "stroke-linecap": "round", "stroke-width": more.patternTransform ? 0.7 : 1.5, class: `tr-stroke-${ring}-mark` }),
  );
}

/**
 * @param {Trace} trace
 * @param {Record<string, string>} strings
 */
function chartView(trace, strings) {
  const last = trace.inner.length - 1;
  const { left, right, top, bottom } = BOX;
  const across = (right - left) / (last * trace.step);
  const up = (bottom - top) / BOX.highest;
  const x = (/** @type {number} */ seconds) => left + seconds * across;
  const y = (/** @type {number} */ level) => bottom - level * up;
  const tidy = (/** @type {number} */ n) => Math.round(n * 10) / 10;
  const places = (/** @type {number[]} */ row) => row.map((level, n) => `${tidy(x(n * trace.step))} ${tidy(y(level))}`);
  const upper = trace.inner.map((level, n) => level + trace.outer[n]);
  const total = upper.map((level) => level + trace.cushions);
  const zero = trace.inner.map(() => 0);

  const curve = (/** @type {number[]} */ row, /** @type {Record<string, any>} */ how) => (
    shape("path", { d: `M${places(row).join("L")}`, fill: "none", ...how }));
  const area = (/** @type {number[]} */ low, /** @type {number[]} */ high, /** @type {Record<string, any>} */ how) => (
    shape("path", { d: `M${[...places(low), ...places(high).reverse()].join("L")}z`, ...how }));
  const rule = (/** @type {number[]} */ [x1, y1, x2, y2], /** @type {Record<string, any>} */ how) => (
    shape("line", { x1: tidy(x1), y1: tidy(y1), x2: tidy(x2), y2: tidy(y2), ...how }));
  const words = (/** @type {number[]} */ [at, level], /** @type {string} */ text, /** @type {Record<string, any>} */ how = {}) => (
    shape("text", { x: tidy(at), y: tidy(level + 4.3), "font-size": 12, class: "tr-fill-ink-soft", ...how }, text));

  const id = core.unique();
  const svg = shape(
    "svg", { viewBox: `0 0 ${BOX.width} ${BOX.height}`, role: "img", "aria-label": trace.alt, "stroke-linejoin": "round" },
    shape(
      "defs", {},
      tile(`${id}-inner`, "inner-ring", "M2 1.5H2.1M5 4.5H5.1", {}),
      tile(`${id}-outer`, "outer-ring", "M0 3H6", { patternTransform: "rotate(-45)" }),
    ),
    shape("rect", { width: BOX.width, height: BOX.height, class: "tr-fill-paper" }),
    words([2, top - 11], strings.of_rest),
  );
  for (const level of [0, 50, 100, 150]) {
    svg.append(
      rule([left, y(level), right, y(level)], { class: "tr-stroke-hairline" }),
      words([left - 6, y(level)], String(level), { "text-anchor": "end" }),
    );
  }
  for (let second = 0; second <= last * trace.step; second += 2) {
    svg.append(
      rule([x(second), bottom, x(second), bottom + 4], { class: "tr-stroke-line" }),
      words([x(second), bottom + 14], String(second), { "text-anchor": "middle" }),
    );
  }
  svg.append(
    words([(left + right) / 2, bottom + 32], strings.seconds, { "text-anchor": "middle" }),
    area(zero, trace.inner, { fill: `url(#${id}-inner)` }),
    area(trace.inner, upper, { fill: `url(#${id}-outer)` }),
    area(upper, total, { class: "tr-fill-cushion" }),
    curve(trace.inner, { class: "tr-stroke-ink" }),
    curve(upper, { class: "tr-stroke-cushion-mark" }),
  );
  for (const bound of [trace.low, trace.high]) {
    // A pale edge, so that the dashes show on either pattern.
    svg.append(
      curve(bound, { class: "tr-stroke-paper", "stroke-width": 3.4 }),
      curve(bound, { class: "tr-stroke-ink", "stroke-width": 1.5, "stroke-dasharray": "7.5 4.5" }),
    );
  }
  svg.append(curve(total, { class: "tr-stroke-ink", "stroke-width": 2.8, "stroke-linecap": "round" }));
  for (const { at } of trace.moments.slice(1)) {
    const level = total[Math.round(at / trace.step)];
    svg.append(
      rule([x(at), top, x(at), y(level) - 3], { class: "tr-stroke-ink-soft", "stroke-dasharray": "1.8 3.6", "stroke-width": 1.2 }),
      words([x(at), top - 11], `${at} s`, { "text-anchor": "middle", "font-weight": 700, class: "tr-fill-ink" }),
    );
  }

  // Each name beside the end of what it names.
  let lowest = Infinity;
  /** @type {[string, number][]} */
  const names = [
    [strings.inner, trace.inner[last] / 2],
    [strings.outer, (trace.inner[last] + upper[last]) / 2],
    [strings.cushions, (upper[last] + total[last]) / 2],
    [strings.total, total[last]],
  ];
  names.forEach(([name, level], n) => {
    const at = Math.min(y(level), lowest - NAMES_APART);
    lowest = at;
    svg.append(
      rule([right + 1, y(level), right + 9, at], { class: "tr-stroke-ink-soft" }),
      words([right + 12, at], name, { "font-size": 13, class: "tr-fill-ink", ...(n === 3 && { "font-weight": 700 }) }),
    );
  });

  // The cursor: a line through the moment, and a dot on the total.
  const hand = shape("path", { d: `M0 ${top}V${bottom}`, class: "tr-stroke-accent", "stroke-width": 2.5 });
  const dot = shape("circle", { cx: 0, r: 5.5, class: "tr-fill-accent tr-stroke-paper", "stroke-width": 2 });
  const cursor = shape("g", { class: "tr-pressure__cursor" }, hand, dot);
  svg.append(cursor);

  return {
    node: core.make("div", { class: "tr-pressure__chart" }, svg),
    /** Put the cursor at a time. @param {number} seconds */
    point(seconds) {
      const exact = Math.min(last, seconds / trace.step);
      const n = Math.floor(exact);
      const level = total[n] + ((total[n + 1] ?? total[n]) - total[n]) * (exact - n);
      cursor.setAttribute("transform", `translate(${tidy(x(seconds))} 0)`);
      dot.setAttribute("cy", String(tidy(y(level))));
    },
  };
}
