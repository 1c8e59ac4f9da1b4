// @ts-check
// Reflection: no right answer, nothing scored, nothing kept. Joined in front of quiz.js.

/**
 * What is written here lives in the text field alone: not in the model, not in this script.
 * @param {Item} item
 * @param {Quiz} quiz
 * @param {HTMLElement} feedback where the afterthought is shown
 */
function reflectionForm(item, quiz, feedback) {
  const { make, rich } = core;
  const id = core.unique();
  const kept = core.unique();
  const field = make("textarea", {
    // A browser's spelling help may send what is written to somebody.
    id, class: "tr-quiz__notes", rows: "4", autocomplete: "off", spellcheck: "false",
    "aria-describedby": kept,
  });

  /** @param {Event} event */
  function think(event) {
    event.preventDefault();
    const parts = [rich("p", item.afterthought)];
    feedback.replaceChildren(...parts, ...(item.sources.length ? [sourcesOf(quiz, item.sources)] : []));
    quiz.live.say(parts.map((part) => part.textContent).join(" "));
    feedback.firstElementChild?.scrollIntoView({ block: "nearest" });
  }

  return make(
    "form", { autocomplete: "off", on: { submit: think } },
    rich("p", item.stem, { class: "tr-quiz__stem", tabindex: "-1", "data-focus": true }),
    rich("p", item.lead_in, { class: "tr-small" }),
    make(
      "div", { class: "tr-quiz__estimate" },
      make("label", { for: id }, STRINGS.reflection_label),
      field,
      make("span", { id: kept, class: "tr-small" }, STRINGS.reflection_kept),
    ),
    hintsView(item, quiz),
    make(
      "div", { class: "tr-actions" },
      make("button", { type: "submit", class: "tr-button tr-button--primary" }, STRINGS.reflect),
    ),
  );
}
