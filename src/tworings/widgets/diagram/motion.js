// @ts-check
// How a drawing glides from one state to another. Joined in front of diagram.js.

const NUMBER = /-?\d*\.?\d+/g;
const GLIDE = 350; // milliseconds from one state to the next, where motion is welcome

/** A value on the way from one state to another. @param {string} from @param {string} to @param {number} part */
function between(from, to, part) {
  const ends = to.match(NUMBER) ?? [];
  const starts = from.match(NUMBER) ?? [];
  if (ends.length !== starts.length || /^#/.test(to)) return part < 1 ? from : to;
  let place = 0;
  return to.replace(NUMBER, () => {
    const [a, b] = [Number(starts[place]), Number(ends[place])];
    place += 1;
    return String(Math.round((a + (b - a) * part) * 100) / 100);
  });
}

/** Moves a drawing between its states. @param {SVGElement} svg @param {State[]} states */
function mover(svg, states) {
  const elements = [svg, ...svg.querySelectorAll("*")];
  const read = (/** @type {number} */ place, /** @type {string} */ name) => (
    name === "#text" ? elements[place].textContent ?? "" : elements[place].getAttribute(name) ?? ""
  );
  const write = (/** @type {number} */ place, /** @type {string} */ name, /** @type {string} */ value) => {
    if (name === "#text") elements[place].textContent = value;
    else elements[place].setAttribute(name, value);
  };
  // Everything that moves in any state, as it stands in the first.
  /** @type {Map<string, [number, string, string]>} */
  const first = new Map();
  for (const state of states) {
    for (const [place, name] of state.changes) {
      first.set(`${place} ${name}`, [place, name, read(place, name)]);
    }
  }
  let frame = 0;
  return (/** @type {State} */ state) => {
    const goal = new Map(first);
    for (const change of state.changes) goal.set(`${change[0]} ${change[1]}`, change);
    const steps = [...goal.values()].map(([place, name, to]) => ({
      place, name, to, from: read(place, name),
    })).filter((step) => step.from !== step.to);
    cancelAnimationFrame(frame);
    if (!core.motionAllowed()) {
      for (const { place, name, to } of steps) write(place, name, to);
      return;
    }
    const start = performance.now();
    const glide = (/** @type {number} */ now) => {
      const part = Math.min(1, Math.max(0, (now - start) / GLIDE));
      for (const { place, name, from, to } of steps) {
        write(place, name, part < 1 && name !== "#text" ? between(from, to, part) : to);
      }
      if (part < 1) frame = requestAnimationFrame(glide);
    };
    frame = requestAnimationFrame(glide);
  };
}
