// @ts-check
// What is right, objective by objective, and module by module where there are several.
// Joined in front of quiz.js.

/**
 * A link to the section that teaches it: on another page, where the payload knows it, or on this
 * one, where it has such a section.
 * @param {string} heading
 * @param {string} [page]
 */
function readAgain(heading, page) {
  const text = core.format(STRINGS.read_again, { heading });
  if (page) {
    // As Sphinx makes the id of a section from its heading.
    const slug = heading.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^[-0-9]+|-+$/g, "");
    return core.make("a", { href: `${page}#${slug}` }, text);
  }
  // The book writes heading ids in lower case, JupyterLab as they stand.
  const id = [heading.toLowerCase(), heading]
    .map((title) => title.trim().replace(/\s+/g, "-"))
    .find((slug) => document.getElementById(slug));
  return id ? core.make("a", { href: `#${id}` }, text) : core.make("span", {}, text);
}

/**
 * @param {Quiz} quiz
 * @param {Item[]} scored
 * @param {(item: Item) => boolean} isRight
 * @returns {HTMLElement[]}
 */
function objectivesView({ payload, responses }, scored, isRight) {
  const { make, format } = core;
  const done = responses();

  /** @param {Item[]} own */
  const tally = (own) => make(
    "span", { class: "tr-quiz__tally" },
    format(STRINGS.progress, { n: own.filter(isRight).length, all: own.length }),
  );

  /** @param {Objective[]} objectives @param {string} [page] */
  function list(objectives, page) {
    const rows = objectives.flatMap((objective) => {
      const own = scored.filter((item) => item.objective === objective.id);
      const open = own.some((item) => !isRight(item));
      return own.length ? [make(
        "li", {}, tally(own),
        make("span", {}, objective.text, open && " — ", open && readAgain(objective.taught_at, page)),
      )] : [];
    });
    return rows.length > 0 && make("ul", { class: "tr-quiz__objectives" }, ...rows);
  }

  if (!payload.modules) return [list(payload.objectives)].filter(Boolean);
  return payload.modules.flatMap((/** @type {{ id: string, title: string, page?: string }} */ module) => {
    const own = scored.filter((item) => item.module === module.id);
    if (!own.length) return [];
    // Of many, only those that were met; the others would be a wall of noughts.
    const met = payload.objectives.filter((/** @type {Objective} */ one) => one.module === module.id
      && (!payload.filters || own.some((item) => item.objective === one.id && done[item.id])));
    return [
      make(
        "p", { class: "tr-quiz__module" }, tally(own),
        module.page ? make("a", { href: module.page }, module.title) : make("span", {}, module.title),
      ),
      list(met, module.page),
    ].filter(Boolean);
  });
}
