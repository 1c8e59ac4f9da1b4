// @ts-check
// The pacer: start, pause, go on, stop. Nothing starts by itself, and there is no sound.

/** How small the shape gets. */
const SMALLEST = 0.45;
/** So many rounds are told step by step; more would drown whoever listens. */
const TOLD_ROUNDS = 2;

/** @param {{ model: any, el: HTMLElement }} context */
function render({ model, el }) {
  const { make, rich, format } = core;
  const payload = model.get("payload");
  const live = core.announcer();
  /** @type {"ready"|"running"|"paused"|"done"} */
  let state = "ready";
  /** @type {Step[]} */
  let steps = [];
  let rounds = 0;
  let told = "";
  let lastSaved = JSON.stringify(model.get("responses") ?? {});
  const clock = ticker(tick);

  /** @param {number} n rounds finished */
  function save(n) {
    if ((model.get("responses") ?? {}).rounds_done === n) return;
    const next = { rounds_done: n };
    lastSaved = JSON.stringify(next);
    model.set("responses", next);
    model.save_changes();
  }

  /** @param {any[]} lines */
  const list = (lines) => make("ul", {}, ...lines.map((line) => make(
    "li", {}, rich("span", line.text),
    line.sources.length > 0 && core.sourceLinks(line.sources.map((/** @type {string} */ key) => payload.sources[key])),
  )));

  /** @param {string} text @param {{ usual: number, low: number, high: number }} amount */
  function select(text, amount) {
    const choices = Array.from({ length: amount.high - amount.low + 1 }, (_, n) => amount.low + n);
    const input = make("select", { on: { change: rest } }, ...choices.map((n) => make(
      "option", { value: n, selected: n === amount.usual }, String(n),
    )));
    return {
      node: make("label", { class: "tr-pacer__choice" }, make("span", {}, text), input),
      input,
      fixed: amount.low === amount.high,
    };
  }
  const chosenRounds = select(STRINGS.rounds, payload.rounds);
  const chosenSeconds = payload.phases.map((/** @type {any} */ phase) => select(
    format(STRINGS.seconds_of, { text: phase.text }), phase.seconds,
  ));
  const changeable = [chosenRounds, ...chosenSeconds].filter((one) => !one.fixed);
  const sayAll = make("input", { type: "checkbox" });

  const shape = make("div", { class: "tr-pacer__shape", "aria-hidden": "true" });
  const word = make("p", { class: "tr-pacer__word" });
  const left = make("p", { class: "tr-pacer__left" });
  const where = make("p", { class: "tr-pacer__round" });
  const stage = make(
    "div", { class: "tr-pacer__stage" },
    make("div", { class: "tr-pacer__space", "aria-hidden": "true" }, shape),
    make("div", { class: "tr-pacer__words" }, word, left, where),
  );
  const go = core.button("", press, "tr-button tr-button--primary");
  const stop = core.button(STRINGS.stop, () => halt(STRINGS.stopped));
  const settings = make(
    "fieldset", { class: "tr-pacer__settings", hidden: !changeable.length },
    make("legend", { class: "tr-legend" }, STRINGS.choose),
    ...changeable.map((one) => one.node),
  );

  function takeSettings() {
    rounds = Number(chosenRounds.input.value);
    steps = payload.phases.map((/** @type {any} */ phase, /** @type {number} */ n) => ({
      text: phase.text, shape: phase.shape, seconds: Number(chosenSeconds[n].input.value),
    }));
  }

  /** @param {Moment} moment */
  function draw(moment) {
    if (core.motionAllowed()) {
      const size = SMALLEST + (1 - SMALLEST) * openness(steps, moment);
      shape.style.transform = `scale(${size.toFixed(4)})`;
    } else shape.style.transform = "";
  }

  /** @param {HTMLElement} element @param {string} text written only when it changes */
  function write(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  function tick() {
    const moment = momentAt(steps, rounds, clock.elapsed());
    save(moment.round);
    draw(moment);
    if (moment.done) {
      finish();
      return;
    }
    const step = steps[moment.step];
    write(word, step.text);
    write(left, format(STRINGS.left, { n: moment.left }));
    write(where, format(STRINGS.round, { n: moment.round + 1, all: rounds }));
    tell(moment);
  }

  /** @param {Moment} moment */
  function tell(moment) {
    const place = `${moment.round} ${moment.step}`;
    if (place === told) return;
    told = place;
    const { text } = steps[moment.step];
    const round = format(STRINGS.round, { n: moment.round + 1, all: rounds });
    if (moment.round >= TOLD_ROUNDS && !sayAll.checked) {
      // Not silent: it says once that it goes on quietly, and then each round.
      if (!moment.step) live.say(moment.round === TOLD_ROUNDS ? `${round}. ${STRINGS.quietly}` : round);
      return;
    }
    live.say(moment.step ? text : `${round}. ${text}`);
  }

  /** Put words and buttons in line with the state. */
  function dress() {
    view.dataset.state = state;
    go.textContent = { ready: STRINGS.start, running: STRINGS.pause, paused: STRINGS.resume, done: STRINGS.start }[state];
    stop.hidden = state === "ready" || state === "done";
    settings.disabled = !stop.hidden;
    after.hidden = state !== "done";
  }

  /** Stand at the beginning, with what is chosen. */
  function rest() {
    clock.reset();
    takeSettings();
    state = "ready";
    told = "";
    draw(momentAt(steps, rounds, 0));
    write(word, STRINGS.ready);
    write(left, "");
    write(where, format(STRINGS.round, { n: 1, all: rounds }));
    dress();
  }

  function press() {
    if (state === "running") {
      pause(STRINGS.paused);
      return;
    }
    if (state !== "paused") {
      rest();
      save(0);
    }
    state = "running";
    dress();
    // The stage, and when to stop beside it, belong in view while it runs.
    stage.scrollIntoView({ block: "nearest" });
    clock.start();
    told = "";
    tick();
  }

  /** @param {string} why */
  function pause(why) {
    clock.stop();
    state = "paused";
    write(left, why);
    live.say(why);
    dress();
  }

  /** @param {string} why */
  function halt(why) {
    const focused = view.contains(document.activeElement);
    rest();
    write(word, why);
    live.say(why);
    // The button that was pressed has gone.
    if (focused) go.focus();
  }

  function finish() {
    const onStop = document.activeElement === stop;
    clock.reset();
    state = "done";
    told = "";
    write(word, STRINGS.done);
    write(left, "");
    write(where, "");
    dress();
    live.say(`${STRINGS.done}. ${after.textContent}`);
    if (onStop) go.focus();
  }

  const after = rich("p", payload.after, { class: "tr-pacer__after" });
  const view = make(
    "section", { class: "tr-view tr-pacer", "aria-label": payload.title },
    make(
      "div", { class: "tr-card" },
      make("p", { class: "tr-pacer__title" }, payload.title),
      rich("p", payload.intro),
      payload.before.length > 0 && make(
        "div", { class: "tr-pacer__list" }, make("p", { class: "tr-pacer__name" }, STRINGS.before), list(payload.before),
      ),
      make(
        "form", { autocomplete: "off", on: { submit: (/** @type {Event} */ event) => event.preventDefault() } },
        settings,
        make("label", { class: "tr-pacer__tick" }, sayAll, make("span", {}, STRINGS.say_all)),
      ),
      make(
        "div", { class: "tr-pacer__body" },
        stage,
        make(
          "div", { class: "tr-pacer__side" },
          make("div", { class: "tr-actions" }, go, stop),
          after,
          make(
            "div", { class: "tr-pacer__stop" }, make("p", { class: "tr-pacer__name" }, STRINGS.stop_if), list(payload.stop_if),
          ),
        ),
      ),
      make(
        "details", {},
        make("summary", {}, STRINGS.known),
        make("p", { class: "tr-pacer__name" }, STRINGS.measured), list(payload.known),
        make("p", { class: "tr-pacer__name" }, STRINGS.habit), rich("p", payload.habit),
      ),
    ),
    live.element,
  );

  const onHidden = () => {
    if (document.hidden && state === "running") pause(STRINGS.paused_hidden);
  };
  // Python may reset the responses; this view's own are already shown.
  const onChange = () => {
    const now = JSON.stringify(model.get("responses") ?? {});
    if (now === lastSaved) return;
    lastSaved = now;
    rest();
  };
  document.addEventListener("visibilitychange", onHidden);
  model.on("change:responses", onChange);
  rest();
  core.keepKeys(view);
  el.append(view);
  return () => {
    clock.stop();
    document.removeEventListener("visibilitychange", onHidden);
    model.off("change:responses", onChange);
  };
}

export default { render };
