// @ts-check
// "Remember on this device": off until the reader turns it on, and then done-or-not for each item
// and nothing else: no response, no time. Only the static host carries this file; in JupyterLab
// `core.memory` stays what _core.js says, and nothing is offered.

core.memory = (() => {
  const { make } = core;
  const KEY = "tworings";
  /** What was done since the page was opened, by widget; it goes with the page. @type {Map<string, Set<string>>} */
  const here = new Map();
  /** What every panel of the page does when memory was turned on or off. @type {Set<(why: string) => void>} */
  const panels = new Set();

  /**
   * What is kept: ids by widget, or null when the reader has not turned it on. Whatever cannot be
   * read, or is not as we write it, counts as nothing.
   * @returns {Map<string, string[]>|null}
   */
  function read() {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY) ?? "null");
      if (kept?.on !== true) return null;
      const done = typeof kept.done === "object" && kept.done ? kept.done : {};
      return new Map(Object.entries(done)
        .filter(([, ids]) => Array.isArray(ids))
        .map(([widget, ids]) => [widget, ids.filter((/** @type {unknown} */ id) => typeof id === "string")]));
    } catch {
      return null;
    }
  }

  /** @param {Map<string, string[]>} done @returns {boolean} whether the browser has taken it */
  function write(done) {
    try {
      localStorage.setItem(KEY, JSON.stringify({ on: true, done: Object.fromEntries(done) }));
      return true;
    } catch {
      return false;
    }
  }

  /** Add what was done on this page to what is kept; other pages may have added to it as well. @param {Map<string, string[]>} kept */
  function join(kept) {
    for (const [widget, ids] of here) kept.set(widget, [...new Set([...(kept.get(widget) ?? []), ...ids])]);
    return write(kept);
  }

  function erase() {
    here.clear();
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Where nothing may be stored, nothing is there to erase.
    }
  }

  /**
   * @param {string} why what the panels of the page are told
   * @param {any} [said] where it is said: in the panel in which it was done
   */
  function tell(why, said) {
    for (const panel of panels) panel(why, said);
  }

  /** Another tab has turned it on or off. */
  window.addEventListener("storage", (event) => {
    if (event.key !== KEY && event.key !== null) return;
    if (!event.newValue) here.clear();
    tell("elsewhere");
  });

  /** @param {string} widget @param {() => void} changed */
  return function memory(widget, changed) {
    const said = make("p", { class: "tr-small", role: "status" });
    const box = make("input", {
      type: "checkbox",
      on: {
        change: () => {
          const on = box.checked && join(read() ?? new Map());
          if (!on) erase();
          tell(on ? WORDS.memory_turned_on : box.checked ? WORDS.memory_refused : WORDS.memory_erased, said);
        },
      },
    });
    const button = core.button(WORDS.memory_erase, () => { erase(); tell(WORDS.memory_erased, said); });
    const panel = make(
      "details", { class: "tr-memory" },
      make("summary", {}, WORDS.memory),
      make(
        "form", { autocomplete: "off", on: { submit: (/** @type {Event} */ event) => event.preventDefault() } },
        make("label", { class: "tr-memory__choice" }, box, make("span", {}, WORDS.memory_choice)),
      ),
      make("p", { class: "tr-small" }, WORDS.memory_what),
      make("div", { class: "tr-actions" }, button),
      said,
    );
    panels.add((why, by) => {
      box.checked = read() !== null;
      // Not asked of the focus: Safari gives none to a button that was clicked.
      if (by === said) said.textContent = why;
      // What another tab did shows at the next step, so that nothing moves under a reader's hands.
      if (why !== "elsewhere") changed();
    });
    box.checked = read() !== null;
    return {
      panel,
      /** @param {string} item */
      has: (item) => Boolean(read()?.get(widget)?.includes(item)),
      /** @param {...string} items */
      note(...items) {
        here.set(widget, new Set([...(here.get(widget) ?? []), ...items]));
        const kept = read();
        if (kept) join(kept);
      },
    };
  };
})();
