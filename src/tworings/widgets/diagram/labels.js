// @ts-check
// The form of the label mode: a name to choose for each number. Joined in front of diagram.js.

/**
 * @param {{ model: any, id: string, regions: Region[], strings: Record<string, string>,
 *   live: { say(text: string): void }, look: (region: Region) => void }} context
 *   `id` is the drawing's, under which its responses are kept;
 *   `look` shows a part in the picture when its row is reached.
 */
function labelForm({ model, id, regions, strings, live, look }) {
  const { make, format } = core;
  const names = [...regions].sort((a, b) => a.name.localeCompare(b.name));
  const notes = regions.map(() => make("span", { class: "tr-diagram__note" }));
  const total = make("p", { class: "tr-diagram__total" });
  const submit = make("button", { type: "submit", class: "tr-button tr-button--primary" }, strings.check);
  /** @type {HTMLSelectElement[]} */
  const selects = regions.map((region, index) => make(
    "select", {
      "aria-label": format(strings.part, { n: region.number }),
      on: {
        // A changed name is no longer the one that was checked.
        change: () => { notes[index].textContent = ""; total.textContent = ""; },
        focus: () => look(region),
      },
    },
    make("option", { value: "" }, strings.choose_name),
    ...names.map((name) => make("option", { value: name.structure }, name.name)),
  ));
  let lastSaved = "";

  /** @returns {Record<string, string>} */
  const responses = () => (model.get("responses") ?? {})[id] ?? {};

  /** @param {Record<string, string>} next */
  function save(next) {
    lastSaved = JSON.stringify(next);
    model.set("responses", { ...model.get("responses"), [id]: next });
    model.save_changes();
  }

  /** Mark what was checked; returns the total in words. */
  function mark() {
    const given = responses();
    regions.forEach((region, index) => {
      const value = given[region.structure];
      const isRight = value === region.structure;
      notes[index].dataset.mark = value ? (isRight ? "right" : "wrong") : "";
      notes[index].textContent = isRight ? strings.right
        : value ? format(strings.wrong, { name: region.name }) : "";
    });
    const right = regions.filter((region) => given[region.structure] === region.structure).length;
    total.textContent = format(strings.score, { right, all: regions.length });
    return total.textContent;
  }

  /** Show in the selects what the model holds. */
  function fill() {
    const given = responses();
    lastSaved = JSON.stringify(given);
    regions.forEach((region, index) => {
      selects[index].value = given[region.structure] ?? "";
      notes[index].textContent = "";
    });
    total.textContent = "";
    if (Object.keys(given).length) mark();
  }

  /** @param {Event} event */
  function check(event) {
    event.preventDefault();
    const given = regions.map((region, index) => [region.structure, selects[index].value]);
    save(Object.fromEntries(given.filter(([, value]) => value)));
    live.say(mark());
    // The notes have pushed the button down, and the focus is on it.
    submit.scrollIntoView({ block: "nearest" });
    core.mark("answered");
  }

  function clear() {
    save({});
    fill();
    selects[0].focus();
  }

  const form = make(
    "form", { autocomplete: "off", class: "tr-diagram__labels", on: { submit: check } },
    make("p", { class: "tr-small" }, strings.label_hint),
    make("ol", {}, ...regions.map((region, index) => make(
      "li", {},
      make("span", { class: "tr-diagram__number", "aria-hidden": "true" }, region.number),
      selects[index], notes[index],
    ))),
    total,
    make(
      "div", { class: "tr-actions" },
      submit,
      core.button(strings.again, clear),
    ),
  );

  return {
    form,
    selects,
    fill,
    /** Python may have changed the responses; this form's own changes are already shown. */
    follow() {
      if (JSON.stringify(responses()) !== lastSaved) fill();
    },
  };
}
