// @ts-check
// Numeric: an estimate, then the true value on a scale. Joined in front of quiz.js.

/** @param {Asked} asked @returns {Controls} */
function numericControls({ item, start, changed }) {
  const { make, rich, format } = core;
  const id = core.unique();
  const range = core.unique();
  const input = /** @type {HTMLInputElement} */ (make("input", {
    id, type: "number", step: "any", inputmode: "decimal", class: "tr-quiz__number",
    autocomplete: "off", "aria-describedby": range, value: start[0] ?? "", on: { input: changed },
  }));
  const node = make(
    "div", { class: "tr-quiz__estimate" },
    make("label", { for: id }, format(STRINGS.estimate, { unit: item.unit })),
    input,
    make("span", { id: range, class: "tr-small" },
      format(STRINGS.estimate_range, { low: item.low, high: item.high, unit: item.unit })),
  );

  return {
    node,
    first: () => input,
    // What cannot be read as a number, such as "-", is not one yet.
    read: () => (Number.isFinite(input.valueAsNumber) ? [String(input.valueAsNumber)] : []),
    clear() { input.value = ""; },
    mark() {},
    unmark() {},
    feedback: ([estimate]) => [
      make(
        "p", {},
        make("strong", {}, `${STRINGS.estimate_was}: ${estimate} ${item.unit}. ${STRINGS.true_value}: `,
          rich("span", item.shown_as), "."),
      ),
      scale(item, Number(estimate)),
      rich("p", item.rationale),
    ],
    sources: () => item.sources,
  };
}

/**
 * A line from low to high with both values on it; it says nothing that is not in words as well.
 * @param {Item} item
 * @param {number} estimate
 */
function scale(item, estimate) {
  const { make, format } = core;
  const key = Number(item.key[0]);
  const along = (/** @type {number} */ value) => (
    Math.min(1, Math.max(0, (value - item.low) / (item.high - item.low)))
  );

  /**
   * Words, and a tick from them to the line. The room beside the words is shared out like the
   * line, so they stand at the tick and never leave the page.
   * @param {string} kind @param {number} value @param {string} text
   */
  function pin(kind, value, text) {
    const place = along(value);
    const [before, after, tick] = ["room", "room", `tick tr-quiz__tick--${kind}`].map((name) => (
      make("span", { class: `tr-quiz__${name}` })));
    before.style.flexGrow = String(place);
    after.style.flexGrow = String(1 - place);
    tick.style.insetInlineStart = `${place * 100}%`;
    return make(
      "span", { class: `tr-quiz__pin tr-quiz__pin--${kind}` },
      before, make("span", { class: "tr-quiz__pin-text" }, text), after, tick,
    );
  }

  const band = make("span", { class: "tr-quiz__band" });
  const from = along(key - item.tolerance);
  band.style.insetInlineStart = `${from * 100}%`;
  band.style.inlineSize = `${(along(key + item.tolerance) - from) * 100}%`;
  const words = { low: item.low, high: item.high, unit: item.unit, estimate, key };
  return make(
    "div", { class: "tr-quiz__scale", role: "img", "aria-label": format(STRINGS.scale, words) },
    pin("key", key, `${STRINGS.true_value}: ${key} ${item.unit}`),
    make("span", { class: "tr-quiz__line" }, band),
    pin("estimate", estimate, `${STRINGS.estimate_was}: ${estimate} ${item.unit}`),
    make("span", { class: "tr-quiz__ends" }, make("span", {}, item.low), make("span", {}, item.high)),
  );
}
