// @ts-check
// How a drawing glides from one state to another. Joined in front of each widget that moves one
// (assets.py).

const NUMBER = /-?\d*\.?\d+/g;
const GLIDE = 350; // milliseconds from one state to the next, where motion is welcome

/** @typedef {[number, string, string | number[]]} Change */

/**
 * A value with its numbers moved, as `changes.applied` does in Python.
 * @param {string} first
 * @param {number[]} tenths what to add to each number, in tenths
 */
function moved(first, tenths) {
  let place = 0;
  return first.replace(NUMBER, (number) => {
    const sum = Math.round(Number(number) * 10) + (tenths[place] ?? 0);
    place += 1;
    return String(Math.round(sum) / 10);
  });
}

/**
 * Moves a drawing between its states.
 * @param {SVGElement} svg
 * @param {Record<string, Change[]>} changes what differs from the first, for each state
 */
function mover(svg, changes) {
  const elements = [svg, ...svg.querySelectorAll("*")];
  // Everything that moves in any state: as it stands in the first, and how far it is from there.
  /** @type {Map<string, { place: number, name: string, first: string, now: number[] }>} */
  const parts = new Map();
  for (const [place, name, value] of Object.values(changes).flat()) {
    const element = elements[place];
    const first = name === "#text" ? element.textContent ?? "" : element.getAttribute(name) ?? "";
    const now = typeof value === "string" ? [] : value.map(() => 0);
    if (!parts.get(`${place} ${name}`)?.now.length) parts.set(`${place} ${name}`, { place, name, first, now });
  }
  /** @param {{ place: number, name: string }} part @param {string} value */
  function write({ place, name }, value) {
    if (name === "#text") elements[place].textContent = value;
    else elements[place].setAttribute(name, value);
  }

  let frame = 0;
  return (/** @type {string} */ state) => {
    const goals = new Map(changes[state].map(([place, name, value]) => [`${place} ${name}`, value]));
    const steps = [...parts].map(([key, part]) => ({
      part, from: part.now, to: goals.get(key) ?? part.now.map(() => 0),
    }));
    cancelAnimationFrame(frame);
    /** @param {number} share how far along: 0 to 1 */
    const show = (share) => {
      for (const { part, from, to } of steps) {
        if (typeof to === "string") {
          // A text, or a value of another shape: there is nothing between.
          if (share === 1) write(part, to);
        } else {
          part.now = to.map((goal, index) => (from[index] ?? 0) + (goal - (from[index] ?? 0)) * share);
          write(part, moved(part.first, part.now));
        }
      }
    };
    if (!core.motionAllowed()) {
      show(1);
      return;
    }
    const start = performance.now();
    const glide = (/** @type {number} */ now) => {
      const share = Math.min(1, Math.max(0, (now - start) / GLIDE));
      show(share);
      if (share < 1) frame = requestAnimationFrame(glide);
    };
    frame = requestAnimationFrame(glide);
  };
}
