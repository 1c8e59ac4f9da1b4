// @ts-check
// A card to keep: filled in here, printed or saved by the reader, and kept nowhere: not in the
// model either, which JupyterLab would hand to the kernel.

/** @param {{ model: any, el: HTMLElement }} context */
function render({ model, el }) {
  const { button, make, rich, format } = core;
  const payload = model.get("payload");
  const live = core.announcer();
  /** @type {Map<string, Control>} */
  const controls = new Map();
  /** What was cleared last, until something new is filled in. @type {Map<string, Value>|null} */
  let cleared = null;

  const empty = { line: "", lines: "", choice: [], ticks: [], scale_list: {} };
  /** @type {CardField[]} */
  const fields = payload.sections.flatMap((/** @type {any} */ section) => section.fields);

  function clear() {
    const now = new Map([...controls].map(([id, one]) => [id, one.get()]));
    if ([...now.values()].every(isEmpty)) return;
    cleared = now;
    for (const field of fields) controls.get(field.id)?.set(empty[/** @type {keyof typeof empty} */ (field.kind)]);
    back.hidden = false;
    live.say(STRINGS.cleared);
  }

  function forget() {
    cleared = null;
    back.hidden = true;
  }

  const clearing = button(STRINGS.clear, clear);
  const back = button(STRINGS.bring_back, () => {
    cleared?.forEach((value, id) => controls.get(id)?.set(value));
    forget();
    live.say(STRINGS.brought_back);
    clearing.focus();
  });
  back.hidden = true;

  const sections = payload.sections.map((/** @type {any} */ section) => make(
    "fieldset", { class: "tr-card__section" },
    make("legend", { class: "tr-card__heading" }, section.title),
    section.intro && rich("p", section.intro, { class: "tr-small" }),
    ...section.fields.map((/** @type {CardField} */ field) => {
      const one = control(field, payload);
      one.set(empty[/** @type {keyof typeof empty} */ (field.kind)]);
      controls.set(field.id, one);
      return one.view;
    }),
  ));
  const view = make(
    "section",
    { class: "tr-view tr-card", "aria-label": payload.title },
    make("p", { class: "tr-card__title" }, payload.title),
    rich("p", payload.intro),
    make("p", { class: "tr-card__note" }, STRINGS.kept_nowhere),
    make(
      "form",
      // New words take the place of those that were cleared: these are gone for good then.
      { autocomplete: "off", on: { submit: (/** @type {Event} */ event) => event.preventDefault(), input: forget } },
      ...sections,
    ),
    make(
      "div", { class: "tr-actions tr-card__actions" },
      button(STRINGS.print, () => core.printAlone([paper(payload, controls)], "tr-card-sheet"), "tr-button tr-button--primary"),
      button(STRINGS.save, () => {
        saveAlone(paper(payload, controls), payload.title);
        live.say(format(STRINGS.saved, { name: STRINGS.file_name }));
      }),
      clearing,
      back,
    ),
    live.element,
  );

  // Python may ask to clear it; it is told nothing back.
  const onMessage = (/** @type {any} */ message) => { if (message?.clear) clear(); };
  model.on("msg:custom", onMessage);
  core.keepKeys(view);
  el.append(view);
  return () => model.off("msg:custom", onMessage);
}

export default { render };
