// @ts-check
// The pressure lab: choose what happens, predict, play, and see both rings and the picture move.

/** @param {{ model: any, el: HTMLElement }} context */
function render({ model, el }) {
  const { make, rich, format } = core;
  const payload = model.get("payload");
  const strings = STRINGS;
  const live = core.announcer();
  /** @type {Trace[]} */
  const traces = payload.traces;
  const sourcesOf = (/** @type {string[]} */ keys) => keys.map((key) => payload.sources[key]);

  // --- the picture beside the chart ---------------------------------------------------
  const drawing = payload.drawing;
  const pictureNote = make("p", { class: "tr-small tr-pressure__state" });
  let pictured = drawing?.rest ?? "";
  /** @type {((state: string) => void) | undefined} */
  let move;
  /** @type {HTMLElement|undefined} */
  const picture = drawing && rich("div", payload.svg, {
    class: "tr-picture", role: "img", "aria-label": drawing.alt,
  });
  const svg = picture?.querySelector("svg");

  /** @param {Moment} moment */
  async function picturedAs(moment) {
    if (!drawing) return;
    const state = moment.state || drawing.rest;
    pictureNote.textContent = moment.state ? "" : strings.picture_none;
    if (state === pictured) return;
    pictured = state;
    try {
      const { changes } = await core.later(payload);
      move ??= mover(svg, changes);
      // Another moment may have come meanwhile.
      if (pictured === state) move(state);
    } catch {
      pictureNote.textContent = strings.picture_missing;
    }
  }

  const beside = drawing && make(
    "div", { class: "tr-pressure__picture" },
    picture, pictureNote,
    make("p", { class: "tr-small" }, `${drawing.title}. ${format(strings.picture_rings, drawing.rings)}`),
  );

  // --- one scenario ------------------------------------------------------------------
  const lab = make("div", {});
  /** @type {{ stop(): void, follow(): void } | undefined} */
  let current;

  /** @param {Trace} trace */
  function show(trace) {
    current?.stop();
    const chart = chartView(trace, strings);
    const time = make("strong", {});
    const happens = make("span", {});
    const numbers = make("span", {});
    let shown = -1;
    const play = player({
      trace,
      live,
      show(seconds, index) {
        chart.point(seconds);
        if (index === shown) return;
        shown = index;
        const at = index * trace.step;
        const moment = trace.moments.filter((one) => one.at <= at).pop() ?? trace.moments[0];
        const [inner, outer, cushions] = [trace.inner[index], trace.outer[index], trace.cushions];
        time.textContent = `${format(strings.moment, { t: at })}: `;
        happens.textContent = moment.words;
        numbers.textContent = format(strings.now, { inner, outer, cushions, total: inner + outer + cushions });
        picturedAs(moment);
      },
    });
    const prediction = predictionForm({ model, trace, live, sources: sourcesOf(trace.sources) });
    lab.replaceChildren(
      prediction.form,
      make(
        "div", { class: "tr-pressure__body" },
        make(
          "div", { class: "tr-pressure__main" }, chart.node,
          make("p", { class: "tr-small tr-pressure__key" }, strings.range),
          play.node,
          make("div", { class: "tr-pressure__now" }, make("p", {}, time, happens), make("p", {}, numbers)),
        ),
        beside,
      ),
      make(
        "details", {},
        make("summary", {}, strings.summary),
        make("p", {}, make("strong", {}, `${strings.known}: `), trace.known),
        make("p", {}, make("strong", {}, `${strings.assumed}: `), trace.assumed),
        core.sourceLinks(sourcesOf(trace.sources)),
      ),
      make("details", {}, make("summary", {}, strings.table), table(trace)),
    );
    current = { stop: play.stop, follow: prediction.follow };
    play.start();
  }

  /** @param {Trace} trace */
  function table(trace) {
    const heads = [strings.time_s, ...[strings.inner, strings.outer, strings.cushions, strings.total]
      .map((name) => `${name} (${strings.of_rest})`)];
    const every = Math.max(1, Math.round(1 / trace.step));
    const rows = trace.inner.flatMap((inner, n) => (n % every ? [] : [[
      inner, trace.outer[n], trace.cushions, inner + trace.outer[n] + trace.cushions,
    ].map(String)]));
    return make(
      "div", { class: "tr-pressure__table", tabindex: "0", role: "region", "aria-label": `${strings.table}: ${trace.title}` },
      make(
        "table", { class: "tr-table" },
        make("thead", {}, make("tr", {}, ...heads.map((head) => make("th", { scope: "col" }, head)))),
        make("tbody", {}, ...rows.map((row, n) => make(
          "tr", {}, make("th", { scope: "row" }, String(n * every * trace.step)), ...row.map((cell) => make("td", {}, cell)),
        ))),
      ),
    );
  }

  const select = make(
    "select", {
      class: "tr-pressure__select",
      on: {
        change: () => {
          const trace = traces[select.selectedIndex];
          show(trace);
          live.say(trace.title);
        },
      },
    },
    ...traces.map((trace) => make("option", { value: trace.id }, trace.title)),
  );
  const view = make(
    "section", { class: "tr-view tr-pressure", "aria-label": payload.title },
    make("p", { class: "tr-pressure__title" }, payload.title, make("span", { class: "tr-small" }, strings.schematic)),
    traces.length > 1 && make(
      "form", { autocomplete: "off", on: { submit: (/** @type {Event} */ event) => event.preventDefault() } },
      make("label", { class: "tr-pressure__choice" }, make("span", { class: "tr-legend" }, strings.scenario), select),
    ),
    traces.length === 1 && make("p", { class: "tr-pressure__lead" }, traces[0].title),
    lab,
    drawing && make("p", { class: "tr-small tr-pressure__caption" }, drawing.caption),
    drawing && core.sourceLinks(sourcesOf(drawing.sources)),
    live.element,
  );
  show(traces[0]);
  core.keepKeys(view);

  const onChange = () => current?.follow();
  model.on("change:responses", onChange);
  el.append(view);
  return () => {
    current?.stop();
    model.off("change:responses", onChange);
  };
}

export default { render };
