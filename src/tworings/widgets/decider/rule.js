/**
 * @typedef {string|number} Value
 * @typedef {{ id: string, title: string, kind: string, note: string, low: string, high: string,
 *   options: { id: string, text: string, note: string }[] }} Factor
 * @typedef {{ when: Record<string, Value[]>, verdict: string, reason: string, sources: string[] }} Rule
 */

/**
 * The rule that decides a combination, by the same test as `tworings.model.decision`; tests run
 * every combination of the real tables through both.
 * @param {Rule[]} rules
 * @param {Record<string, Value>} chosen
 */
function ruleFor(rules, chosen) {
  return rules.find((rule) => Object.entries(rule.when).every(([id, values]) => values.includes(chosen[id])));
}

/** A value as readers see it. @param {Factor} factor @param {Value} value */
function saysValue(factor, value) {
  if (factor.kind === "scale") return core.format(STRINGS.of_scale, { n: value });
  return factor.options.find((option) => option.id === value)?.text ?? "";
}
