// @ts-check
// What the learner thinks the total will do, and what the model draws. Joined in front of
// pressure.js.

const WAYS = ["rise", "fall", "stay", "unknown"];

/**
 * Whether a prediction fits: where nobody has measured it, knowing that is what fits.
 * @param {{ goes: string, basis: string }} trace
 * @param {string} way
 */
function fits(trace, way) {
  if (trace.basis === "unknown") return way === "unknown";
  return way === trace.goes || (trace.basis === "near" && way === "unknown");
}

/**
 * @param {{ model: any, trace: Trace, live: { say(text: string): void },
 *   sources: { label: string, url: string }[] }} context
 */
function predictionForm({ model, trace, live, sources }) {
  const { make, format } = core;
  const strings = STRINGS;
  const group = core.unique();
  const feedback = make("div", { class: "tr-pressure__feedback" });

  /** @returns {string|undefined} */
  const kept = () => (model.get("responses") ?? {})[trace.id];

  const inputs = WAYS.map((way) => make("input", {
    type: "radio", name: group, value: way,
    // A changed prediction is no longer the one that was checked.
    on: { change: () => feedback.replaceChildren() },
  }));

  /** Show what the model draws; returns it in words. @param {string} way */
  function show(way) {
    const goes = format(strings[`goes_${trace.goes}`], { n: trace.furthest });
    const basis = strings[`basis_${trace.basis}`];
    const verdict = fits(trace, way) ? "yes" : "not_quite";
    const told = trace.basis === "unknown" ? `${basis} ${goes}` : `${goes} ${basis}`;
    feedback.replaceChildren(
      make("p", { class: `tr-pressure__verdict tr-pressure__verdict--${verdict}` }, strings[verdict]),
      make("p", {}, told),
      make("p", {}, trace.known),
      core.sourceLinks(sources),
    );
    return `${strings[verdict]} ${told} ${trace.known}`;
  }

  /** @param {Event} event */
  function check(event) {
    event.preventDefault();
    const way = inputs.find((input) => input.checked)?.value;
    if (!way) {
      feedback.replaceChildren(make("p", { class: "tr-pressure__note" }, strings.choose_first));
      live.say(strings.choose_first);
      inputs[0].focus();
      return;
    }
    live.say(show(way));
    model.set("responses", { ...model.get("responses"), [trace.id]: way });
    model.save_changes();
    feedback.firstElementChild.scrollIntoView({ block: "nearest" });
    core.mark("answered");
  }

  /** Show what the model holds: Python may have changed it. */
  function follow() {
    const way = kept();
    const shown = feedback.childElementCount > 1 ? inputs.find((input) => input.checked)?.value : undefined;
    if (way === shown) return;
    for (const input of inputs) input.checked = input.value === way;
    feedback.replaceChildren();
    if (way && WAYS.includes(way)) show(way);
  }

  const form = make(
    "form", { autocomplete: "off", class: "tr-pressure__predict tr-card", on: { submit: check } },
    make(
      "fieldset", {},
      make("legend", { class: "tr-pressure__lead" }, strings.predict),
      make("div", { class: "tr-switch" }, ...WAYS.map((way, index) => make(
        "label", { class: "tr-switch__option" }, inputs[index], make("span", {}, strings[`predict_${way}`]),
      ))),
    ),
    make("div", { class: "tr-actions" }, make("button", { type: "submit", class: "tr-button" }, strings.check)),
    feedback,
  );
  follow();
  return { form, follow };
}
