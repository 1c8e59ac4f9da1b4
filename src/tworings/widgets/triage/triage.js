// @ts-check
// The triage: tick signs, press Show, read how soon to ask for help. Never a diagnosis.

/** @param {{ model: any, el: HTMLElement }} context */
function render({ model, el }) {
  const { button, make, rich, format } = core;
  const payload = model.get("payload");
  const live = core.announcer();
  const outcome = make("div", { class: "tr-triage__outcome" });
  let lastSaved = "";

  /** @param {Record<string, any>} next */
  function save(next) {
    lastSaved = JSON.stringify(next);
    model.set("responses", next);
    model.save_changes();
  }

  /** @param {string[]} keys */
  const sources = (keys) => core.sourceLinks(keys.map((key) => payload.sources[key]));

  const inputs = payload.signs.map((/** @type {Sign} */ sign) => make("input", {
    type: "checkbox", value: sign.id, on: { change: clear },
  }));
  const ticked = () => inputs.filter((/** @type {any} */ input) => input.checked)
    .map((/** @type {any} */ input) => input.value);

  const groups = payload.groups.map((/** @type {{ id: string, title: string }} */ group) => make(
    "fieldset", { class: "tr-triage__group" },
    make("legend", { class: "tr-triage__heading" }, group.title),
    ...payload.signs.map((/** @type {Sign} */ sign, /** @type {number} */ index) => sign.group === group.id && make(
      "label", { class: "tr-choice tr-triage__sign" }, inputs[index], make("span", {}, sign.text),
    )),
  ));

  /** The signs that are named, in words. @param {string[]} ids */
  const names = (ids) => payload.signs.filter((/** @type {Sign} */ sign) => ids.includes(sign.id))
    .map((/** @type {Sign} */ sign) => `“${sign.text}”`).join(` ${STRINGS.and} `);

  /** @param {any} one a sign, or signs together */
  function reason(one) {
    const name = one.signs ? format(STRINGS.all_of, { signs: names(one.signs) }) : one.text;
    return make(
      "li", {},
      make("p", {}, make("strong", {}, `${name}.`), one.how_soon && make("strong", { class: "tr-triage__soon" }, ` ${one.how_soon}.`)),
      rich("p", one.why), sources(one.sources),
    );
  }

  // Where the page around has a link to the page of help, it is offered here too.
  function helpLink() {
    const help = payload.help_page;
    if (!help) return null;
    const link = [...document.querySelectorAll("a[href]")].find(
      (one) => !view.contains(one) && new RegExp(`(^|/)${help.page}(\\.html)?$`).test(/** @type {any} */ (one).pathname),
    );
    return make("p", { class: "tr-triage__help" }, link
      ? make("a", { href: link.getAttribute("href") }, help.text) : format(STRINGS.help_page, { page: help.text }));
  }

  /** @param {string} level @param {(Sign|Together)[]} found */
  function card(level, found) {
    const shown = payload.levels.find((/** @type {any} */ one) => one.id === level);
    const reasons = byUrgency(payload, found);
    // An emergency says "now"; of the others, the most urgent is part of what is said first.
    const soonest = reasons.find((one) => one.level === level && one.how_soon)?.how_soon;
    return make(
      "div", { class: `tr-triage__level tr-triage__level--${level}` },
      make("p", { class: `tr-triage__title tr-triage-mark tr-triage-mark--${level}` },
        soonest ? `${shown.title}: ${soonest}` : shown.title),
      rich("p", shown.do),
      helpLink(),
      make("ul", { class: "tr-triage__reasons" }, ...reasons.map(reason)),
    );
  }

  /** @param {string} level @param {(Sign|Together)[]} found */
  function printSigns(level, found) {
    core.printAlone([
      make("p", { class: "tr-triage__heading" }, payload.title),
      rich("p", payload.safety_note),
      card(level, found),
      ...(payload.say.length ? [
        make("p", { class: "tr-triage__heading" }, STRINGS.say_heading),
        make("ul", {}, ...payload.say.map((/** @type {string} */ line) => make("li", {}, line))),
      ] : []),
    ], "tr-triage-sheet");
  }

  // What is shown must fit what is ticked: a change takes it away.
  function clear() {
    outcome.replaceChildren(make("p", { class: "tr-small" }, STRINGS.not_shown));
    if (Object.keys(model.get("responses") ?? {}).length) save({});
  }

  function show() {
    const found = counting(payload, ticked());
    const level = levelOf(payload, ticked());
    if (level === null) {
      const node = rich("p", payload.nothing_ticked, { class: "tr-triage__nothing" });
      outcome.replaceChildren(node);
      live.say(node.textContent);
    } else {
      const node = card(level, found);
      outcome.replaceChildren(node, make("div", { class: "tr-actions" }, button(STRINGS.print_signs, () => printSigns(level, found))));
      live.say([...node.children].slice(0, 2).map((part) => part.textContent).join(" "));
    }
    // The result may have come to stand below the window.
    outcome.firstElementChild?.scrollIntoView({ block: "nearest" });
    core.mark("answered");
  }

  const form = make(
    "form", {
      autocomplete: "off", class: "tr-triage__form",
      on: { submit(/** @type {Event} */ event) {
        event.preventDefault();
        show();
        save({ ticked: ticked(), level: levelOf(payload, ticked()) });
      } },
    },
    ...groups,
    make(
      "div", { class: "tr-actions" },
      make("button", { type: "submit", class: "tr-button tr-button--primary" }, STRINGS.show),
      button(STRINGS.start_again, () => { fill([]); clear(); inputs[0].focus(); }),
    ),
  );

  /** @param {string[]} ids */
  function fill(ids) {
    for (const input of inputs) input.checked = ids.includes(input.value);
  }

  const view = make(
    "section", { class: "tr-view tr-triage", "aria-label": payload.title },
    make(
      "div", { class: "tr-card" },
      make("p", { class: "tr-triage__name" }, payload.title),
      rich("p", payload.intro),
      // Told first, and kept in view at the lower edge while the rest is scrolled.
      rich("p", payload.safety_note, { class: "tr-triage__note", role: "note" }),
      form, outcome,
      payload.note_sources.length > 0 && sources(payload.note_sources),
    ),
    live.element,
  );

  // Python may tick or forget; this view's own changes are already shown.
  function follow() {
    const next = model.get("responses") ?? {};
    if (JSON.stringify(next) === lastSaved) return;
    lastSaved = JSON.stringify(next);
    fill(next.ticked ?? []);
    if (next.ticked) show();
    else outcome.replaceChildren(make("p", { class: "tr-small" }, STRINGS.not_shown));
  }
  model.on("change:responses", follow);
  outcome.replaceChildren(make("p", { class: "tr-small" }, STRINGS.not_shown));
  lastSaved = JSON.stringify({});
  core.keepKeys(view);
  el.append(view);
  follow();
  return () => model.off("change:responses", follow);
}

export default { render };
