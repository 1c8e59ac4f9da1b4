// @ts-check
// The risk explorer: choose an act, tick what protects, show. Every combination was decided in
// Python; here it is only looked up and put into words.

/**
 * @typedef {{ act: string, with: string[], outcome: string, estimate: number|null, low: number|null, high: number|null, row: number }} Cell
 */

/** @param {number} number */
const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");
/** @param {number|null} number 0 stands for fewer than 1 */
const amount = (number) => (number ? grouped(number) : STRINGS.fewer);

/** @param {Cell} cell @param {number} per */
function headline(cell, per) {
  if (cell.outcome === "none_seen" || cell.outcome === "not_measured") return STRINGS[cell.outcome];
  if (cell.estimate === null ? cell.high === 0 : cell.estimate === 0) {
    return core.format(STRINGS.fewer_headline, { per: grouped(per) });
  }
  if (cell.estimate !== null) {
    return core.format(STRINGS.about, { n: grouped(cell.estimate), per: grouped(per) });
  }
  const text = core.format(STRINGS.between, {
    low: amount(cell.low), high: amount(cell.high), per: grouped(per),
  });
  return text[0].toUpperCase() + text.slice(1);
}

/** @param {Cell} cell @param {number} per */
function ends(cell, per) {
  const how = core.format(STRINGS[`how_${cell.outcome}`], { per: grouped(per) });
  // Without a best figure the range is the headline itself.
  if (cell.estimate === null) return how;
  if (cell.low === null) return `${how} ${STRINGS.range_none}`;
  const template = cell.low === cell.high ? STRINGS.range_same : STRINGS.range;
  const said = core.format(template, { low: amount(cell.low), high: amount(cell.high), per: grouped(per) });
  return `${how} ${said}`;
}

