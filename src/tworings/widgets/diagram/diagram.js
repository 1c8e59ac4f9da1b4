// @ts-check
// The diagram: one drawing, or several of which one is shown at a time.

/** @param {{ model: any, el: HTMLElement }} context */
function render({ model, el }) {
  const payload = model.get("payload");
  const live = core.announcer();
  /** @type {any[]} */
  const drawings = payload.drawings;
  const views = drawings.map((drawing, index) => drawingView({
    model, payload, drawing, live, svg: payload[`svg-${index}`],
  }));

  /** @param {string} id */
  function show(id) {
    drawings.forEach((drawing, index) => { views[index].node.hidden = drawing.id !== id; });
  }
  const choice = drawings.length > 1 && core.switcher(
    STRINGS.variant,
    drawings.map((drawing) => ({ id: drawing.id, title: drawing.variant })),
    (id) => {
      show(id);
      live.say(drawings.find((drawing) => drawing.id === id).title);
    },
  );
  show(drawings[0].id);

  const onChange = () => { for (const view of views) view.follow(); };
  model.on("change:responses", onChange);
  const whole = core.make(
    "section", { class: "tr-view tr-diagram", "aria-label": payload.title },
    choice, ...views.map((view) => view.node), live.element,
  );
  core.keepKeys(whole);
  el.append(whole);
  return () => model.off("change:responses", onChange);
}

export default { render };
