// @ts-check
// Save my answers: a file that is made when its owner presses a button, and kept nowhere else.
// What is written here stays in the view: not in the model, which JupyterLab would hand to the
// kernel. Joined in front of quiz.js.

/** What `tworings.model.AnswerFile` reads. */
const ANSWERS_FORMAT = "tworings-answers-1";

/** The day where the reader is, and nothing finer. */
function today() {
  const now = new Date();
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * What the file says of the items.
 * @param {Item[]} items
 * @param {Record<string, Response>} responses
 */
function savedResponses(items, responses) {
  return items.filter((item) => item.key.length && responses[item.id]).map((item) => {
    const { chosen, attempts, confidence } = responses[item.id];
    const texts = new Map([...(item.choices ?? []), ...(item.options ?? [])]
      .map((one) => [one.id, textOf(one.text)]));
    return {
      item: item.id,
      stem: textOf(item.stem),
      chosen,
      in_words: chosen.map((id) => texts.get(id) ?? id),
      outcome: outcomeOf(item, chosen),
      attempts,
      ...(confidence ? { confidence } : {}),
    };
  });
}

/**
 * Radios in a row, of which one may be chosen or none.
 * @param {string} legend safe HTML
 * @param {{ id: string, title: string }[]} options
 */
function radioRow(legend, options) {
  const { make, rich } = core;
  const name = core.unique();
  const inputs = options.map((one) => make("input", { type: "radio", name, value: one.id }));
  return {
    node: make(
      "fieldset", { class: "tr-quiz__scale" },
      rich("legend", legend),
      make("div", { class: "tr-switch" }, ...options.map((one, index) => make(
        "label", { class: "tr-switch__option" }, inputs[index], make("span", {}, one.title),
      ))),
    ),
    read: () => inputs.find((input) => input.checked)?.value ?? "",
    first: inputs[0],
  };
}

/** The panel, made once: it keeps what was filled in while the learner goes back and forth. @param {Quiz} quiz */
function answersView(quiz) {
  const { make, rich, format } = core;
  const { answers } = quiz.payload;
  const name = `answers-${quiz.payload.id}.json`;
  const note = make("p", { class: "tr-quiz__note" });
  const saved = make("p", { class: "tr-small" });
  const help = core.unique();
  const field = core.unique();
  const code = make("input", {
    id: field, type: "text", class: "tr-quiz__code", maxlength: "20", "aria-describedby": help,
    autocomplete: "off", autocorrect: "off", autocapitalize: "characters", spellcheck: "false",
  });
  const time = answers.times && radioRow(STRINGS.answers_time, [
    { id: "pre", title: STRINGS.answers_pre }, { id: "post", title: STRINGS.answers_post },
  ]);
  const open = { id: "", title: STRINGS.answers_open };
  /** @type {{ line: any, row: ReturnType<typeof radioRow> }[]} */
  const rows = [];
  const scales = answers.scales.map((/** @type {any} */ scale) => make(
    "div", { class: "tr-quiz__scales" },
    make("p", {}, make("strong", {}, scale.title), ` ${format(STRINGS.answers_ends, scale)}`),
    ...scale.lines.map((/** @type {any} */ line) => {
      const steps = [1, 2, 3, 4, 5].map((n) => ({ id: String(n), title: String(n) }));
      const row = radioRow(line.text, [...steps, open]);
      rows.push({ line, row });
      return row.node;
    }),
  ));

  /** @param {Event} event */
  function save(event) {
    event.preventDefault();
    const missing = time && !time.read();
    note.textContent = missing ? STRINGS.answers_say_when : "";
    if (missing) {
      quiz.live.say(STRINGS.answers_say_when);
      time.first.focus();
      return;
    }
    const own = code.value.trim();
    const file = {
      what: format(STRINGS.answers_what, { title: quiz.payload.title }),
      format: ANSWERS_FORMAT,
      bank: quiz.payload.id,
      saved_on: today(),
      ...(time ? { time: time.read() } : {}),
      ...(own ? { code: own } : {}),
      responses: savedResponses(quiz.payload.items, quiz.firm ?? quiz.responses()),
      scales: rows.filter(({ row }) => row.read()).map(({ line, row }) => ({
        line: line.id, text: textOf(line.text), value: Number(row.read()),
      })),
    };
    core.saveFile(`${JSON.stringify(file, null, 2)}\n`, "application/json", name);
    saved.textContent = format(STRINGS.answers_saved, { name });
    quiz.live.say(saved.textContent);
  }

  return make(
    "form", { class: "tr-quiz__answers", autocomplete: "off", on: { submit: save } },
    make("p", {}, make("strong", {}, STRINGS.answers_title)),
    make("p", { class: "tr-small" }, STRINGS.answers_how),
    answers.intro && rich("p", answers.intro),
    ...scales,
    time && time.node,
    make("label", { for: field }, STRINGS.answers_code),
    code,
    make("p", { id: help, class: "tr-small" }, STRINGS.answers_code_how),
    note,
    make("div", { class: "tr-actions" }, make(
      "button", { type: "submit", class: "tr-button tr-button--primary" }, STRINGS.answers_save,
    )),
    saved,
  );
}

/**
 * The summary while the key is held back: how many items were answered, and which were not.
 * @param {Quiz} quiz
 * @param {Item[]} scored
 * @param {(item: Item) => HTMLElement} jump
 */
function heldBackView(quiz, scored, jump) {
  const { make, format } = core;
  const done = quiz.responses();
  const open = scored.filter((item) => !done[item.id]);
  const said = format(STRINGS.answered, { n: scored.length - open.length, all: scored.length });
  return make(
    "div", {},
    make("p", { class: "tr-quiz__stem", tabindex: "-1", "data-focus": true }, said),
    open.length > 0 && make("p", { class: "tr-small" }, STRINGS.answered_open),
    open.length > 0 && make("ul", { class: "tr-quiz__open" }, ...open.map((item) => jump(item))),
    quiz.answers(),
    make("p", { class: "tr-small" }, STRINGS.reveal_what),
    make(
      "div", { class: "tr-actions tr-actions--ends" },
      core.button(STRINGS.previous, quiz.back),
      core.button(STRINGS.reveal, quiz.reveal),
    ),
  );
}
