// @ts-check
// Order: rows that move up and down by buttons; dragging is an extra. Joined in front of quiz.js.

/** @param {Asked} asked @returns {Controls} */
function orderControls({ item, start, changed, quiz }) {
  const { make, rich, format } = core;
  // The order it starts in is no response: only a row that was moved makes one.
  let moved = start.length > 0;

  const rows = item.choices.map((choice) => {
    const text = textOf(choice.text);
    const row = {
      id: choice.id,
      text,
      up: core.button("", () => move(row, -1), "tr-button tr-quiz__move tr-quiz__move--up"),
      down: core.button("", () => move(row, 1), "tr-button tr-quiz__move tr-quiz__move--down"),
      handle: make("span", { class: "tr-quiz__handle", "aria-hidden": "true", title: STRINGS.drag, on: { pointerdown: drag } }),
      node: /** @type {HTMLElement} */ (make("li", { class: "tr-quiz__row" })),
    };
    row.node.append(row.handle, rich("span", choice.text, { class: "tr-quiz__text" }), row.up, row.down);
    /** @param {PointerEvent} event */
    function drag(event) {
      if (event.button) return;
      event.preventDefault();
      row.handle.setPointerCapture(event.pointerId);
      row.node.classList.add("tr-quiz__row--dragged");
      const follow = (/** @type {PointerEvent} */ at) => {
        const here = order.indexOf(row);
        const over = order.findIndex((one) => at.clientY < one.node.getBoundingClientRect().bottom);
        const goal = over < 0 ? order.length - 1 : over;
        if (goal !== here) step(row, Math.sign(goal - here));
      };
      const drop = () => {
        row.handle.removeEventListener("pointermove", follow);
        row.node.classList.remove("tr-quiz__row--dragged");
      };
      row.handle.addEventListener("pointermove", follow);
      row.handle.addEventListener("lostpointercapture", drop, { once: true });
    }
    return row;
  });
  let order = [...rows];
  const list = make("ol", { class: "tr-quiz__order" }, ...rows.map((row) => row.node));

  /** @param {string[]} ids */
  function arrange(ids) {
    order = ids.map((id) => /** @type {typeof rows[0]} */ (rows.find((row) => row.id === id)));
    list.append(...order.map((row) => row.node));
    name();
  }

  function name() {
    order.forEach((row, index) => {
      const place = { text: row.text, n: index + 1, all: order.length };
      row.up.disabled = index === 0;
      row.down.disabled = index === order.length - 1;
      row.up.setAttribute("aria-label", format(STRINGS.move_up, place));
      row.down.setAttribute("aria-label", format(STRINGS.move_down, place));
    });
  }

  /** Change places with a neighbour. @param {typeof rows[0]} row @param {number} by */
  function step(row, by) {
    const here = order.indexOf(row);
    const other = order[here + by];
    [order[here], order[here + by]] = [other, row];
    // The neighbour is what moves in the page: the row keeps the focus, or the pointer.
    if (by < 0) row.node.after(other.node);
    else row.node.before(other.node);
    moved = true;
    name();
    changed();
  }

  /** @param {typeof rows[0]} row @param {number} by */
  function move(row, by) {
    step(row, by);
    // At an end one button is of no more use; the focus stays with the row.
    const [used, other] = by < 0 ? [row.up, row.down] : [row.down, row.up];
    (used.disabled ? other : used).focus();
    quiz.live.say(format(STRINGS.moved, { text: row.text, n: order.indexOf(row) + 1, all: order.length }));
  }

  if (start.length === rows.length) arrange(start);
  else name();

  const firstButton = () => order.flatMap((row) => [row.up, row.down]).find((one) => !one.disabled);
  return {
    node: list,
    first: firstButton,
    read: () => (moved ? order.map((row) => row.id) : []),
    clear() {
      moved = false;
      arrange(item.choices.map((choice) => choice.id));
    },
    mark() {
      order.forEach((row, index) => {
        row.node.dataset.mark = item.key[index] === row.id ? "key" : "not-key";
      });
    },
    unmark() { for (const row of rows) row.node.dataset.mark = ""; },
    feedback: (chosen) => [
      make("p", { class: "tr-small" }, `${STRINGS.right_order}:`),
      ...item.key.map((id, index) => {
        const choice = /** @type {Choice} */ (item.choices.find((one) => one.id === id));
        const place = chosen.indexOf(id);
        const where = place === index ? [] : [` (${format(STRINGS.your_place, { n: place + 1 })})`];
        return feedbackLine([`${index + 1}. `, rich("span", choice.text), ...where], choice.rationale);
      }),
    ],
    sources: () => item.choices.flatMap((choice) => choice.sources),
  };
}
