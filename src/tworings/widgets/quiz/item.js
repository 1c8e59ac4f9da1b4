// @ts-check
// One item: respond, check, read why, try again. Joined in front of quiz.js.

/** @type {Record<string, (asked: Asked) => Controls>} */
const CONTROLS = {
  hotspot: hotspotControls,
  match: matchControls,
  multiple_response: choiceControls,
  myth_or_fact: choiceControls,
  numeric: numericControls,
  order: orderControls,
  single_response: choiceControls,
};

/** @param {Quiz} quiz @param {string[]} keys */
function sourcesOf(quiz, keys) {
  return core.sourceLinks([...new Set(keys)].map((key) => quiz.payload.sources[key]));
}

/** @param {Quiz} quiz @param {number} index */
function itemView(quiz, index) {
  const { make } = core;
  const item = quiz.items[index];
  const feedback = make("div", { class: "tr-quiz__feedback" });
  const form = item.type in CONTROLS
    ? responseForm(item, quiz, feedback)
    : reflectionForm(item, quiz, feedback);
  const last = index === quiz.items.length - 1;
  return make(
    "div", {},
    item.stimulus && quiz.stimulus(item.stimulus),
    form,
    feedback,
    make(
      "div",
      { class: "tr-actions tr-actions--ends tr-quiz__steps" },
      index > 0 ? core.button(STRINGS.previous, () => quiz.go(index - 1)) : make("span"),
      core.button(last ? STRINGS.to_summary : STRINGS.next, () => quiz.go(index + 1)),
    ),
  );
}

/** @param {Item} item @param {Quiz} quiz @param {HTMLElement} feedback */
function responseForm(item, quiz, feedback) {
  const { make, rich } = core;
  const saved = quiz.responses()[item.id];
  const held = quiz.held.get(item.id);
  const controls = CONTROLS[item.type]({
    item, quiz, start: saved?.chosen ?? held?.chosen ?? [], changed: hold,
  });
  const sure = quiz.payload.confidence
    ? confidenceView(saved ? saved.confidence ?? "" : held?.confidence ?? "", hold)
    : null;

  function hold() {
    quiz.held.set(item.id, { chosen: controls.read(), confidence: sure?.read() ?? "" });
    unchecked();
  }

  // A changed response is no longer the one that was checked.
  function unchecked() {
    feedback.replaceChildren();
    again.hidden = true;
    controls.unmark();
  }

  const again = core.button(STRINGS.again, () => {
    controls.clear();
    sure?.clear();
    quiz.held.delete(item.id);
    unchecked();
    controls.first().focus();
  });

  function showFeedback() {
    const response = quiz.responses()[item.id];
    if (!response) return "";
    if (quiz.heldBack()) {
      feedback.replaceChildren(make("p", {}, STRINGS.noted));
      return STRINGS.noted;
    }
    const outcome = outcomeOf(item, response.chosen);
    const parts = [
      make("p", { class: `tr-quiz__outcome tr-quiz__outcome--${outcome}` }, `${STRINGS[outcome]}.`),
      ...controls.feedback(response.chosen),
    ];
    feedback.replaceChildren(...parts, sourcesOf(quiz, controls.sources(response.chosen)));
    again.hidden = false;
    controls.mark(response.chosen);
    return parts.map((part) => (part.matches("[role=img]") ? "" : part.innerText ?? part.textContent))
      .join(" ");
  }

  /** @param {Event} event */
  function check(event) {
    event.preventDefault();
    const chosen = controls.read();
    if (!chosen.length) {
      const ask = STRINGS[`empty_${item.type}`] ?? STRINGS.choose_first;
      feedback.replaceChildren(make("p", { class: "tr-quiz__note" }, ask));
      quiz.live.say(ask);
      controls.first().focus();
      return;
    }
    const confidence = sure?.read();
    quiz.save({
      ...quiz.responses(),
      [item.id]: {
        chosen,
        outcome: outcomeOf(item, chosen),
        score: scoreOf(item, chosen),
        attempts: (quiz.responses()[item.id]?.attempts ?? 0) + 1,
        ...(confidence ? { confidence } : {}),
      },
    });
    quiz.held.delete(item.id);
    quiz.live.say(showFeedback());
    // The outcome may have come to stand below the window, and the button with it.
    feedback.firstElementChild?.scrollIntoView({ block: "nearest" });
    quiz.showProgress();
    core.mark("answered");
  }

  const form = make(
    "form",
    { autocomplete: "off", novalidate: true, on: { submit: check } },
    make(
      "fieldset",
      {},
      rich("legend", item.stem, { class: "tr-quiz__stem", tabindex: "-1", "data-focus": true }),
      rich("p", item.lead_in, { class: "tr-small" }),
      controls.node,
    ),
    hintsView(item, quiz),
    sure?.node,
    make(
      "div",
      { class: "tr-actions" },
      make(
        "button", { type: "submit", class: "tr-button tr-button--primary" },
        quiz.heldBack() ? STRINGS.note : STRINGS.check,
      ),
      again,
    ),
  );
  again.hidden = true;
  if (saved) showFeedback();
  return form;
}
