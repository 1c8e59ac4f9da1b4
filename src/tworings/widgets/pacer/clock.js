// @ts-check
// Where in an exercise a moment lies, and the clock that runs through it. Joined in front of pacer.js.

/**
 * @typedef {{ text: string, shape: string, seconds: number }} Step
 * @typedef {{ round: number, step: number, left: number, share: number, done: boolean }} Moment
 */

/** Longer than this between two looks, and the machine was asleep: that time does not count. */
const ASLEEP = 2500;

/**
 * What is on at a time.
 * @param {Step[]} steps @param {number} rounds @param {number} elapsed milliseconds of running
 * @returns {Moment} rounds and steps from 0; seconds left in the step; the step's share that is over
 */
function momentAt(steps, rounds, elapsed) {
  const whole = steps.reduce((sum, step) => sum + step.seconds * 1000, 0);
  const round = Math.floor(elapsed / whole);
  if (round >= rounds) return { round: rounds, step: steps.length - 1, left: 0, share: 1, done: true };
  let into = elapsed - round * whole;
  let step = 0;
  while (into >= steps[step].seconds * 1000) {
    into -= steps[step].seconds * 1000;
    step += 1;
  }
  const length = steps[step].seconds * 1000;
  return { round, step, left: Math.ceil((length - into) / 1000), share: into / length, done: false };
}

/**
 * How open the shape is at a moment, from 0 to 1. It begins small if the first move is to grow.
 * @param {Step[]} steps @param {Moment} moment
 */
function openness(steps, moment) {
  const first = steps.find((step) => step.shape === "grow" || step.shape === "shrink");
  let level = first?.shape === "shrink" ? 1 : 0;
  // Growing and shrinking take turns, so each round ends as it began.
  for (let place = 0; place <= moment.step; place += 1) {
    const { shape } = steps[place];
    const share = place === moment.step ? moment.share : 1;
    // Slow at both ends, as a breath is.
    const eased = (1 - Math.cos(Math.PI * share)) / 2;
    if (shape === "grow") level = eased;
    else if (shape === "shrink") level = 1 - eased;
  }
  return level;
}

/**
 * A clock that calls back: with every frame where things may move, else with every second.
 * @param {() => void} tick
 */
function ticker(tick) {
  let elapsed = 0;
  let last = 0;
  let running = false;
  let frame = 0;
  let timer = 0;

  function count() {
    const now = performance.now();
    if (running && now - last < ASLEEP) elapsed += now - last;
    last = now;
  }
  function look() {
    if (!running) return;
    count();
    tick();
    next();
  }
  function next() {
    if (!running) return;
    if (core.motionAllowed()) frame = requestAnimationFrame(look);
    else timer = window.setTimeout(look, 1000 - (elapsed % 1000));
  }
  return {
    elapsed: () => elapsed,
    start() {
      last = performance.now();
      running = true;
      next();
    },
    stop() {
      count();
      running = false;
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    },
    reset() {
      this.stop();
      elapsed = 0;
    },
  };
}
