// @ts-check
// The quiz: one item at a time, then the summary. Selecting never submits.
// Items are in item.js, each type in a file of its own; which items of many, in filters.js.

/** @param {{ model: any, el: HTMLElement }} context */
function render({ model, el }) {
  const { make, format } = core;
  const payload = model.get("payload");
  const live = core.announcer();
  let current = 0;
  /** From which item the learner went to the summary. */
  let left = 0;
  let lastSaved = "";
  const kept = core.memory(payload.id, () => {
    if (!card.contains(played) || current < quiz.items.length) showProgress();
    else go(current, false);
  });

  /** @returns {Record<string, Response>} */
  const responses = () => model.get("responses") ?? {};
  const scored = () => quiz.items.filter((item) => item.key.length);
  const checked = () => scored().filter((item) => responses()[item.id]).length;

  /** @param {Record<string, Response>} next */
  function save(next) {
    lastSaved = JSON.stringify(next);
    model.set("responses", next);
    model.save_changes();
    kept.note(...Object.keys(next));
  }

  /** Stimuli by id: made once, and moved from item to item. @type {Map<string, HTMLElement>} */
  const stimuli = new Map();

  /** Made when it is first shown. @type {HTMLElement|null} */
  let panel = null;

  /** @type {Quiz} */
  const quiz = {
    firm: null,
    heldBack: () => Boolean(payload.answers?.reasons_later) && !quiz.firm,
    answers: () => {
      panel ??= payload.answers ? answersView(quiz) : null;
      return panel;
    },
    reveal() {
      // What was said before the key was seen is what the file holds.
      quiz.firm = responses();
      go(quiz.items.length);
    },
    payload,
    // With filters there is none until the learner has chosen.
    items: payload.filters ? [] : payload.items,
    live, responses, save, go, showProgress,
    held: new Map(),
    before: (item) => !responses()[item.id] && kept.has(item.id),
    back: () => go(left),
    startAgain() {
      quiz.held.clear();
      quiz.firm = null;
      panel = null;
      const own = quiz.items.map((item) => item.id);
      save(Object.fromEntries(Object.entries(responses()).filter(([id]) => !own.includes(id))));
      go(0);
    },
    stimulus(id) {
      const node = stimuli.get(id) ?? stimulusView(quiz.payload, id);
      stimuli.set(id, node);
      return node;
    },
  };

  const progressText = make("p", { class: "tr-quiz__progress" });
  const bar = make("progress", { class: "tr-quiz__bar", "aria-label": STRINGS.summary });
  const stage = make("div", { class: "tr-quiz__stage" });
  const filters = payload.filters ? filtersView(quiz, play) : null;
  const stop = core.button(STRINGS.stop_here, () => go(quiz.items.length));
  const played = make(
    "div", {},
    make("div", { class: "tr-quiz__head" }, progressText, bar),
    stage,
    filters && make(
      "div", { class: "tr-actions tr-actions--ends tr-quiz__steps" },
      core.button(STRINGS.change_filters, () => { choose(); filters.focus(); }), stop,
    ),
  );
  // It holds the filters or what is played, never both.
  const card = make("div", { class: "tr-card" }, played);
  const view = make(
    "section",
    { class: "tr-view tr-quiz", "aria-label": payload.title },
    card,
    kept.panel,
    live.element,
  );

  function showProgress() {
    const n = checked();
    const { items } = quiz;
    const where = current < items.length
      ? format(STRINGS.progress, { n: current + 1, all: items.length })
      : STRINGS.summary;
    const earlier = items.filter(quiz.before).length;
    progressText.textContent = `${where} · ${format(STRINGS.checked, { n })}`
      + (earlier ? ` · ${earlier} ${STRINGS.done_before}` : "");
    bar.max = Math.max(1, scored().length);
    bar.value = n;
    bar.setAttribute("aria-label", format(STRINGS.checked, { n: `${n} / ${scored().length}` }));
  }

  /** @param {number} index @param {boolean} [focus] */
  function go(index, focus = true) {
    const { items } = quiz;
    if (current < items.length) left = current;
    current = Math.max(0, Math.min(index, items.length));
    stage.replaceChildren(current < items.length ? itemView(quiz, current) : summaryView(quiz));
    stop.hidden = current === items.length;
    showProgress();
    if (focus) stage.querySelector("[data-focus]")?.focus();
  }

  /** Play some items of many, from the first that was not checked yet. @param {Item[]} items @param {any} whole */
  function play(items, whole) {
    Object.assign(quiz, { items, payload: whole });
    card.replaceChildren(played);
    let first = items.findIndex((item) => item.key.length && !responses()[item.id]);
    // A reflection is never checked; one that stands in front is met again.
    while (first > 0 && !items[first - 1].key.length) first -= 1;
    current = 0;
    go(Math.max(0, first));
  }

  /** Show the filters, and no item. */
  function choose() {
    card.replaceChildren(filters.node);
    filters.count(false);
  }

  // Python may reset or fill the responses; this view's own changes are already shown.
  const onChange = () => {
    if (JSON.stringify(responses()) === lastSaved) return;
    lastSaved = JSON.stringify(responses());
    quiz.held.clear();
    quiz.firm = null;
    panel = null;
    if (card.contains(played)) go(current, false);
    else filters.count(false);
  };
  model.on("change:responses", onChange);
  lastSaved = JSON.stringify(responses());
  // A link may name an item, as those of the coverage page do: the bank's own, with its anchor.
  const arrive = () => {
    const hash = decodeURIComponent(location.hash);
    const index = hash.startsWith(`#item-${payload.id}.`)
      ? quiz.items.findIndex((item) => hash === `#item-${item.id}`) : -1;
    if (index < 0) return;
    go(index);
    view.scrollIntoView();
  };

  if (filters) choose();
  else go(0, false);
  core.keepKeys(view);
  el.append(view);
  addEventListener("hashchange", arrive);
  // What stands above may still grow while the page is read.
  if (document.readyState === "complete") arrive();
  else addEventListener("load", arrive);
  return () => {
    model.off("change:responses", onChange);
    removeEventListener("hashchange", arrive);
    removeEventListener("load", arrive);
  };
}

export default { render };
