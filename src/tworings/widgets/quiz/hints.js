// @ts-check
// Hints: one after the other, on request, never counted. Joined in front of quiz.js.

/** @param {Item} item @param {Quiz} quiz @returns {HTMLElement | false} */
function hintsView(item, quiz) {
  const { make, rich, format } = core;
  const hints = item.hints ?? [];
  if (!hints.length) return false;
  let shown = 0;
  const list = make("div", { class: "tr-quiz__hints" });
  const more = core.button("", show);
  const name = () => {
    more.textContent = format(STRINGS.show_hint, { n: shown + 1, all: hints.length });
  };

  function show() {
    const hint = make(
      "p", { class: "tr-quiz__hint", tabindex: "-1" },
      make("strong", {}, format(STRINGS.hint, { n: shown + 1, all: hints.length })),
      rich("span", hints[shown]),
    );
    list.append(hint);
    shown += 1;
    quiz.live.say(hint.textContent);
    if (shown < hints.length) {
      name();
      // The hint has pushed the button down, and the focus is on it.
      more.scrollIntoView({ block: "nearest" });
      return;
    }
    // The button goes, and the focus must not go with it.
    more.hidden = true;
    hint.focus();
  }

  name();
  return make("div", { class: "tr-quiz__help" }, list, more);
}
