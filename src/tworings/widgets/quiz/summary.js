// @ts-check
// The summary: what is right (by objective: objectives.js), and what is worth another look.
// Joined in front of quiz.js.

/** Item types whose responses can be partly right. */
const PARTIAL = ["match", "multiple_response", "numeric", "order"];

/** @param {Quiz} quiz */
function summaryView(quiz) {
  const { make, rich, format } = core;
  const { items } = quiz;
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

  /** @param {Item} item @param {string} [note] */
  const jump = (item, note = "") => {
    const index = items.indexOf(item);
    return make("li", {}, make(
      "button", { type: "button", class: "tr-quiz__jump", on: { click: () => quiz.go(index) } },
      `${format(STRINGS.item, { n: index + 1 })}: `, rich("span", item.stem), note && ` (${note})`,
    ));
  };
  if (quiz.heldBack()) return heldBackView(quiz, scored, jump);
  const sure = sureButWrong(scored, done);
  const open = scored.filter((item) => !isRight(item) && !sure.includes(item));
  // Of many items, those that were not met stand behind one line.
  const unmet = quiz.payload.filters ? open.filter((item) => !done[item.id]) : [];
  const listed = open.filter((item) => !unmet.includes(item));
  /** @param {Item[]} list */
  const jumps = (list) => make(
    "ul", { class: "tr-quiz__open" },
    ...list.map((item) => jump(item, quiz.before(item) ? STRINGS.done_before : "")),
  );

  return make(
    "div", {},
    make("p", { class: "tr-quiz__stem", tabindex: "-1", "data-focus": true }, total),
    scored.some((item) => PARTIAL.includes(item.type)) && make("p", { class: "tr-small" }, points),
    ...objectivesView(quiz, scored, isRight),
    sure.length > 0 && make("p", {}, make("strong", {}, STRINGS.sure_but_wrong)),
    sure.length > 0 && make("p", { class: "tr-small" }, STRINGS.sure_but_wrong_why),
    sure.length > 0 && make(
      "ul", { class: "tr-quiz__open" },
      ...sure.map((item) => jump(item, STRINGS[`confidence_${done[item.id].confidence}`])),
    ),
    listed.length > 0 && make("p", { class: "tr-small" }, quiz.payload.filters ? STRINGS.open_checked : STRINGS.open_items),
    listed.length > 0 && jumps(listed),
    unmet.length > 0 && make(
      "details", { class: "tr-quiz__unmet" },
      make("summary", {}, format(STRINGS.not_checked_yet, { n: unmet.length })), jumps(unmet),
    ),
    quiz.answers(),
    make(
      "div", { class: "tr-actions tr-actions--ends" },
      stepButton(STRINGS.previous, quiz.back),
      stepButton(STRINGS.start_again, quiz.startAgain),
    ),
  );
}
