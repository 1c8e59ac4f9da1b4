// @ts-check
// Flashcards: think, turn over, sort. What was not known comes back after a few others.

/**
 * @typedef {{ id: string, type: string, stem: string, choices: string[], key: string[],
 *   why: string[], sources: string[] }} Item
 * @typedef {Record<string, "knew"|"again">} Responses
 */

/** After how many others an item comes back: long enough to have left the mind. */
const OTHERS = 3;

/** @param {{ model: any, el: HTMLElement }} context */
function render({ model, el }) {
  const { button, make, rich, format } = core;
  const payload = model.get("payload");
  /** @type {Item[]} */
  const items = payload.items;
  const live = core.announcer();
  const kept = core.memory(payload.id, () => (queue.length ? showProgress() : show(false)));
  /** What is still to come; the first is on the table. @type {Item[]} */
  let queue = [];
  let lastSaved = "";

  /** @returns {Responses} */
  const responses = () => model.get("responses") ?? {};

  /** @param {Responses} next */
  function save(next) {
    lastSaved = JSON.stringify(next);
    model.set("responses", next);
    model.save_changes();
  }

  /** @param {string} how */
  const sorted = (how) => items.filter((item) => responses()[item.id] === how);
  const unseen = () => items.filter((item) => !(item.id in responses()));

  const progressText = make("p", { class: "tr-flashcards__progress" });
  const bar = make("progress", { class: "tr-flashcards__bar", max: items.length });
  const stage = make("div", { class: "tr-flashcards__stage" });
  const view = make(
    "section",
    { class: "tr-view tr-flashcards", "aria-label": payload.title },
    make("div", { class: "tr-card" }, make("div", { class: "tr-flashcards__head" }, progressText, bar), stage),
    kept.panel,
    live.element,
  );

  function progress() {
    const known = sorted("knew").length;
    const before = unseen().filter((item) => kept.has(item.id)).length;
    return [
      format(STRINGS.known, { n: known }),
      format(STRINGS.again_left, { n: sorted("again").length }),
      format(STRINGS.to_come, { n: unseen().length }) + (before ? ` (${before} ${STRINGS.done_before})` : ""),
    ].join(" · ");
  }

  function showProgress() {
    progressText.textContent = progress();
    bar.value = sorted("knew").length;
    bar.setAttribute("aria-label", format(STRINGS.summary, { known: bar.value, all: items.length }));
  }

  /** @param {boolean} [focus] */
  function show(focus = true) {
    stage.replaceChildren(queue.length ? itemView(queue[0]) : summaryView());
    showProgress();
    if (focus) stage.querySelector("[data-focus]")?.focus();
  }

  /** @param {Item} item */
  function itemView(item) {
    const back = make("div", { class: "tr-flashcards__back" });
    const flip = make("div", { class: "tr-actions" }, button(STRINGS.flip, turn, "tr-button tr-button--primary"));

    function turn() {
      const several = item.key.length > 1;
      const heading = make(
        "p", { class: "tr-flashcards__label", tabindex: "-1" },
        several ? format(STRINGS.keys, { n: item.key.length }) : STRINGS.key,
      );
      // A rationale for each part of the key stands with it; one for all follows them.
      const paired = item.why.length === item.key.length;
      const sides = item.key.map((key, index) => make(
        "div", { class: "tr-flashcards__part" },
        make(
          "p", { class: "tr-flashcards__key" },
          item.type === "order" && `${index + 1}. `, rich("span", key),
        ),
        paired && rich("p", item.why[index]),
      ));
      if (!paired) sides.push(make("div", { class: "tr-flashcards__part" }, ...item.why.map((why) => rich("p", why))));
      back.replaceChildren(
        heading,
        ...sides,
        core.sourceLinks(item.sources.map((key) => payload.sources[key])),
        make(
          "div", { class: "tr-actions" },
          button(STRINGS.knew, () => sort("knew"), "tr-button tr-button--primary"),
          button(STRINGS.again, () => sort("again")),
        ),
      );
      flip.hidden = true;
      live.say(sides.map((side) => [...side.children].map((part) => part.textContent).join(". ")).join(" "));
      // The button that was pressed has gone; the words that took its place have the focus.
      heading.focus();
      back.scrollIntoView({ block: "nearest" });
      core.mark("answered");
    }

    /** @param {"knew"|"again"} how */
    function sort(how) {
      save({ ...responses(), [item.id]: how });
      kept.note(item.id);
      queue.shift();
      if (how === "again") queue.splice(Math.min(OTHERS, queue.length), 0, item);
      show();
      live.say(`${how === "knew" ? STRINGS.sorted_knew : STRINGS.sorted_again} ${progress()}`);
    }

    const prompt = STRINGS[`prompt_${item.type}`] ?? STRINGS.prompt;
    return make(
      "div", {},
      rich("p", item.stem, { class: "tr-flashcards__stem", tabindex: "-1", "data-focus": true }),
      make("p", { class: "tr-small" }, prompt),
      item.choices.length > 0 && make(
        "details", { class: "tr-flashcards__choices" },
        make("summary", {}, STRINGS.choices),
        make("ul", {}, ...item.choices.map((choice) => rich("li", choice))),
      ),
      flip,
      back,
      make(
        "div", { class: "tr-actions tr-flashcards__steps" },
        button(STRINGS.finish, () => { queue = []; show(); }),
      ),
    );
  }

  /** @param {string} title @param {Item[]} list */
  function listed(title, list) {
    if (!list.length) return [];
    return [
      make("p", { class: "tr-flashcards__label" }, title),
      make("ul", { class: "tr-flashcards__list" }, ...list.map((item) => make(
        "li", {}, rich("span", item.stem),
        !(item.id in responses()) && kept.has(item.id) && ` (${STRINGS.done_before})`,
      ))),
    ];
  }

  function summaryView() {
    const known = sorted("knew").length;
    const [again, left] = [sorted("again"), unseen()];
    const open = [...again, ...left];
    return make(
      "div", {},
      make(
        "p", { class: "tr-flashcards__stem", tabindex: "-1", "data-focus": true },
        format(STRINGS.summary, { known, all: items.length }),
      ),
      ...listed(STRINGS.items_again, again),
      ...listed(STRINGS.items_unseen, left),
      make(
        "div", { class: "tr-actions" },
        open.length > 0 && button(STRINGS.look_again, () => { queue = open; show(); }, "tr-button tr-button--primary"),
        button(STRINGS.start_again, () => { save({}); queue = [...items]; show(); }),
      ),
    );
  }

  // Python may reset or fill the responses; this view's own changes are already shown.
  function start() {
    lastSaved = JSON.stringify(responses());
    queue = [...unseen(), ...sorted("again")];
    show(false);
  }
  const onChange = () => {
    if (JSON.stringify(responses()) !== lastSaved) start();
  };
  model.on("change:responses", onChange);
  start();
  core.keepKeys(view);
  el.append(view);
  return () => model.off("change:responses", onChange);
}

export default { render };
