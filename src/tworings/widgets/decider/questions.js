/**
 * The form: a group of radios for each choice, a slider for each scale.
 * @param {Factor[]} factors
 * @param {{ changed: () => void, show: (chosen: Record<string, Value>) => void,
 *   missing: (factors: Factor[]) => void }} on
 */
function questions(factors, on) {
  const { make } = core;
  const parts = factors.map((factor) => (factor.kind === "scale" ? scale(factor) : choice(factor)));

  /** @param {Factor} factor */
  function choice(factor) {
    const name = core.unique();
    const inputs = factor.options.map((option) => make("input", {
      type: "radio", name, value: option.id, on: { change: on.changed },
    }));
    const node = make(
      "fieldset", { class: "tr-decider__factor" },
      make("legend", { class: "tr-decider__question" }, factor.title),
      factor.note && make("p", { class: "tr-small" }, factor.note),
      make("div", { class: "tr-decider__options" }, ...factor.options.map((option, index) => make(
        "label", { class: "tr-choice tr-decider__option" }, inputs[index],
        make("span", {}, option.text, option.note && make("span", { class: "tr-decider__note" }, ` (${option.note})`)),
      ))),
    );
    return {
      factor, node,
      focus: () => inputs[0].focus(),
      value: () => inputs.find((input) => input.checked)?.value,
      /** @param {Value|undefined} value */
      set(value) { for (const input of inputs) input.checked = input.value === value; },
    };
  }

  /** @param {Factor} factor */
  function scale(factor) {
    const id = core.unique();
    const shown = make("output", { class: "tr-decider__number", for: id });
    // It starts at its low end, so that a slider nobody moved never speaks for going on.
    const input = make("input", {
      type: "range", id, min: 0, max: 10, step: 1, value: 0, class: "tr-decider__scale",
      "aria-describedby": `${id}-ends`,
      on: { input: () => { say(); on.changed(); } },
    });
    function say() {
      shown.textContent = saysValue(factor, Number(input.value));
      input.setAttribute("aria-valuetext", shown.textContent);
    }
    say();
    const node = make(
      "div", { class: "tr-decider__factor" },
      make("label", { class: "tr-decider__question", for: id }, factor.title, " "), shown,
      factor.note && make("p", { class: "tr-small" }, factor.note),
      input,
      make("p", { class: "tr-decider__ends tr-small", id: `${id}-ends` },
        make("span", {}, `0: ${factor.low}`), " ", make("span", {}, `10: ${factor.high}`)),
    );
    return {
      factor, node,
      focus: () => input.focus(),
      value: () => Number(input.value),
      /** @param {Value|undefined} value */
      set(value) { input.value = String(value ?? 0); say(); },
    };
  }

  /** @param {Event} event */
  function submit(event) {
    event.preventDefault();
    const missing = parts.filter((part) => part.value() === undefined);
    if (missing.length) {
      on.missing(missing.map((part) => part.factor));
      missing[0].focus();
      return;
    }
    on.show(Object.fromEntries(parts.map((part) => [part.factor.id, /** @type {Value} */ (part.value())])));
  }

  const again = core.button(STRINGS.start_again, on.again);
  const form = make(
    "form", { autocomplete: "off", class: "tr-decider__form", on: { submit } },
    ...parts.map((part) => part.node),
    make("div", { class: "tr-actions" },
      make("button", { type: "submit", class: "tr-button tr-button--primary" }, STRINGS.show), again),
  );

  /** @param {Record<string, Value>} chosen */
  function fill(chosen) {
    for (const part of parts) part.set(chosen[part.factor.id]);
  }
  return { form, fill };
}
