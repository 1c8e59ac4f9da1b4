// @ts-check
// A filled card as it is printed and saved: text and boxes alone, with lines where nothing stands.

/** The colours of paper; a saved file is read on screens as well. */
const FILE_STYLE = "body{font:1.1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:42rem;padding:0 1rem}"
  + "h2{font-size:1.2rem;margin:1.5rem 0 .5rem}dt{font-weight:600;margin-top:.75rem}dd{margin:.15rem 0;white-space:pre-wrap}";
const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** What stands for a field on paper. @param {CardField} field @param {Value} value @param {string[]} scale */
function paperLines(field, value, scale) {
  const { make, rich } = core;
  const box = (/** @type {boolean} */ on) => STRINGS[on ? "ticked" : "box"];
  if (field.kind === "scale_list") {
    const words = /** @type {Record<string, string>} */ (value);
    return field.listed.map((thing) => make(
      "dd", { class: "tr-card__row" },
      rich("span", thing.text),
      make("span", { class: "tr-card__boxes" }, scale.map((word) => (
        `${box(words[thing.id] === word)}\u00a0${STRINGS[`scale_${word}`].replaceAll(" ", "\u00a0")}`
      )).join("  ")),
    ));
  }
  if (field.listed.length) {
    const ids = /** @type {string[]} */ (value);
    return field.listed.map((option) => make("dd", {}, `${box(ids.includes(option.id))} `, rich("span", option.text)));
  }
  if (!isEmpty(value)) return [make("dd", { class: "tr-card__said" }, /** @type {string} */ (value))];
  return Array.from({ length: field.kind === "lines" ? 3 : 1 }, () => make("dd", { class: "tr-card__empty" }, STRINGS.blank));
}

/** @param {any} payload @param {Map<string, Control>} controls @returns {HTMLElement} */
function paper(payload, controls) {
  const { make, rich } = core;
  return make(
    "main", { class: "tr-card__paper" },
    make("h1", {}, payload.title),
    ...payload.sections.map((/** @type {any} */ section) => make(
      "section", {},
      make("h2", {}, section.title),
      make("dl", {}, ...section.fields.flatMap((/** @type {CardField} */ field) => [
        rich("dt", field.label),
        ...paperLines(field, /** @type {Control} */ (controls.get(field.id)).get(), payload.scale),
      ])),
    )),
  );
}

/** Hand a page of its own to the browser's downloads. @param {HTMLElement} sheet @param {string} title */
function saveAlone(sheet, title) {
  const page = document.implementation.createHTMLDocument(title);
  const root = document.documentElement;
  page.documentElement.lang = root.lang;
  page.documentElement.dir = root.dir;
  const head = [
    core.make("meta", { charset: "utf-8" }),
    core.make("meta", { "http-equiv": "Content-Security-Policy", content: FILE_POLICY }),
    core.make("meta", { name: "viewport", content: "width=device-width,initial-scale=1" }),
  ];
  page.head.prepend(...head);
  page.body.append(sheet);
  // The style goes in as text: as an element it would be this page's, whose policy refuses it.
  const whole = page.documentElement.outerHTML.replace("</head>", `<style>${FILE_STYLE}</style></head>`);
  const text = `<!doctype html>\n${whole}\n`;
  core.saveFile(text, "text/html", STRINGS.file_name);
}
