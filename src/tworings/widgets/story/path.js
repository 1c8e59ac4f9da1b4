// @ts-check
// The path through a story: what was chosen, where the reader stands, and going back.

/**
 * @typedef {{ id: string, text: string, to: string, feedback: string, sources?: string[] }} Choice
 * @typedef {{ title: string, setting?: string, lines?: { who: string, says?: string, does?: string }[],
 *   asks?: string, choices?: Choice[], closing?: string, sources?: string[] }} Scene
 * @typedef {{ id: string, title: string, note: string, start: string,
 *   people: Record<string, string>, scenes: Record<string, Scene>,
 *   sources: Record<string, { label: string, url: string }> }} Payload
 * @typedef {{ scene: string, choice: Choice }} Step
 */

/**
 * The part of a path that the story allows, by the same rule as `Plot.followed`.
 * @param {Payload} payload
 * @param {any} made
 * @returns {Step[]}
 */
function followed(payload, made) {
  const steps = [];
  let scene = payload.start;
  for (const step of Array.isArray(made) ? made : []) {
    const fits = Array.isArray(step) && step.length === 2 && step[0] === scene;
    const choice = fits && payload.scenes[scene].choices?.find((one) => one.id === step[1]);
    if (!choice) break;
    steps.push({ scene, choice });
    scene = choice.to;
  }
  return steps;
}

/**
 * A path with a place on it. Going back keeps the later steps until another choice is made.
 * @param {Payload} payload
 */
function pathThrough(payload) {
  /** @type {Step[]} */
  let steps = [];
  let at = 0;
  return {
    get steps() { return steps; },
    /** How many steps lead to where the reader stands. */
    get at() { return at; },
    get scene() { return at < steps.length ? steps[at].scene : steps.at(-1)?.choice.to ?? payload.start; },
    /** The step that led here. @returns {Step|undefined} */
    get last() { return steps[at - 1]; },
    /** What was chosen here before, if the reader has come back. @returns {Choice|undefined} */
    get before() { return steps[at]?.choice; },
    /** @param {any} made */
    take(made) {
      steps = followed(payload, made);
      at = steps.length;
    },
    /** @param {number} place */
    backTo(place) { at = Math.max(0, Math.min(place, steps.length)); },
    /** @param {Choice} choice */
    choose(choice) {
      if (steps[at]?.choice !== choice) steps = [...steps.slice(0, at), { scene: this.scene, choice }];
      at += 1;
    },
    /** As it is kept in the model. */
    get made() { return steps.map((step) => [step.scene, step.choice.id]); },
  };
}
