// @ts-check
// The form: where to begin, the numbers, and the parts by module.

/** A time of day. */
const CLOCK = /^([01][0-9]|2[0-3]):[0-5][0-9]$/;

/**
 * @param {any} payload
 * @param {{ changed: () => void, plan: (wish: Wish) => void, wrong: (text: string) => void }} on
 */
function wishForm(payload, on) {
  const { make, format } = core;
  /** Bounds of the agenda that was begun with. @type {Record<string, [number, number]>} */
  let bounds = {};
  let began = payload.wishes[0];

  /** @param {string} text @param {Record<string, any>} properties */
  function field(text, properties) {
    const id = core.unique();
    const input = make("input", { id, class: "tr-agenda__input", ...properties, on: { input: changed } });
    return { input, view: make("div", { class: "tr-agenda__field" }, make("label", { for: id }, text), input) };
  }

  /** @param {string|Node} text @param {() => void} action */
  function tick(text, action) {
    const input = make("input", { type: "checkbox", on: { change: action } });
    return { input, view: make("label", { class: "tr-agenda__tick" }, input, make("span", {}, text)) };
  }

  const [shortest, longest] = payload.limits.length;
  const [fewest, largest] = payload.limits.people;
  const length = field(STRINGS.length, { type: "number", inputmode: "numeric", min: shortest, max: longest, step: 1 });
  // Not of the type "time": it shows another clock than the timetable, and has stops inside that
  // not every browser outlines.
  const start = field(STRINGS.start, { type: "text", dir: "ltr", maxlength: 5, spellcheck: "false" });
  const people = field(STRINGS.people, { type: "number", inputmode: "numeric", min: fewest, max: largest, step: 1 });
  const online = tick(STRINGS.online, changed);
  const series = tick(STRINGS.series, changed);
  const presetId = core.unique();
  const preset = make(
    "select", { id: presetId, class: "tr-agenda__input", on: { change: () => begin(payload.wishes[preset.selectedIndex]) } },
    ...payload.wishes.map((/** @type {any} */ one) => make("option", {}, one.title)),
  );
  const about = make("p", { class: "tr-small" });

  /** @type {{ part: Part, input: HTMLInputElement, view: HTMLElement, bounds: HTMLElement }[]} */
  const rows = payload.parts.map((/** @type {Part} */ part) => {
    const shown = make("span", { class: "tr-agenda__bounds" });
    const name = part.kind === "activity" ? `${STRINGS.activity} ${part.title}` : part.title;
    const row = tick(make("span", {}, `${name} `, shown), () => {
      follow(part, row.input.checked);
      changed();
    });
    if (part.kind === "activity") row.view.classList.add("tr-agenda__tick--inner");
    return { part, bounds: shown, ...row };
  });

  /** An activity brings its talk along; without the talk there is no activity. @param {Part} part @param {boolean} checked */
  function follow(part, checked) {
    for (const row of rows) {
      if (row.part.group !== part.group || row.part === part) continue;
      if (checked && row.part.kind === "talk") row.input.checked = true;
      if (!checked && part.kind === "talk") row.input.checked = false;
    }
  }

  function changed() {
    sync();
    on.changed();
  }

  function sync() {
    const wish = read();
    for (const { part, input, bounds: shown } of rows) {
      const fixed = part.never_cut && !wish.series;
      if (fixed) input.checked = true;
      input.disabled = fixed;
      const [low, high] = boundsOf(part, wish);
      const said = format(STRINGS.bounds, { low, high });
      shown.textContent = part.never_cut ? `${said} ${STRINGS.must}` : said;
    }
  }

  /** @returns {Wish} */
  function read() {
    return {
      parts: rows.filter((row) => row.input.checked).map((row) => row.part.id),
      length: length.input.value === "" ? NaN : Number(length.input.value),
      start: start.input.value.trim().replace(/^([0-9]):/, "0$1:"),
      people: people.input.value === "" ? NaN : Number(people.input.value),
      online: online.input.checked,
      series: series.input.checked,
      bounds,
    };
  }

  /** @param {Wish} wish */
  function fill(wish) {
    ({ bounds } = wish);
    length.input.value = String(wish.length);
    start.input.value = wish.start;
    people.input.value = String(wish.people);
    online.input.checked = wish.online;
    series.input.checked = wish.series;
    for (const row of rows) row.input.checked = wish.parts.includes(row.part.id);
    sync();
  }

  /** @param {any} chosen */
  function begin(chosen) {
    began = chosen;
    about.textContent = chosen.intro;
    fill(chosen.wish);
    on.changed();
  }

  /** @param {number} value @param {number[]} limits */
  const within = (value, [low, high]) => Number.isInteger(value) && value >= low && value <= high;

  /** @param {Event} [event] */
  function submit(event) {
    event?.preventDefault();
    const wish = read();
    /** @param {string} key @param {any} input @param {number[]} limits */
    const wrong = (key, input, [low, high]) => {
      on.wrong(format(STRINGS[key], { low, high }));
      input.focus();
    };
    if (!within(wish.length, payload.limits.length)) return wrong("wrong_length", length.input, payload.limits.length);
    if (!CLOCK.test(wish.start)) return wrong("wrong_start", start.input, []);
    if (!within(wish.people, payload.limits.people)) return wrong("wrong_people", people.input, payload.limits.people);
    return on.plan(wish);
  }

  /** Untick some parts, and plan again. @param {string[]} ids */
  function leaveOut(ids) {
    for (const row of rows) if (ids.includes(row.part.id)) row.input.checked = false;
    sync();
    submit();
  }

  /** @param {string} title @param {typeof rows} some */
  const group = (title, some) => make(
    "fieldset", { class: "tr-agenda__group" }, make("legend", {}, title), ...some.map((row) => row.view),
  );
  const modules = [...new Set(rows.filter((row) => row.part.of).map((row) => row.part.group))];
  const form = make(
    "form", { autocomplete: "off", class: "tr-agenda__form", novalidate: true, on: { submit } },
    make("div", { class: "tr-agenda__field" }, make("label", { for: presetId }, STRINGS.preset), preset, about),
    make("div", { class: "tr-agenda__numbers" }, length.view, start.view, people.view),
    make("div", {}, online.view, series.view),
    make(
      "fieldset", { class: "tr-agenda__parts" }, make("legend", {}, STRINGS.parts),
      group(STRINGS.blocks, rows.filter((row) => !row.part.of)),
      ...modules.map((own) => {
        const some = rows.filter((row) => row.part.group === own);
        return group(some[0].part.of, some);
      }),
    ),
    make("div", { class: "tr-actions" }, make("button", { type: "submit", class: "tr-button tr-button--primary" }, STRINGS.plan)),
  );
  about.textContent = began.intro;
  return { form, fill, leaveOut };
}