/** @param {{ model: any, el: HTMLElement }} context */
function render({ model, el }) {
  const { make, rich } = core;
  const payload = model.get("payload");
  const live = core.announcer();
  const group = core.unique();
  let lastSaved = JSON.stringify(model.get("responses") ?? {});

  /** @type {Map<string, Cell>} */
  const cells = new Map(payload.cells.map((/** @type {Cell} */ cell) => [[cell.act, ...cell.with].join(" "), cell]));
  /** @param {string} act @param {string[]} ids @returns {Cell} */
  const cellOf = (act, ids) => /** @type {Cell} */ (cells.get([act, ...ids].join(" ")));
  /** @param {string[]} keys */
  const links = (keys) => keys.length > 0
    && core.sourceLinks(keys.map((key) => payload.sources[key]));
  /** @param {string[]} ids */
  const named = (ids) => payload.protections.filter((/** @type {any} */ one) => ids.includes(one.id))
    .map((/** @type {any} */ one) => one.text).join(` ${STRINGS.together} `) || STRINGS.none;

  /**
   * @param {string} type @param {{ id: string, text: string, conditions?: string }} option
   * @param {boolean} checked
   */
  function choice(type, option, checked) {
    return make(
      "label", { class: "tr-choice" },
      make("input", { type, name: `${group}-${type}`, value: option.id, checked, on: { change: unshow } }),
      make("span", {}, option.text),
    );
  }
  const acts = payload.acts.map((/** @type {any} */ act, /** @type {number} */ n) => choice("radio", act, n === 0));
  const protections = payload.protections.map((/** @type {any} */ one) => choice("checkbox", one, false));
  /** @param {HTMLElement[]} labels @returns {HTMLInputElement[]} */
  const inputs = (labels) => labels.map((label) => /** @type {any} */ (label.querySelector("input")));
  const ticked = (/** @type {HTMLElement[]} */ labels) => inputs(labels)
    .filter((input) => input.checked).map((input) => input.value);

  const outcome = make("div", { class: "tr-risk__outcome" });

  // What has been changed is no longer what is shown.
  function unshow() {
    outcome.replaceChildren();
  }

  /** @param {Cell} cell @param {string} name what the picture is of */
  function picture(cell, name) {
    const dark = cell.estimate ?? cell.low ?? 0;
    const high = Math.max(cell.high ?? dark, dark);
    const n = { per: grouped(payload.per), dark: grouped(dark), pale: grouped(high - dark) };
    const key = cell.estimate === null ? STRINGS.grid_dark_low : STRINGS.grid_dark;
    return make(
      "figure", { class: "tr-risk__figure" },
      make("p", { class: "tr-small" }, name),
      grid({ per: payload.per, dark, high, label: `${name}. ${core.format(STRINGS.grid, n)}` }),
      make("figcaption", { class: "tr-small" }, make(
        "ul", { class: "tr-risk__key" },
        dark > 0
          ? make("li", { class: "tr-risk__key-dark" }, core.format(key, { n: grouped(dark) }))
          : make("li", {}, STRINGS.grid_empty),
        high > dark && make("li", { class: "tr-risk__key-dot" }, core.format(STRINGS.grid_dot, { n: grouped(high) })),
      )),
    );
  }

  /** One picture, or two to compare; none where there is no number. @param {string} act @param {string[]} ids */
  function pictures(act, ids) {
    const shown = ids.length ? [[], ids] : [ids];
    if (!["alone", "lowered"].includes(cellOf(act, ids).outcome)) return "";
    return make(
      "div", { class: "tr-risk__pictures" },
      make("p", { class: "tr-small" }, core.format(STRINGS.grid_intro, { per: grouped(payload.per) })),
      ...shown.map((set) => picture(cellOf(act, set), named(set))),
    );
  }

  /** What each protection does for this act, by itself. @param {string} act */
  function prevention(act) {
    return make(
      "ul", { class: "tr-risk__each" },
      ...payload.protections.map((/** @type {any} */ one) => {
        const cell = cellOf(act, [one.id]);
        return make(
          "li", {},
          make("strong", {}, one.text),
          make("p", {}, make("strong", {}, `${headline(cell, payload.per)}. `), ends(cell, payload.per)),
          rich("p", one.does),
          make("p", {}, make("strong", {}, `${STRINGS.needs}: `), rich("span", one.conditions)),
          links(one.sources),
        );
      }),
    );
  }

  /** @param {string} actId @param {string[]} ids @returns {string} what to announce */
  function show(actId, ids) {
    const act = payload.acts.find((/** @type {any} */ one) => one.id === actId);
    const cell = cellOf(actId, ids);
    const row = payload.rows[cell.row];
    const head = headline(cell, payload.per);
    outcome.replaceChildren(
      make(
        "div", { class: "tr-risk__answer" },
        make("p", { class: "tr-small" }, `${act.text} · ${named(ids)}`),
        make("p", { class: "tr-risk__headline" }, head),
        make("p", {}, ends(cell, payload.per), cell.outcome === "lowered" && ` ${STRINGS.explain}`),
        ids.length > 0 && make("p", {}, `${STRINGS.without}: ${headline(cellOf(actId, []), payload.per)}. ${ends(cellOf(actId, []), payload.per)}`),
        row.text && rich("p", row.text),
        // Where the ends come from, beside the number they belong to.
        ["alone", "lowered"].includes(cell.outcome) && rich("p", act.range, { class: "tr-small" }),
      ),
      pictures(actId, ids),
      make("div", {}, make("p", { class: "tr-risk__name" }, STRINGS.each), prevention(actId)),
      make(
        "details", {},
        make("summary", {}, STRINGS.studied),
        rich("p", act.studied),
        links([...new Set([...act.sources, ...row.sources])]),
      ),
    );
    const near = payload.protections
      .filter((/** @type {any} */ one) => !ids.length || ids.includes(one.id))
      .map((/** @type {any} */ one) => `${one.text}: ${headline(cellOf(actId, [one.id]), payload.per)}.`);
    // With one protection its number has just been told.
    return [`${head}.`, ends(cell, payload.per), ...(ids.length === 1 ? [] : near)].join(" ");
  }

  /** @param {Event} event */
  function submit(event) {
    event.preventDefault();
    const next = { act: ticked(acts)[0], protections: ticked(protections) };
    lastSaved = JSON.stringify(next);
    model.set("responses", next);
    model.save_changes();
    live.say(show(next.act, next.protections));
    outcome.firstElementChild?.scrollIntoView({ block: "nearest" });
    core.mark("answered");
  }

  function table() {
    const per = grouped(payload.per);
    return payload.acts.map((/** @type {any} */ act) => make(
      "table", { class: "tr-risk__table" },
      make("caption", {}, act.text),
      make("thead", {}, make(
        "tr", {},
        ...[STRINGS.what, core.format(STRINGS.in_per, { per }), STRINGS.how].map((text) => make("th", { scope: "col" }, text)),
      )),
      make("tbody", {}, ...payload.cells
        .filter((/** @type {Cell} */ cell) => cell.act === act.id)
        .map((/** @type {Cell} */ cell) => make(
          "tr", {},
          make("th", { scope: "row" }, named(cell.with)),
          make("td", {}, headline(cell, payload.per)),
          make("td", {}, ends(cell, payload.per)),
        ))),
    ));
  }

  const view = make(
    "section", { class: "tr-view tr-risk", "aria-label": payload.title },
    make(
      "div", { class: "tr-card" },
      make("p", { class: "tr-risk__title" }, payload.title),
      rich("p", payload.intro),
      make("p", { class: "tr-risk__name" }, STRINGS.conditions),
      rich("p", payload.conditions), rich("p", payload.in_words),
      make(
        "form", { autocomplete: "off", on: { submit } },
        make("fieldset", {}, make("legend", { class: "tr-risk__name" }, STRINGS.act), make("div", { class: "tr-risk__choices" }, ...acts)),
        make("fieldset", {}, make("legend", { class: "tr-risk__name" }, STRINGS.protections), make("div", { class: "tr-risk__choices" }, ...protections)),
        make("div", { class: "tr-actions" }, make("button", { type: "submit", class: "tr-button tr-button--primary" }, STRINGS.show)),
      ),
      outcome,
      make(
        "div", { class: "tr-risk__also" },
        make("p", { class: "tr-risk__name" }, STRINGS.also),
        make("ul", {}, ...payload.also.map((/** @type {any} */ line) => make("li", {}, rich("span", line.text), links(line.sources)))),
      ),
      make("details", { class: "tr-risk__whole" }, make("summary", {}, STRINGS.table), ...table()),
    ),
    live.element,
  );

  /** Show what Python has put into the responses, or nothing. */
  function follow() {
    const now = model.get("responses") ?? {};
    const known = payload.acts.some((/** @type {any} */ act) => act.id === now.act);
    const ids = payload.protections.map((/** @type {any} */ one) => one.id)
      .filter((/** @type {string} */ id) => (now.protections ?? []).includes(id));
    inputs(acts).forEach((input, n) => { input.checked = known ? input.value === now.act : n === 0; });
    for (const input of inputs(protections)) input.checked = known && ids.includes(input.value);
    if (known) show(now.act, ids);
    else unshow();
  }
  const onChange = () => {
    const now = JSON.stringify(model.get("responses") ?? {});
    if (now === lastSaved) return;
    lastSaved = now;
    follow();
  };
  model.on("change:responses", onChange);
  follow();
  core.keepKeys(view);
  el.append(view);
  return () => model.off("change:responses", onChange);
}

export default { render };
