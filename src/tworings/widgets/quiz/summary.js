// @ts-check
// The summary: what is right, objective by objective, and what is worth another look.
// Joined in front of quiz.js.

/** Item types whose responses can be partly right. */
const PARTIAL = ["match", "multiple_response", "numeric", "order"];

/** A link to the section that teaches it, where the page has one. @param {string} heading */
function readAgain(heading) {
  const text = core.format(STRINGS.read_again, { heading });
  // The book writes heading ids in lower case, JupyterLab as they stand.
  const id = [heading.toLowerCase(), heading]
    .map((title) => title.trim().replace(/\s+/g, "-"))
    .find((slug) => document.getElementById(slug));
  return id ? core.make("a", { href: `#${id}` }, text) : core.make("span", {}, text);
}

/** @param {Quiz} quiz */
function summaryView(quiz) {
  const { make, rich, format } = core;
  const { items, payload } = quiz;
  const done = quiz.responses();
  const scored = items.filter((item) => item.key.length);
  const chosen = (/** @type {Item} */ item) => done[item.id]?.chosen ?? [];
  const isRight = (/** @type {Item} */ item) => outcomeOf(item, chosen(item)) === "correct";

  const total = format(STRINGS.score, {
    right: scored.filter(isRight).length,
    all: scored.length,
    checked: scored.filter((item) => done[item.id]).length,
  });
  const sum = scored.reduce((points, item) => points + scoreOf(item, chosen(item)), 0);
  const points = format(STRINGS.points, { points: Math.round(sum * 100) / 100, all: scored.length });

  const rows = payload.objectives.map((/** @type {{ id: string, text: string, taught_at: string }} */ objective) => {
    const own = scored.filter((item) => item.objective === objective.id);
    const good = own.filter(isRight).length;
    return make(
      "li", {},
      make("span", { class: "tr-quiz__tally" }, format(STRINGS.progress, { n: good, all: own.length })),
      make("span", {}, objective.text, good < own.length && " — ", good < own.length && readAgain(objective.taught_at)),
    );
  });

  /** @param {Item} item @param {string} [note] */
  const jump = (item, note = "") => {
    const index = items.indexOf(item);
    return make("li", {}, make(
      "button", { type: "button", class: "tr-quiz__jump", on: { click: () => quiz.go(index) } },
      `${format(STRINGS.item, { n: index + 1 })}: `, rich("span", item.stem), note && ` (${note})`,
    ));
  };
  const sure = sureButWrong(scored, done);
  const open = scored.filter((item) => !isRight(item) && !sure.includes(item));

  return make(
    "div", {},
    make("p", { class: "tr-quiz__stem", tabindex: "-1", "data-focus": true }, total),
    scored.some((item) => PARTIAL.includes(item.type)) && make("p", { class: "tr-small" }, points),
    rows.length > 0 && make("ul", { class: "tr-quiz__objectives" }, ...rows),
    sure.length > 0 && make("p", {}, make("strong", {}, STRINGS.sure_but_wrong)),
    sure.length > 0 && make("p", { class: "tr-small" }, STRINGS.sure_but_wrong_why),
    sure.length > 0 && make(
      "ul", { class: "tr-quiz__open" },
      ...sure.map((item) => jump(item, STRINGS[`confidence_${done[item.id].confidence}`])),
    ),
    open.length > 0 && make("p", { class: "tr-small" }, STRINGS.open_items),
    open.length > 0 && make("ul", { class: "tr-quiz__open" }, ...open.map((item) => jump(item, quiz.before(item) ? STRINGS.done_before : ""))),
    make(
      "div", { class: "tr-actions tr-actions--ends" },
      stepButton(STRINGS.previous, () => quiz.go(items.length - 1)),
      stepButton(STRINGS.start_again, () => { quiz.held.clear(); quiz.save({}); quiz.go(0); }),
    ),
  );
}
