// @ts-check
// The quiz: choose, check, read why, try again. Selecting never submits.

/**
 * @typedef {{ id: string, text: string, rationale: string, sources: string[] }} Choice
 * @typedef {{ id: string, type: string, objective: string, stem: string, lead_in: string,
 *   key: string[], choices: Choice[] }} Item
 * @typedef {{ chosen: string[], outcome: string, attempts: number }} Response
 */

/**
 * Score a response by the same rules as `tworings.model.items`; tests run one list of
 * cases through both.
 * @param {{ type: string, key: string[] }} item
 * @param {string[]} chosen
 */
function outcomeOf(item, chosen) {
  if (!chosen.length) return "unanswered";
  const right = chosen.filter((id) => item.key.includes(id)).length;
  const wrong = chosen.length - right;
  if (right === item.key.length && !wrong) return "correct";
  return item.type === "multiple_response" && right > wrong ? "partially_correct" : "incorrect";
}

/** @param {{ model: any, el: HTMLElement }} context */
function render({ model, el }) {
  const { make, rich, format } = core;
  const payload = model.get("payload");
  const strings = STRINGS;
  /** @type {Item[]} */
  const items = payload.items;
  const live = core.announcer();
  const group = core.unique();
  // What is ticked but not checked yet; it lives and dies with this view.
  /** @type {Map<string, string[]>} */
  const ticked = new Map();
  let current = 0;
  let lastSaved = "";

  /** @returns {Record<string, Response>} */
  const responses = () => model.get("responses") ?? {};

  /** @param {Record<string, Response>} next */
  function save(next) {
    lastSaved = JSON.stringify(next);
    model.set("responses", next);
    model.save_changes();
  }

  const progressText = make("p", { class: "tr-quiz__progress" });
  const bar = make("progress", { class: "tr-quiz__bar", max: items.length, "aria-label": strings.summary });
  const stage = make("div", { class: "tr-quiz__stage" });
  const view = make(
    "section",
    { class: "tr-view tr-quiz", "aria-label": payload.title },
    make("div", { class: "tr-card" }, make("div", { class: "tr-quiz__head" }, progressText, bar), stage),
    live.element,
  );

  function showProgress() {
    const checked = Object.keys(responses()).length;
    const where = current < items.length
      ? format(strings.progress, { n: current + 1, all: items.length })
      : strings.summary;
    progressText.textContent = `${where} · ${format(strings.checked, { n: checked })}`;
    bar.value = checked;
    bar.setAttribute("aria-label", format(strings.checked, { n: `${checked} / ${items.length}` }));
  }

  /** @param {string} text @param {() => void} action @param {boolean} [primary] */
  function button(text, action, primary = false) {
    return make("button", {
      type: "button",
      class: primary ? "tr-button tr-button--primary" : "tr-button",
      on: { click: action },
    }, text);
  }

  /** @param {number} index @param {boolean} [focus] */
  function go(index, focus = true) {
    current = Math.max(0, Math.min(index, items.length));
    const shown = current < items.length ? itemView(items[current]) : summaryView();
    stage.replaceChildren(shown);
    showProgress();
    if (focus) stage.querySelector("[data-focus]")?.focus();
  }

  /** @param {Item} item */
  function itemView(item) {
    const several = item.type === "multiple_response";
    const feedback = make("div", { class: "tr-quiz__feedback" });
    const start = responses()[item.id]?.chosen ?? ticked.get(item.id) ?? [];

    const inputs = item.choices.map((choice) => make("input", {
      type: several ? "checkbox" : "radio",
      name: `${group}-${item.id}`,
      value: choice.id,
      checked: start.includes(choice.id),
      on: { change: () => { ticked.set(item.id, chosen()); unchecked(); } },
    }));
    const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
    const again = button(strings.again, () => {
      for (const input of inputs) input.checked = false;
      ticked.delete(item.id);
      unchecked();
      inputs[0].focus();
    });

    // A changed response is no longer the one that was checked.
    function unchecked() {
      feedback.replaceChildren();
      view.classList.remove("tr-quiz--checked");
      again.hidden = true;
      for (const input of inputs) input.closest("label").dataset.mark = "";
    }

    function showFeedback() {
      const response = responses()[item.id];
      if (!response) return "";
      const parts = feedbackParts(item, response);
      feedback.replaceChildren(...parts);
      again.hidden = false;
      inputs.forEach((input) => {
        const isKey = item.key.includes(input.value);
        input.closest("label").dataset.mark = isKey ? "key" : input.checked ? "not-key" : "";
      });
      return parts.filter((part) => !part.matches(".tr-sources")).map((part) => part.innerText ?? part.textContent).join(" ");
    }

    /** @param {Event} event */
    function check(event) {
      event.preventDefault();
      const made = chosen();
      if (!made.length) {
        feedback.replaceChildren(make("p", { class: "tr-quiz__note" }, strings.choose_first));
        live.say(strings.choose_first);
        inputs[0].focus();
        return;
      }
      const before = responses()[item.id];
      save({
        ...responses(),
        [item.id]: {
          chosen: made,
          outcome: outcomeOf(item, made),
          attempts: (before?.attempts ?? 0) + 1,
        },
      });
      ticked.delete(item.id);
      live.say(showFeedback());
      // The outcome may have come to stand below the window, and the button with it.
      feedback.firstElementChild.scrollIntoView({ block: "nearest" });
      showProgress();
      core.mark("answered");
    }

    const form = make(
      "form",
      { autocomplete: "off", on: { submit: check } },
      make(
        "fieldset",
        {},
        rich("legend", item.stem, { class: "tr-quiz__stem", tabindex: "-1", "data-focus": true }),
        rich("p", item.lead_in, { class: "tr-small" }),
        make(
          "div",
          { class: item.type === "myth_or_fact" ? "tr-quiz__choices tr-quiz__choices--row" : "tr-quiz__choices" },
          ...item.choices.map((choice, index) => make(
            "label", { class: "tr-quiz__choice" }, inputs[index], rich("span", choice.text),
          )),
        ),
      ),
      make(
        "div",
        { class: "tr-actions" },
        make("button", { type: "submit", class: "tr-button tr-button--primary" }, strings.check),
        again,
      ),
    );
    again.hidden = true;
    const last = current === items.length - 1;
    const node = make(
      "div",
      {},
      form,
      feedback,
      make(
        "div",
        { class: "tr-actions tr-actions--ends tr-quiz__steps" },
        current > 0 ? button(strings.previous, () => go(current - 1)) : make("span"),
        button(last ? strings.to_summary : strings.next, () => go(current + 1)),
      ),
    );
    if (responses()[item.id]) showFeedback();
    return node;
  }

  /** @param {Item} item @param {Response} response @returns {HTMLElement[]} */
  function feedbackParts(item, response) {
    const outcome = outcomeOf(item, response.chosen);
    const shown = item.choices.filter(
      (choice) => response.chosen.includes(choice.id) || item.key.includes(choice.id),
    );
    // The choice that was made comes first, then what the key adds.
    shown.sort((a, b) => Number(response.chosen.includes(b.id)) - Number(response.chosen.includes(a.id)));
    const parts = [
      make("p", { class: `tr-quiz__outcome tr-quiz__outcome--${outcome}` }, `${strings[outcome]}.`),
      ...shown.map((choice) => {
        const isChosen = response.chosen.includes(choice.id);
        const isKey = item.key.includes(choice.id);
        let what = isChosen ? strings.chosen : strings.key;
        if (item.key.length > 1) {
          what = isChosen ? (isKey ? strings.part_of_key : strings.not_key) : strings.missed;
        }
        return make(
          "p", {},
          make("strong", {}, `${what}: `, rich("span", choice.text), "."), " ",
          rich("span", choice.rationale),
        );
      }),
    ];
    const keys = [...new Set(shown.flatMap((choice) => choice.sources))];
    parts.push(core.sourceLinks(keys.map((key) => payload.sources[key])));
    return parts;
  }

  /** A link to the section that teaches it, where the page has one. @param {string} heading */
  function readAgain(heading) {
    const text = format(strings.read_again, { heading });
    // The book writes heading ids in lower case, JupyterLab as they stand.
    const id = [heading.toLowerCase(), heading]
      .map((title) => title.trim().replace(/\s+/g, "-"))
      .find((slug) => document.getElementById(slug));
    return id ? make("a", { href: `#${id}` }, text) : make("span", {}, text);
  }

  function summaryView() {
    const done = responses();
    const outcome = (/** @type {Item} */ item) => outcomeOf(item, done[item.id]?.chosen ?? []);
    const right = items.filter((item) => outcome(item) === "correct").length;
    const total = format(strings.score, {
      right, all: items.length, checked: Object.keys(done).length,
    });
    const rows = payload.objectives.map((/** @type {{ id: string, text: string, taught_at: string }} */ objective) => {
      const own = items.filter((item) => item.objective === objective.id);
      const good = own.filter((item) => outcome(item) === "correct").length;
      return make(
        "li", {},
        make("span", { class: "tr-quiz__tally" }, format(strings.progress, { n: good, all: own.length })),
        make("span", {}, objective.text, good < own.length && " — ", good < own.length && readAgain(objective.taught_at)),
      );
    });
    const open = items
      .map((item, index) => ({ item, index }))
      .filter(({ item }) => outcome(item) !== "correct");
    return make(
      "div", {},
      make("p", { class: "tr-quiz__stem", tabindex: "-1", "data-focus": true }, total),
      make("ul", { class: "tr-quiz__objectives" }, ...rows),
      open.length > 0 && make("p", { class: "tr-small" }, strings.open_items),
      open.length > 0 && make(
        "ul", { class: "tr-quiz__open" },
        ...open.map(({ item, index }) => make("li", {}, make(
          "button", { type: "button", class: "tr-quiz__jump", on: { click: () => go(index) } },
          `${format(strings.item, { n: index + 1 })}: `, rich("span", item.stem),
        ))),
      ),
      make(
        "div", { class: "tr-actions tr-actions--ends" },
        button(strings.previous, () => go(items.length - 1)),
        button(strings.start_again, () => { ticked.clear(); save({}); go(0); }),
      ),
    );
  }

  // Python may reset or fill the responses; this view's own changes are already shown.
  const onChange = () => {
    if (JSON.stringify(responses()) === lastSaved) return;
    lastSaved = JSON.stringify(responses());
    ticked.clear();
    go(current, false);
  };
  model.on("change:responses", onChange);
  lastSaved = JSON.stringify(responses());
  go(0, false);
  core.keepKeys(view);
  el.append(view);
  return () => model.off("change:responses", onChange);
}

export default { render };
