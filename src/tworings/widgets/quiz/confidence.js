// @ts-check
// How sure the learner is, asked before Check where the bank says so. Joined in front of quiz.js.

const CONFIDENCE = ["not_sure", "fairly_sure", "certain"];

/**
 * @param {string} start
 * @param {() => void} changed
 */
function confidenceView(start, changed) {
  const { make } = core;
  const name = core.unique();
  const inputs = CONFIDENCE.map((id) => make("input", {
    type: "radio", name, value: id, checked: id === start, on: { change: changed },
  }));
  return {
    node: make(
      "fieldset", { class: "tr-switch tr-quiz__confidence" },
      make("legend", { class: "tr-legend" }, STRINGS.confidence),
      ...CONFIDENCE.map((id, index) => make(
        "label", { class: "tr-switch__option" }, inputs[index],
        make("span", {}, STRINGS[`confidence_${id}`]),
      )),
    ),
    read: () => inputs.find((input) => input.checked)?.value ?? "",
    clear() { for (const input of inputs) input.checked = false; },
  };
}

/**
 * Items that the learner was sure of and that are not right, the surest first.
 * @param {Item[]} items
 * @param {Record<string, Response>} responses
 */
function sureButWrong(items, responses) {
  const sure = (/** @type {Item} */ item) => CONFIDENCE.indexOf(responses[item.id]?.confidence ?? "");
  return items
    .filter((item) => sure(item) > 0 && outcomeOf(item, responses[item.id].chosen) !== "correct")
    .sort((a, b) => sure(b) - sure(a));
}
