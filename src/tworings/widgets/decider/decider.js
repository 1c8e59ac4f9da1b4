// @ts-check
// The decider: choose, press Show, read the verdict, its reason and what next.

/** @param {{ model: any, el: HTMLElement }} context */
function render({ model, el }) {
  const { make, rich, format } = core;
  const payload = model.get("payload");
  const live = core.announcer();
  const outcome = make("div", { class: "tr-decider__outcome" });
  // What was shown in this view, for a printed plan; it lives and dies with the view.
  /** @type {{ chosen: Record<string, Value>, rule: Rule }[]} */
  let steps = [];
  let lastSaved = "";

  /** @param {Record<string, any>} next */
  function save(next) {
    lastSaved = JSON.stringify(next);
    model.set("responses", next);
    model.save_changes();
  }

  /** @param {string[]} keys */
  const sources = (keys) => core.sourceLinks(keys.map((key) => payload.sources[key]));

  /** What was chosen, in one line. @param {Record<string, Value>} chosen */
  const inWords = (chosen) => payload.factors
    .map((/** @type {Factor} */ factor) => saysValue(factor, chosen[factor.id])).join(" · ");

  /** @param {Record<string, Value>} chosen @param {Rule} rule */
  function card(chosen, rule) {
    const verdict = payload.verdicts[rule.verdict];
    return make(
      "div", { class: `tr-decider__verdict tr-decider__verdict--${verdict.tone}` },
      make("p", { class: `tr-decider__title tr-decider-mark tr-decider-mark--${verdict.tone}` }, verdict.title),
      rich("p", verdict.means),
      make("p", {}, make("strong", {}, `${STRINGS.why}: `), rich("span", rule.reason)),
      make("p", {}, make("strong", {}, `${STRINGS.next_heading}: `), rich("span", verdict.next)),
      make("dl", { class: "tr-decider__chosen" }, ...payload.factors.map((/** @type {Factor} */ factor) => make(
        "div", {}, make("dt", {}, factor.title), make("dd", {}, saysValue(factor, chosen[factor.id])),
      ))),
      sources(rule.sources),
    );
  }

  function stepList() {
    return make("ol", { class: "tr-decider__steps" }, ...steps.map((step) => make("li", {}, format(STRINGS.step, {
      chosen: inWords(step.chosen), verdict: payload.verdicts[step.rule.verdict].title,
    }))));
  }

  function printPlan() {
    const { chosen, rule } = steps[steps.length - 1];
    core.printAlone([
      make("p", { class: "tr-decider__question" }, payload.title),
      payload.safety_note && rich("p", payload.safety_note, { class: "tr-decider__safety" }),
      card(chosen, rule),
      ...(steps.length > 1 ? [make("p", { class: "tr-decider__question" }, STRINGS.steps_heading), stepList()] : []),
    ], "tr-decider-sheet");
  }

  function planParts() {
    if (!payload.plan) return [];
    return [
      make("p", { class: "tr-decider__question" }, STRINGS.steps_heading),
      stepList(),
      make("p", { class: "tr-small" }, STRINGS.steps_note),
      make("div", { class: "tr-actions" },
        core.button(STRINGS.plan_print, printPlan),
        core.button(STRINGS.forget_steps, forget)),
    ];
  }

  function forget() {
    steps = [];
    asked.fill({});
    clear();
    asked.form.querySelector("input").focus();
  }

  // What is shown must be the verdict on what is chosen: a change takes it away.
  function clear() {
    outcome.replaceChildren(make("p", { class: "tr-small" }, STRINGS.no_verdict));
    if (Object.keys(model.get("responses") ?? {}).length) save({});
  }

  /** @param {Record<string, Value>} chosen */
  function show(chosen) {
    const rule = ruleFor(payload.rules, chosen);
    if (!rule) return;
    steps.push({ chosen, rule });
    const shown = card(chosen, rule);
    outcome.replaceChildren(shown, ...planParts());
    const said = [...shown.children].filter((part) => !part.matches("dl, .tr-sources"));
    live.say(said.map((part) => part.textContent).join(" "));
    // The verdict may have come to stand below the window.
    shown.scrollIntoView({ block: "nearest" });
    core.mark("answered");
  }

  const asked = questions(payload.factors, {
    changed: clear,
    again: forget,
    missing(factors) {
      const said = format(STRINGS.choose_first, { factors: factors.map((factor) => factor.title).join(", ") });
      outcome.replaceChildren(make("p", { class: "tr-decider__missing" }, said));
      live.say(said);
    },
    show(chosen) {
      show(chosen);
      save({ chosen, verdict: ruleFor(payload.rules, chosen)?.verdict });
    },
  });

  const view = make(
    "section", { class: "tr-view tr-decider", "aria-label": payload.title },
    make(
      "div", { class: "tr-card" },
      make("p", { class: "tr-decider__name" }, payload.title),
      rich("p", payload.intro),
      payload.safety_note && make(
        "div", { class: "tr-decider__safety" }, rich("p", payload.safety_note),
        payload.note_sources.length > 0 && sources(payload.note_sources),
      ),
      asked.form, outcome,
    ),
    live.element,
  );

  // Python may set or forget the choice; this view's own changes are already shown.
  function follow() {
    const next = model.get("responses") ?? {};
    if (JSON.stringify(next) === lastSaved) return;
    lastSaved = JSON.stringify(next);
    asked.fill(next.chosen ?? {});
    if (next.chosen && ruleFor(payload.rules, next.chosen)) {
      show(next.chosen);
      return;
    }
    // Forgotten in Python: what was shown before must not come back in a printed plan.
    steps = [];
    outcome.replaceChildren(make("p", { class: "tr-small" }, STRINGS.no_verdict));
  }
  model.on("change:responses", follow);
  outcome.replaceChildren(make("p", { class: "tr-small" }, STRINGS.no_verdict));
  lastSaved = JSON.stringify({});
  follow();
  core.keepKeys(view);
  el.append(view);
  return () => model.off("change:responses", follow);
}

export default { render };
