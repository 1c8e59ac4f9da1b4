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
