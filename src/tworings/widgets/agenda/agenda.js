// @ts-check
// The agenda builder: choose, press Plan it, read the timetable, or what does not fit and why.

/** @param {{ model: any, el: HTMLElement }} context */
function render({ model, el }) {
  const { make } = core;
  const payload = model.get("payload");
  const live = core.announcer();
  const outcome = make("div", { class: "tr-agenda__outcome" });
  let lastSaved = "";

  /** @param {Record<string, any>} next */
  function save(next) {
    lastSaved = JSON.stringify(next);
    model.set("responses", next);
    model.save_changes();
  }

  /** @param {Wish} wish @param {any} found */
  function printSheet(wish, found) {
    core.printAlone([
      tableOf(wish, found, STRINGS.caption), ...packingList(wish, found.packing, `${STRINGS.box} `),
    ], "tr-agenda-sheet");
  }

  /** @param {string} text @param {() => void} action */
  const button = (text, action) => make(
    "div", { class: "tr-actions" }, core.button(text, action),
  );

  /** @param {Wish} wish @returns {HTMLElement} what says whether it fits */
  function show(wish) {
    const found = fit(payload.parts, wish);
    const { answer, elsewhere } = answerOf(payload.parts, wish, found);
    const fits = found.minutes.length > 0;
    const said = make("p", { class: `tr-agenda__answer tr-agenda__answer--${fits ? "fits" : "not"}`, tabindex: -1 }, answer);
    outcome.replaceChildren(...[
      said,
      found.drop.length > 0 && button(STRINGS.cut, () => {
        asked.leaveOut(found.drop);
        outcome.querySelector(".tr-agenda__answer")?.focus();
      }),
      elsewhere && make("p", {}, elsewhere),
      fits && tableOf(wish, found, STRINGS.caption),
      ...(fits ? packingList(wish, found.packing, "") : []),
      fits && button(STRINGS.print_sheet, () => printSheet(wish, found)),
    ].filter(Boolean));
    return said;
  }

  const asked = wishForm(payload, {
    // What is shown must be the agenda of what is chosen: a change takes it away.
    changed() {
      outcome.replaceChildren(make("p", { class: "tr-small" }, STRINGS.changed));
      if (Object.keys(model.get("responses") ?? {}).length) save({});
    },
    wrong(text) {
      outcome.replaceChildren(make("p", { class: "tr-agenda__answer tr-agenda__answer--not" }, text));
      live.say(text);
    },
    plan(wish) {
      const said = show(wish);
      save({ wish });
      live.say(said.textContent ?? "");
      // It may have come to stand below the window.
      said.scrollIntoView({ block: "nearest" });
      core.mark("answered");
    },
  });

  const view = make(
    "section", { class: "tr-view tr-agenda", "aria-label": payload.title },
    make("div", { class: "tr-card" }, make("p", { class: "tr-agenda__name" }, payload.title), asked.form, outcome),
    live.element,
  );

  // Python may set or forget the wish; this view's own changes are already shown.
  function follow() {
    const next = model.get("responses") ?? {};
    if (JSON.stringify(next) === lastSaved) return;
    lastSaved = JSON.stringify(next);
    const wish = next.wish ?? payload.wishes[0].wish;
    asked.fill(wish);
    show(wish);
  }
  model.on("change:responses", follow);
  follow();
  core.keepKeys(view);
  el.append(view);
  return () => model.off("change:responses", follow);
}

export default { render };
