// @ts-check
// Hotspot: one part of a drawing, chosen from the list of numbers or in the picture.
// Joined in front of quiz.js.

/** @param {Asked} asked @returns {Controls} */
function hotspotControls({ item, start, changed, quiz }) {
  const { make, format } = core;
  const parts = item.regions;
  const name = core.unique();
  const inputs = parts.map((part) => make("input", {
    type: "radio", name, value: part.structure, checked: start.includes(part.structure),
    on: { change: () => { show(); changed(); } },
  }));
  const list = make(
    "div", { class: "tr-quiz__parts", role: "group", "aria-label": STRINGS.parts },
    ...parts.map((part, index) => make(
      "label", { class: "tr-choice tr-quiz__choice tr-quiz__part" }, inputs[index],
      // A name would give the key away.
      make("span", {}, format(STRINGS.part, { n: part.number })),
    )),
  );

  const view = make("p", { class: "tr-small" }, format(STRINGS.view, { view: item.view }));
  const picture = pictureOf(quiz.payload[item.picture]);
  const { svg } = picture;
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-label", `${item.alt} ${STRINGS.picture}`);
  const areas = parts.map((part, index) => {
    const area = picture.area(part.element);
    area.setAttribute("role", "button");
    area.setAttribute("aria-label", format(STRINGS.part, { n: part.number }));
    area.setAttribute("tabindex", index ? "-1" : "0");
    area.addEventListener("click", () => choose(index));
    return area;
  });
  svg.addEventListener("keydown", (event) => {
    const here = areas.findIndex((area) => area === document.activeElement);
    if (here < 0) return;
    const last = areas.length - 1;
    /** @type {Record<string, number>} */
    const goal = {
      ArrowRight: here === last ? 0 : here + 1, ArrowDown: here === last ? 0 : here + 1,
      ArrowLeft: here ? here - 1 : last, ArrowUp: here ? here - 1 : last, Home: 0, End: last,
    };
    if (event.key in goal) {
      // Looking around is free: arrows move, and choose nothing.
      point(goal[event.key]);
      areas[goal[event.key]].focus();
    } else if (event.key === "Enter" || event.key === " ") choose(here);
    else if (event.key === "Escape") (inputs.find((input) => input.checked) ?? inputs[0]).focus();
    else return;
    event.preventDefault();
  });

  /** Make one part the picture's only tab stop. @param {number} index */
  function point(index) {
    areas.forEach((area, other) => area.setAttribute("tabindex", other === index ? "0" : "-1"));
  }

  /** From the picture. @param {number} index */
  function choose(index) {
    inputs[index].checked = true;
    show();
    changed();
    quiz.live.say(format(STRINGS.part_chosen, { n: parts[index].number }));
  }

  /** Show in the picture what is chosen in the list. */
  function show() {
    const chosen = inputs.findIndex((input) => input.checked);
    svg.classList.toggle("tr-has-choice", chosen >= 0);
    areas.forEach((area, index) => {
      area.classList.toggle("tr-is-chosen", index === chosen);
      area.setAttribute("aria-pressed", String(index === chosen));
    });
    if (chosen >= 0) point(chosen);
  }
  show();

  return {
    node: make("div", { class: "tr-quiz__hotspot" }, make("div", {}, picture.node, view), list),
    first: () => inputs[0],
    read: () => inputs.filter((input) => input.checked).map((input) => input.value),
    clear() {
      for (const input of inputs) input.checked = false;
      show();
    },
    mark() {
      inputs.forEach((input, index) => {
        const isKey = item.key.includes(input.value);
        input.closest("label").dataset.mark = isKey ? "key" : input.checked ? "not-key" : "";
        areas[index].classList.toggle("tr-is-key", isKey);
      });
    },
    unmark() {
      inputs.forEach((input, index) => {
        input.closest("label").dataset.mark = "";
        areas[index].classList.remove("tr-is-key");
      });
    },
    feedback: (chosen) => [
      ...[...new Set([...chosen, ...item.key])].map((structure) => {
        const part = /** @type {Part} */ (parts.find((one) => one.structure === structure));
        const what = chosen.includes(structure) ? STRINGS.chosen : STRINGS.key;
        const named = format(STRINGS.part_named, { n: part.number, name: part.name });
        return feedbackLine([`${what}: ${named}`], part.rationale);
      }),
      // What is measured and what is schematic: it may name the key, and so comes after it.
      make("p", { class: "tr-small" }, item.caption),
    ],
    sources: () => item.sources,
  };
}
