// @ts-check
// A stimulus: what several items refer to, above each of them. Joined in front of quiz.js.

/** @param {any} payload @param {string} id @returns {HTMLElement} */
function stimulusView(payload, id) {
  const { make, rich, format } = core;
  const stimulus = payload.stimuli.find((/** @type {{ id: string }} */ one) => one.id === id);
  const { drawing } = stimulus;
  const node = make(
    "div", { class: "tr-quiz__stimulus" },
    make("p", { class: "tr-quiz__stimulus-title" }, stimulus.title),
    stimulus.text && rich("div", stimulus.text, { class: "tr-quiz__vignette" }),
  );
  if (drawing) {
    const picture = pictureOf(payload[drawing.picture]);
    picture.svg.setAttribute("role", "img");
    picture.svg.setAttribute("aria-label", drawing.alt);
    node.append(picture.node, make(
      "p", { class: "tr-small" }, `${format(STRINGS.view, { view: drawing.view })} ${drawing.caption}`,
    ));
  }
  if (stimulus.sources.length) {
    node.append(core.sourceLinks(stimulus.sources.map((/** @type {string} */ key) => payload.sources[key])));
  }
  return node;
}
