// @ts-check
// The summary: what is right (by objective: objectives.js), and what is worth another look.
// Joined in front of quiz.js.

/** Item types whose responses can be partly right. */
const PARTIAL = ["match", "multiple_response", "numeric", "order"];

/**
 * Where the pass mark lies, and on which side of it the learner is.
 * @param {{ right: number, of: number }|undefined} mark
 * @param {number} right
 * @param {boolean} whole whether every item was checked
 * @returns {HTMLElement[]}
 */
function markView(mark, right, whole) {
  if (!mark) return [];
  const { make, format } = core;
  const reached = right >= mark.right;
  const where = reached ? STRINGS.mark_reached : whole ? STRINGS.mark_below : STRINGS.mark_open;
  return [
    make("p", { class: "tr-quiz__mark" }, make("strong", {}, where)),
    make("p", { class: "tr-small" }, format(STRINGS.mark, mark)),
  ];
}

/** @param {Quiz} quiz */
function summaryView(quiz) {
  const { make, rich, format } = core;
  const { items } = quiz;
  const done = quiz.responses();
  const scored = items.filter((item) => item.key.length);
  const chosen = (/** @type {Item} */ item) => done[item.id]?.chosen ?? [];
  const isRight = (/** @type {Item} */ item) => outcomeOf(item, chosen(item)) === "correct";

  const right = scored.filter(isRight).length;
  const checked = scored.filter((item) => done[item.id]).length;
  const total = format(STRINGS.score, { right, all: scored.length, checked });
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
    ...markView(quiz.payload.pass_mark, right, checked === scored.length),
    sure.length > 0 && make("p", {}, make("strong", {}, STRINGS.sure_but_wrong)),
    sure.length > 0 && make("p", { class: "tr-small" }, STRINGS.sure_but_wrong_why),
    sure.length > 0 && make(
      "ul", { class: "tr-quiz__open" },
      ...sure.map((item) => jump(item, STRINGS[`confidence_${done[item.id].confidence}`])),
    ),
    ...objectivesView(quiz, scored, isRight),
    listed.length > 0 && make("p", { class: "tr-small" }, quiz.payload.filters ? STRINGS.open_checked : STRINGS.open_items),
    listed.length > 0 && jumps(listed),
    unmet.length > 0 && make(
      "details", { class: "tr-quiz__unmet" },
      make("summary", {}, format(STRINGS.not_checked_yet, { n: unmet.length })), jumps(unmet),
    ),
    quiz.answers(),
    make(
      "div", { class: "tr-actions tr-actions--ends" },
      core.button(STRINGS.previous, quiz.back),
      core.button(STRINGS.start_again, quiz.startAgain),
    ),
  );
}
