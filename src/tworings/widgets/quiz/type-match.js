// @ts-check
// Match: a list to choose from for each row. Joined in front of quiz.js.

/** @param {Asked} asked @returns {Controls} */
function matchControls({ item, start, changed }) {
  const { make, rich } = core;
  const before = new Map(start.map((one) => /** @type {[string, string]} */ (one.split("="))));
  const textOfOption = new Map(item.options.map((option) => [option.id, option.text]));
  const rows = item.rows.map((row) => {
    const id = core.unique();
    const select = make(
      "select", { id, class: "tr-quiz__select", on: { change: changed } },
      make("option", { value: "" }, STRINGS.choose_option),
      // A native list holds text alone.
      ...item.options.map((option) => make("option", { value: option.id }, textOf(option.text))),
    );
    select.value = before.get(row.id) ?? "";
    const note = make("span", { class: "tr-quiz__verdict" });
    const node = make(
      "li", { class: "tr-quiz__pair" },
      rich("label", row.text, { for: id, class: "tr-quiz__text" }), select, note,
    );
    return { ...row, select, note, node };
  });

  return {
    node: make("ul", { class: "tr-quiz__match" }, ...rows.map((row) => row.node)),
    first: () => rows[0].select,
    read: () => rows.filter((row) => row.select.value).map((row) => `${row.id}=${row.select.value}`),
    clear() { for (const row of rows) row.select.value = ""; },
    mark() {
      for (const row of rows) {
        const isRight = row.select.value === row.key;
        row.node.dataset.mark = isRight ? "key" : "not-key";
        row.note.textContent = isRight ? STRINGS.right : STRINGS.not_this;
      }
    },
    unmark() {
      for (const row of rows) {
        row.node.dataset.mark = "";
        row.note.textContent = "";
      }
    },
    feedback: (chosen) => {
      const given = new Map(chosen.map((one) => /** @type {[string, string]} */ (one.split("="))));
      return rows.map((row) => {
        const option = given.get(row.id);
        const isRight = option === row.key;
        return feedbackLine([
          isRight && `${STRINGS.right}: `,
          rich("span", row.text), " → ", rich("span", textOfOption.get(row.key ?? "") ?? ""),
          !isRight && " (", !isRight && option && `${STRINGS.chosen}: `,
          !isRight && (option ? rich("span", textOfOption.get(option) ?? "") : STRINGS.no_choice),
          !isRight && ")",
        ], row.rationale);
      });
    },
    sources: () => rows.flatMap((row) => row.sources),
  };
}
