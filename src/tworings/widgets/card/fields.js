// @ts-check
// One field of a card: its controls, what is in them, and how that reads on paper.

/**
 * @typedef {{ id: string, text: string }} Option
 * @typedef {{ id: string, kind: string, label: string, help: string|null, listed: Option[],
 *   sources: string[] }} CardField
 * @typedef {string | string[] | Record<string, string>} Value a text; ids that are ticked; a word by thing
 * @typedef {{ view: HTMLElement, get(): Value, set(value: Value): void }} Control
 */

/** @param {Value} value */
function isEmpty(value) {
  if (typeof value === "string") return !value.trim();
  return Object.keys(value).length === 0;
}

/** What asks the browser to keep and send nothing of a text: no list of old entries, no spelling service. */
const PRIVATE = { autocomplete: "off", autocorrect: "off", spellcheck: "false" };

/** @param {CardField} field @param {any} help @returns {Control} */
function written(field, help) {
  const id = core.unique();
  const several = field.kind === "lines";
  /** @type {any} */
  const input = core.make(several ? "textarea" : "input", {
    ...PRIVATE, id, class: "tr-card__text", "aria-describedby": help?.id,
    ...(several ? { rows: 3 } : { type: "text" }),
    // A browser brings the line with the caret into view; the whole field is what is wanted.
    on: { focus: () => input.scrollIntoView({ block: "nearest" }) },
  });
  return {
    view: core.make("div", { class: "tr-card__field" }, core.rich("label", field.label, { for: id, class: "tr-card__label" }), help, input),
    get: () => input.value,
    set(value) { input.value = value; },
  };
}

/** @param {string} type @param {string} name @param {Option} option @returns {[any, any]} the control and its label */
function toggle(type, name, option) {
  const input = core.make("input", { type, name, value: option.id });
  return [input, core.make("label", { class: "tr-choice tr-card__choice" }, input, core.rich("span", option.text))];
}

/** @param {CardField} field @param {any} help @returns {Control} */
function chosen(field, help) {
  const type = field.kind === "choice" ? "radio" : "checkbox";
  const name = core.unique();
  // One of several cannot be taken back by the keyboard alone: leaving it open is a choice too.
  const open = type === "radio" ? [{ id: "", text: STRINGS.open }] : [];
  const pairs = [...field.listed, ...open].map((option) => toggle(type, name, option));
  return {
    view: core.make(
      "fieldset", { class: "tr-card__field", "aria-describedby": help?.id },
      core.rich("legend", field.label, { class: "tr-card__label" }), help,
      core.make("p", { class: "tr-small" }, type === "radio" ? STRINGS.one : STRINGS.any),
      core.make("div", { class: "tr-card__choices" }, ...pairs.map(([, label]) => label)),
    ),
    get: () => pairs.filter(([input]) => input.checked && input.value).map(([input]) => input.value),
    set(value) {
      const ids = /** @type {string[]} */ (value);
      for (const [input] of pairs) input.checked = ids.includes(input.value) || (!input.value && !ids.length);
    },
  };
}

/** @param {CardField} field @param {any} help @param {string[]} scale @returns {Control} */
function scaled(field, help, scale) {
  const rows = field.listed.map((thing) => {
    const name = core.unique();
    const words = [...scale.map((word) => ({ id: word, text: STRINGS[`scale_${word}`] })), { id: "", text: STRINGS.open }];
    const pairs = words.map((word) => toggle("radio", name, word));
    const view = core.make(
      "fieldset", { class: "tr-card__thing" },
      core.rich("legend", thing.text),
      core.make("div", { class: "tr-card__scale" }, ...pairs.map(([, label]) => label)),
    );
    return { thing, view, inputs: pairs.map(([input]) => input) };
  });
  return {
    view: core.make(
      "fieldset", { class: "tr-card__field", "aria-describedby": help?.id },
      core.rich("legend", field.label, { class: "tr-card__label" }), help,
      core.make("p", { class: "tr-small" }, STRINGS.scale),
      ...rows.map((row) => row.view),
    ),
    get: () => Object.fromEntries(rows
      .map(({ thing, inputs }) => [thing.id, inputs.find((input) => input.checked)?.value])
      .filter(([, word]) => word)),
    set(value) {
      for (const { thing, inputs } of rows) {
        const word = /** @type {Record<string, string>} */ (value)[thing.id] ?? "";
        for (const input of inputs) input.checked = word === input.value;
      }
    },
  };
}

/** @param {CardField} field @param {any} payload @returns {Control} */
function control(field, payload) {
  const help = (field.help || field.sources.length > 0) && core.make(
    "div", { class: "tr-card__help", id: core.unique() },
    field.help && core.rich("p", field.help),
    field.sources.length > 0 && core.sourceLinks(field.sources.map((key) => payload.sources[key])),
  );
  if (field.kind === "scale_list") return scaled(field, help, payload.scale);
  return field.listed.length ? chosen(field, help) : written(field, help);
}
