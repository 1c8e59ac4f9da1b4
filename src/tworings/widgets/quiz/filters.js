// @ts-check
// Which items of many: by module, objective and type, chosen before the first item is shown.
// Joined in front of quiz.js.

/** The types in the order in which they are offered. */
const TYPES = [
  "myth_or_fact", "single_response", "multiple_response", "order", "match", "numeric", "hotspot", "reflection",
];

/**
 * A fieldset of boxes, all ticked at first.
 * @param {string} legend
 * @param {{ id: string, title: string, n: number }[]} options
 * @param {() => void} changed
 */
function boxes(legend, options, changed) {
  const { make, format } = core;
  const inputs = options.map((option) => make("input", {
    type: "checkbox", value: option.id, checked: true, on: { change: toggled },
  }));
  const every = core.button("", tickEvery, "tr-quiz__every");
  const isFull = () => inputs.every((input) => input.checked);

  function name() {
    every.replaceChildren(
      isFull() ? STRINGS.tick_none : STRINGS.tick_all,
      make("span", { class: "tr-sr-only" }, `: ${legend}`),
    );
  }
  function toggled() {
    name();
    changed();
  }
  function tickEvery() {
    const tick = !isFull();
    for (const input of inputs) input.checked = tick;
    toggled();
  }

  name();
  return {
    node: make(
      "fieldset", { class: "tr-quiz__filter" },
      make("legend", { class: "tr-quiz__filter-name" }, legend),
      options.length > 1 && every,
      make("div", { class: "tr-quiz__choices tr-quiz__choices--many" }, ...options.map((option, index) => make(
        "label", { class: "tr-choice" }, inputs[index],
        make("span", {}, format(STRINGS.option_count, option)),
      ))),
    ),
    first: () => inputs.find((input) => !input.checked) ?? inputs[0],
    ticked: () => inputs.filter((input) => input.checked).map((input) => input.value),
  };
}

/**
 * @param {Quiz} quiz
 * @param {(items: Item[], payload: any) => void} play what Start does
 * @returns {Filters}
 */
function filtersView(quiz, play) {
  const { make, format } = core;
  const { payload } = quiz;
  /** @type {Filed[]} */
  const all = payload.items;
  const { modules } = payload;
  let started = false;

  /** @param {"module"|"type"} field @param {string} id */
  const counted = (field, id) => all.filter((item) => item[field] === id).length;
  const byModule = boxes(
    STRINGS.filter_modules,
    modules.map((/** @type {{ id: string, title: string }} */ one) => ({ ...one, n: counted("module", one.id) })),
    () => { offerObjectives(); count(); },
  );
  const byType = boxes(
    STRINGS.filter_types,
    TYPES.filter((type) => counted("type", type))
      .map((type) => ({ id: type, title: STRINGS[`type_${type}`], n: counted("type", type) })),
    () => count(),
  );
  const objective = make("select", { class: "tr-quiz__select", on: { change: () => count() } });
  const counter = make("p", { class: "tr-quiz__count" });
  const note = make("p", { class: "tr-quiz__note" });
  const begin = make("button", { type: "submit", class: "tr-button tr-button--primary" }, STRINGS.start);

  /** The objectives of the modules that are ticked; the one that was chosen stays, if it can. */
  function offerObjectives() {
    const before = objective.value;
    const ticked = byModule.ticked();
    const groups = modules.filter((/** @type {{ id: string }} */ one) => ticked.includes(one.id))
      .map((/** @type {{ id: string, title: string }} */ module) => make(
        "optgroup", { label: module.title },
        ...payload.objectives
          .filter((/** @type {{ module: string }} */ one) => one.module === module.id)
          .map((/** @type {{ id: string, text: string }} */ one) => make(
            "option", { value: one.id, selected: one.id === before }, one.text,
          )),
      ))
      .filter((/** @type {HTMLElement} */ group) => group.children.length);
    objective.replaceChildren(make("option", { value: "" }, STRINGS.all_objectives), ...groups);
  }

  function chosen() {
    const [module, type] = [byModule.ticked(), byType.ticked()];
    return all.filter((item) => module.includes(item.module) && type.includes(item.type)
      && (!objective.value || item.objective === objective.value));
  }

  /** @param {boolean} [aloud] */
  function count(aloud = true) {
    const items = chosen();
    const done = items.filter((item) => quiz.responses()[item.id]).length;
    counter.textContent = format(STRINGS.filter_count, { n: items.length, all: all.length })
      + (done ? ` · ${format(STRINGS.checked, { n: done })}` : "");
    begin.textContent = started ? STRINGS.go_on : STRINGS.start;
    note.textContent = "";
    if (aloud) quiz.live.say(counter.textContent);
  }

  /** @param {string} words */
  function tell(words) {
    note.textContent = words;
    quiz.live.say(words);
    // The note has pushed the button down, and the focus is on it.
    begin.scrollIntoView({ block: "nearest" });
  }

  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    const ids = chosen().map((item) => item.id);
    if (!ids.length) {
      tell(STRINGS.filter_none);
      (byModule.ticked().length ? byType : byModule).first().focus();
      return;
    }
    if (begin.getAttribute("aria-disabled")) return;
    begin.setAttribute("aria-disabled", "true");
    if (payload.bring && !started) tell(STRINGS.loading);
    const brought = await core.later(payload).catch(() => null);
    begin.removeAttribute("aria-disabled");
    if (!brought) {
      tell(STRINGS.not_loaded);
      return;
    }
    started = true;
    quiz.live.say("");
    play(brought.items.filter((/** @type {Item} */ item) => ids.includes(item.id)), { ...payload, ...brought });
  }

  const heading = make("p", { class: "tr-quiz__stem", tabindex: "-1" }, STRINGS.choose_items);
  offerObjectives();
  return {
    node: make(
      "form", { class: "tr-quiz__filters", autocomplete: "off", on: { submit } },
      heading, byModule.node, byType.node,
      payload.objectives.length > 0 && make(
        "label", { class: "tr-quiz__filter" },
        make("span", { class: "tr-quiz__filter-name" }, STRINGS.filter_objective), objective,
      ),
      counter, note,
      make("div", { class: "tr-actions" }, begin),
    ),
    count,
    focus: () => heading.focus(),
  };
}
