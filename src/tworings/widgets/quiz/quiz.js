// @ts-check
// The quiz: one item at a time, then the summary. Selecting never submits.
// Items are in item.js, each type in a file of its own.

/** @param {{ model: any, el: HTMLElement }} context */
function render({ model, el }) {
  const { make, format } = core;
  const payload = model.get("payload");
  /** @type {Item[]} */
  const items = payload.items;
  const scored = items.filter((item) => item.key.length);
  const live = core.announcer();
  let current = 0;
  let lastSaved = "";
  const kept = core.memory(payload.id, () => (current < items.length ? showProgress() : go(current, false)));

  /** @returns {Record<string, Response>} */
  const responses = () => model.get("responses") ?? {};
  const checked = () => scored.filter((item) => responses()[item.id]).length;

  /** @param {Record<string, Response>} next */
  function save(next) {
    lastSaved = JSON.stringify(next);
    model.set("responses", next);
    model.save_changes();
    kept.note(...Object.keys(next));
  }

  const progressText = make("p", { class: "tr-quiz__progress" });
  const bar = make("progress", {
    class: "tr-quiz__bar", max: Math.max(1, scored.length), "aria-label": STRINGS.summary,
  });
  const stage = make("div", { class: "tr-quiz__stage" });
  const view = make(
    "section",
    { class: "tr-view tr-quiz", "aria-label": payload.title },
    make("div", { class: "tr-card" }, make("div", { class: "tr-quiz__head" }, progressText, bar), stage),
    kept.panel,
    live.element,
  );

  function showProgress() {
    const n = checked();
    const where = current < items.length
      ? format(STRINGS.progress, { n: current + 1, all: items.length })
      : STRINGS.summary;
    const earlier = items.filter(quiz.before).length;
    progressText.textContent = `${where} · ${format(STRINGS.checked, { n })}`
      + (earlier ? ` · ${earlier} ${STRINGS.done_before}` : "");
    bar.value = n;
    bar.setAttribute("aria-label", format(STRINGS.checked, { n: `${n} / ${scored.length}` }));
  }

  /** Stimuli by id: made once, and moved from item to item. @type {Map<string, HTMLElement>} */
  const stimuli = new Map();

  /** @type {Quiz} */
  const quiz = {
    payload, items, live, responses, save, go, showProgress,
    held: new Map(),
    before: (item) => !responses()[item.id] && kept.has(item.id),
    stimulus(id) {
      const node = stimuli.get(id) ?? stimulusView(payload, id);
      stimuli.set(id, node);
      return node;
    },
  };

  /** @param {number} index @param {boolean} [focus] */
  function go(index, focus = true) {
    current = Math.max(0, Math.min(index, items.length));
    stage.replaceChildren(current < items.length ? itemView(quiz, current) : summaryView(quiz));
    showProgress();
    if (focus) stage.querySelector("[data-focus]")?.focus();
  }

  // Python may reset or fill the responses; this view's own changes are already shown.
  const onChange = () => {
    if (JSON.stringify(responses()) === lastSaved) return;
    lastSaved = JSON.stringify(responses());
    quiz.held.clear();
    go(current, false);
  };
  model.on("change:responses", onChange);
  lastSaved = JSON.stringify(responses());
  go(0, false);
  core.keepKeys(view);
  el.append(view);
  return () => model.off("change:responses", onChange);
}

export default { render };
