// @ts-check
// Single response, multiple response, myth or fact: radios or boxes. Joined in front of quiz.js.

/** @param {Asked} asked @returns {Controls} */
function choiceControls({ item, start, changed }) {
  const { make, rich } = core;
  const several = item.type === "multiple_response";
  const name = core.unique();
  const inputs = item.choices.map((choice) => make("input", {
    type: several ? "checkbox" : "radio",
    name,
    value: choice.id,
    checked: start.includes(choice.id),
    on: { change: changed },
  }));
  const row = item.type === "myth_or_fact" ? " tr-quiz__choices--row" : "";
  const node = make(
    "div", { class: `tr-quiz__choices${row}` },
    ...item.choices.map((choice, index) => make(
      "label", { class: "tr-choice tr-quiz__choice" }, inputs[index], rich("span", choice.text),
    )),
  );

  /** What was chosen comes first, then what the key adds. @param {string[]} chosen */
  function shown(chosen) {
    return item.choices
      .filter((choice) => chosen.includes(choice.id) || item.key.includes(choice.id))
      .sort((a, b) => Number(chosen.includes(b.id)) - Number(chosen.includes(a.id)));
  }

  return {
    node,
    first: () => inputs[0],
    read: () => inputs.filter((input) => input.checked).map((input) => input.value),
    clear() { for (const input of inputs) input.checked = false; },
    mark() {
      for (const input of inputs) {
        const isKey = item.key.includes(input.value);
        input.closest("label").dataset.mark = isKey ? "key" : input.checked ? "not-key" : "";
      }
    },
    unmark() { for (const input of inputs) input.closest("label").dataset.mark = ""; },
    feedback: (chosen) => shown(chosen).map((choice) => {
      const isChosen = chosen.includes(choice.id);
      const isKey = item.key.includes(choice.id);
      let what = isChosen ? STRINGS.chosen : STRINGS.key;
      if (item.key.length > 1) {
        what = isChosen ? (isKey ? STRINGS.part_of_key : STRINGS.not_key) : STRINGS.missed;
      }
      return feedbackLine([`${what}: `, rich("span", choice.text)], choice.rationale);
    }),
    sources: (chosen) => shown(chosen).flatMap((choice) => choice.sources),
  };
}
