// @ts-check
// One drawing: the list of parts first, then the picture; each highlights in the other.
// Joined in front of diagram.js.

/**
 * @typedef {{ structure: string, number: number, element: string, name: string,
 *   lay_name: string, latin: string, also_called: string, is: string, does: string,
 *   control: string, control_note: string, sources: string[] }} Region
 *   what a part is, and where it stands in this drawing
 * @typedef {{ id: string, title: string, description: string }} State
 */

/**
 * @param {{ model: any, payload: any, drawing: any, svg: string | Node, live: { say(text: string): void } }} context
 *   `drawing` is one of the payload's, `svg` its picture.
 */
function drawingView({ model, payload, drawing, svg: source, live }) {
  const { make, rich, format } = core;
  const strings = STRINGS;
  /** @type {Region[]} */
  const regions = drawing.regions.map((/** @type {any} */ region) => (
    { ...payload.structures[region.structure], ...region }
  ));
  const group = core.unique();
  let labelling = false;

  // --- the picture -----------------------------------------------------------------
  const picture = rich("div", source, { class: "tr-picture" });
  /** @type {SVGElement} */
  const svg = picture.querySelector("svg");
  svg.setAttribute("role", "group");
  /** @type {Map<Region, SVGElement>} */
  const areas = new Map();
  for (const region of regions) {
    // Looked up inside this view: the id may stand elsewhere on the page as well.
    const area = /** @type {SVGElement} */ (svg.querySelector(`[id="${region.element}"]`));
    area.setAttribute("role", "button");
    area.setAttribute("tabindex", "-1");
    area.addEventListener("click", () => choose(region, "picture"));
    areas.set(region, area);
  }
  const area = (/** @type {Region} */ region) => /** @type {SVGElement} */ (areas.get(region));

  svg.addEventListener("keydown", (event) => {
    const here = regions.findIndex((region) => area(region) === document.activeElement);
    if (here < 0) return;
    const last = regions.length - 1;
    /** @type {Record<string, number>} */
    const goal = {
      ArrowRight: here === last ? 0 : here + 1, ArrowDown: here === last ? 0 : here + 1,
      ArrowLeft: here ? here - 1 : last, ArrowUp: here ? here - 1 : last, Home: 0, End: last,
    };
    if (event.key in goal) {
      const region = regions[goal[event.key]];
      // Looking around is free: in label mode the arrows move and choose nothing.
      if (labelling) point(region);
      else choose(region, "picture");
      area(region).focus();
    } else if (event.key === "Enter" || event.key === " ") {
      choose(regions[here], "picture");
    } else if (event.key === "Escape") {
      leavePicture(regions[here]);
    } else return;
    event.preventDefault();
  });

  /** Make one part the picture's only tab stop. @param {Region} region */
  function point(region) {
    for (const [other, element] of areas) element.setAttribute("tabindex", other === region ? "0" : "-1");
  }

  /** @param {Region} region */
  function leavePicture(region) {
    const index = regions.indexOf(region);
    if (labelling) labels.selects[index].focus();
    else (radios.find((radio) => radio.checked) ?? radios[0]).focus();
  }

  // --- explore: the list and what a part is ---------------------------------------
  const radios = regions.map((region) => make("input", {
    type: "radio", name: group, value: region.structure, on: { change: () => choose(region, "list") },
  }));
  const list = make(
    "form", { autocomplete: "off", on: { submit: (/** @type {Event} */ event) => event.preventDefault() } },
    make(
      "fieldset", { class: "tr-diagram__parts" },
      make("legend", { class: "tr-legend" }, strings.parts),
      ...regions.map((region, index) => make(
        "label", { class: "tr-switch__row tr-diagram__part" }, radios[index],
        make("span", { class: "tr-diagram__number", "aria-hidden": "true" }, region.number),
        make("span", { class: "tr-diagram__words" }, region.name, make("span", { class: "tr-small" }, ` ${region.lay_name}`)),
      )),
    ),
  );

  const hint = make("p", { class: "tr-diagram__fact" }, strings.choose_part);
  const facts = regions.map((region) => make(
    "div", { class: "tr-diagram__fact" },
    make("p", { class: "tr-diagram__name" }, `${region.number}. ${region.name}`,
      make("span", { class: "tr-small" }, ` ${region.lay_name} · `, make("em", { lang: "la" }, region.latin))),
    region.also_called && make("p", { class: "tr-small" }, `${strings.also_called}: ${region.also_called}`),
    make("p", {}, make("strong", {}, `${strings.is}: `), rich("span", region.is)),
    make("p", {}, make("strong", {}, `${strings.does}: `), rich("span", region.does)),
    make("p", {}, make("strong", {}, `${strings.control} `),
      `${strings[`control_${region.control}`]}. `, rich("span", region.control_note)),
    core.sourceLinks(region.sources.map((key) => payload.sources[key])),
  ));
  const panel = make("div", { class: "tr-diagram__panel tr-card" }, hint, ...facts);
  for (const fact of facts) fact.hidden = true;

  /** @param {Region} region @param {"list"|"picture"} from */
  function choose(region, from) {
    point(region);
    if (labelling) {
      if (from === "picture") labels.selects[regions.indexOf(region)].focus();
      return;
    }
    svg.classList.add("tr-has-choice");
    regions.forEach((other, index) => {
      const isIt = other === region;
      radios[index].checked = isIt;
      area(other).classList.toggle("tr-is-chosen", isIt);
      area(other).setAttribute("aria-pressed", String(isIt));
      facts[index].hidden = !isIt;
    });
    hint.hidden = true;
    const fact = facts[regions.indexOf(region)];
    live.say([...fact.querySelectorAll("p:not(.tr-sources)")].map((p) => p.textContent).join(" "));
  }

  function forget() {
    svg.classList.remove("tr-has-choice");
    hint.hidden = false;
    regions.forEach((region, index) => {
      radios[index].checked = false;
      area(region).classList.remove("tr-is-chosen");
      area(region).removeAttribute("aria-pressed");
      facts[index].hidden = true;
    });
  }

  // --- label the parts (labels.js) ---------------------------------------------------
  const labels = labelForm({ model, id: drawing.id, regions, strings, live, look: highlight });

  /** @param {Region} region */
  function highlight(region) {
    svg.classList.add("tr-has-choice");
    for (const [other, element] of areas) element.classList.toggle("tr-is-chosen", other === region);
    point(region);
  }

  // --- modes and states ------------------------------------------------------------
  const modes = core.switcher(strings.mode, [
    { id: "explore", title: strings.explore }, { id: "label", title: strings.label },
  ], setMode);
  const side = make("div", { class: "tr-diagram__side" });

  /** @param {string} mode */
  function setMode(mode) {
    labelling = mode === "label";
    forget();
    svg.setAttribute("aria-label", labelling ? strings.picture : `${drawing.alt} ${strings.picture}`);
    regions.forEach((region) => {
      // While labelling, a name in the picture would give the answer away.
      const spoken = labelling ? format(strings.part, { n: region.number }) : `${region.number}. ${region.name}`;
      area(region).setAttribute("aria-label", spoken);
    });
    side.replaceChildren(labelling ? labels.form : list);
    panel.hidden = labelling;
    // To label, one has to look first: on a phone the picture then stands above the form.
    body.replaceChildren(...(labelling ? [stage, side, panel] : [side, stage, panel]));
    if (labelling) labels.fill();
    point(regions[0]);
  }

  const stateNote = make("p", { class: "tr-small tr-diagram__state" });
  /** @type {State[]} */
  const states = drawing.states;
  // How the states differ weighs as much as the picture, so it is brought when first wanted.
  /** @type {((state: string) => void) | undefined} */
  let move;
  let wanted = "";
  async function moveTo(/** @type {State} */ state) {
    wanted = state.id;
    try {
      const { changes } = await core.later(payload);
      move ??= mover(svg, changes[drawing.id]);
      // Another may have been chosen meanwhile.
      if (wanted === state.id) move(state.id);
    } catch {
      stateNote.textContent = `${strings.state_missing} ${state.description}`;
      live.say(stateNote.textContent);
    }
  }
  const stateSwitch = states.length > 0 && core.switcher(strings.state, states, (id) => {
    const state = /** @type {State} */ (states.find((one) => one.id === id));
    moveTo(state);
    stateNote.textContent = state.description;
    live.say(`${state.title}. ${state.description}`);
  });
  if (states.length) stateNote.textContent = states[0].description;

  const stage = make(
    "div", { class: "tr-diagram__stage" }, stateSwitch, picture, states.length > 0 && stateNote,
  );
  const body = make("div", { class: "tr-diagram__body" });
  const node = make(
    "div", { class: "tr-diagram__drawing" },
    make("p", { class: "tr-diagram__title" }, drawing.title,
      make("span", { class: "tr-small" }, ` ${format(strings.view, { view: drawing.view })}`)),
    modes,
    body,
    make("p", { class: "tr-small tr-diagram__caption" }, drawing.caption),
    core.sourceLinks(drawing.caption_sources.map((/** @type {string} */ key) => payload.sources[key])),
  );
  setMode("explore");
  return { node, follow: labels.follow };
}
