/**
 * @typedef {{ level: string, how_soon: string, why: string, sources: string[] }} Said
 * @typedef {Said & { id: string, group: string, text: string }} Sign
 * @typedef {Said & { signs: string[] }} Together
 */

/** The levels, the most urgent first; Python's `LEVELS`. */
const LEVELS = ["emergency", "soon", "watch"];

/**
 * What counts of what is ticked: the signs, and the sets of signs that are ticked whole.
 * @param {{ signs: Sign[], together: Together[] }} scheme
 * @param {string[]} ticked
 * @returns {(Sign|Together)[]}
 */
function counting(scheme, ticked) {
  return [
    ...scheme.together.filter((one) => one.signs.every((id) => ticked.includes(id))),
    ...scheme.signs.filter((sign) => ticked.includes(sign.id)),
  ];
}

/**
 * What is told, the most urgent first: by level, then by how soon. A sign that is told together
 * with another is not told once more by itself, where that would sound less urgent.
 * @param {{ how_soon: string[] }} scheme
 * @param {(Sign|Together)[]} found
 * @returns {(Sign|Together)[]}
 */
function byUrgency(scheme, found) {
  const rank = (/** @type {Sign|Together} */ one) => {
    const soon = scheme.how_soon.indexOf(one.how_soon);
    return LEVELS.indexOf(one.level) * 100 + (soon < 0 ? 99 : soon);
  };
  const covers = (/** @type {any} */ whole, /** @type {any} */ one) => (
    whole.signs?.includes(one.id) && rank(whole) < rank(one)
  );
  return found.filter((one) => !found.some((whole) => covers(whole, one)))
    .sort((a, b) => rank(a) - rank(b));
}

/**
 * The most urgent level of what is ticked, by the same rule as `tworings.model.triage`; tests run
 * every subset of the real signs through both.
 * @param {{ signs: Sign[], together: Together[] }} scheme
 * @param {string[]} ticked
 * @returns {string|null}
 */
function levelOf(scheme, ticked) {
  const found = counting(scheme, ticked).map((one) => one.level);
  return LEVELS.find((level) => found.includes(level)) ?? null;
}
