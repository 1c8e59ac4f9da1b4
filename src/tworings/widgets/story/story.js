// @ts-check
// The branching story: a scene, its choices, what comes of them, and the way back.

/** @param {{ model: any, el: HTMLElement }} context */
function render({ model, el }) {
  const { button, make, rich, format } = core;
  /** @type {Payload} */
  const payload = model.get("payload");
  const strings = STRINGS;
  const live = core.announcer();
  const path = pathThrough(payload);
  let stopped = false;
  let lastSaved = "";

  const stage = make("div", { class: "tr-story__stage" });
  const taken = make("div", { class: "tr-story__path" });
  const view = make(
    "section",
    { class: "tr-view tr-story", "aria-label": payload.title },
    make("div", { class: "tr-card" }, stage, taken),
    live.element,
  );

  const saved = () => JSON.stringify(model.get("responses")?.path ?? []);

  function save() {
    lastSaved = JSON.stringify(path.made);
    model.set("responses", { path: path.made });
    model.save_changes();
  }

  /** @param {string} text what takes the focus when a scene is shown */
  const heading = (text) => make("p", { class: "tr-story__heading", tabindex: "-1", "data-focus": true }, text);

  /** @param {string[]|undefined} keys */
  const sources = (keys) => keys?.length && core.sourceLinks(keys.map((key) => payload.sources[key]));

  /** A choice that was made, and what came of it. @param {Choice} choice */
  function feedbackOf(choice) {
    return [
      make("p", {}, make("strong", {}, `${strings.you_chose} `), rich("span", choice.text)),
      rich("p", choice.feedback),
      sources(choice.sources),
    ];
  }

  /** @param {{ who: string, says?: string, does?: string }} line */
  function lineView({ who, says, does }) {
    const name = make("strong", {}, payload.people[who]);
    if (says == null) return make("p", { class: "tr-story__does" }, name, " ", rich("span", does ?? ""));
    return make(
      "p", { class: who === "you" ? "tr-story__says tr-story__says--you" : "tr-story__says" },
      name, make("span", { class: "tr-sr-only" }, ": "),
      make("span", {}, strings.quote_open, rich("span", says), strings.quote_close),
    );
  }

  /** @param {Choice} choice */
  function choose(choice) {
    path.choose(choice);
    save();
    const scene = payload.scenes[path.scene];
    show();
    const told = stage.querySelector(".tr-story__feedback").cloneNode(true);
    told.querySelector(".tr-sources")?.remove();
    const words = [...told.children].map((part) => part.textContent).join(" ");
    live.say(scene.choices ? words : `${words} ${strings.end}`);
  }

  /** @param {number} place */
  function backTo(place) {
    path.backTo(place);
    stopped = false;
    show();
    live.say(format(strings.back_at, { scene: payload.scenes[path.scene].title }));
  }

  function startAgain() {
    path.take([]);
    stopped = false;
    save();
    show();
  }

  function stop() {
    stopped = true;
    show();
    live.say(strings.stopped_closing);
  }

  function sceneView() {
    const scene = payload.scenes[path.scene];
    const { last, before } = path;
    const parts = [
      heading(scene.title),
      !last && payload.note && make(
        "p", { class: "tr-story__note" },
        make("strong", {}, `${strings.content_note} `), rich("span", payload.note),
      ),
      last && make("div", { class: "tr-story__feedback" }, ...feedbackOf(last.choice).filter(Boolean)),
      scene.setting && rich("p", scene.setting),
      ...(scene.lines ?? []).map(lineView),
    ];
    if (!scene.choices) {
      parts.push(
        rich("p", scene.closing ?? "", { class: "tr-story__closing" }),
        sources(scene.sources),
        make("p", { class: "tr-small" }, strings.end),
        make("div", { class: "tr-actions" }, button(strings.start_again, startAgain)),
      );
      return parts;
    }
    const group = core.unique();
    parts.push(
      scene.asks
        ? rich("p", scene.asks, { class: "tr-story__asks", id: group })
        : make("p", { class: "tr-story__asks", id: group }, strings.asks),
      make(
        "div", { class: "tr-story__choices", role: "group", "aria-labelledby": group },
        ...scene.choices.map((choice) => {
          const chosen = choice === before;
          const node = button(rich("span", choice.text), () => choose(choice), "tr-button tr-story__choice");
          if (chosen) node.append(make("span", { class: "tr-story__mark" }, strings.chosen_before));
          return node;
        }),
      ),
      make("div", { class: "tr-actions" }, button(strings.stop, stop)),
    );
    return parts;
  }

  function stoppedView() {
    return [
      heading(strings.stopped),
      make("p", { class: "tr-story__closing" }, strings.stopped_closing),
      !path.steps.length && make("p", { class: "tr-small" }, strings.no_steps),
      make(
        "div", { class: "tr-actions" },
        button(strings.go_on, () => { stopped = false; show(); }),
        path.steps.length > 0 && button(strings.start_again, startAgain),
      ),
    ];
  }

  /** The steps as buttons; where the story is over or was stopped, with what came of each. */
  function pathView() {
    const { steps, at } = path;
    if (!steps.length) return [];
    const over = stopped || !payload.scenes[path.scene].choices;
    return [
      make("p", { class: "tr-story__caption" }, over ? strings.look_back : strings.path),
      make("p", { class: "tr-small" }, strings.look_back_hint),
      make("ol", { class: "tr-story__steps" }, ...steps.map(({ scene, choice }, place) => {
        const here = place === at && !stopped;
        const text = format(strings.go_back, { n: place + 1, scene: payload.scenes[scene].title });
        const node = button(make("span", {}, text), () => backTo(place), "tr-story__step");
        if (here) {
          node.setAttribute("aria-current", "step");
          node.append(make("span", { class: "tr-story__mark" }, strings.here));
        }
        const came = over ? feedbackOf(choice) : [rich("p", choice.text)];
        return make("li", {}, node, ...came.filter(Boolean));
      })),
    ];
  }

  function show(focus = true) {
    stage.replaceChildren(...(stopped ? stoppedView() : sceneView()).filter(Boolean));
    taken.replaceChildren(...pathView());
    if (focus) stage.querySelector("[data-focus]")?.focus();
  }

  // Python may reset or fill the responses; this view's own changes are already shown.
  const onChange = () => {
    if (saved() === lastSaved) return;
    lastSaved = saved();
    path.take(model.get("responses")?.path);
    stopped = false;
    // Where the focus was in what is replaced, it must not be lost.
    show(view.contains(document.activeElement));
  };
  model.on("change:responses", onChange);
  lastSaved = saved();
  path.take(model.get("responses")?.path);
  show(false);
  core.keepKeys(view);
  el.append(view);
  return () => model.off("change:responses", onChange);
}

export default { render };
