// @ts-check
// "Leave this page", after the GOV.UK pattern: by the link, or by Shift three times.
// The link alone leads to a neutral page inside the copy, so it works with no script and with no
// network. This script blanks the page first, and goes to the outside page when there is a network.
// docs/decisions/2026-11-22-exit.md says why.
"use strict";
(() => {
  const PRESSES = 3;
  const WITHIN = 5000; // milliseconds from one press to the next
  const WORDS = {
    hint: "(or press Shift 3 times)",
    more: ["", "Press Shift 1 more time to leave this page.", "Press Shift 2 more times to leave this page."],
    late: "That took too long. Press Shift 3 times to leave this page.",
    blank: "Loading.",
    neutral: "Notes",
    nothing: "There are no notes yet.",
  };
  // All but those that hold no text: whoever types must be free to use Shift.
  const TEXT = "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], "
    + "[type=range], [type=button], [type=submit], [type=reset])";

  const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector(".tr-exit"));
  if (!link) return;

  /* --- The cover -------------------------------------------------------------------------- */
  /** What is hidden under the cover. @type {HTMLElement[]} */
  let hidden = [];
  /** @type {HTMLElement | null} */
  let cover = null;
  const title = document.title;
  const icon = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=icon]"));
  const mark = icon?.getAttribute("href") ?? "";

  /** Blank the page at once. Not by a class: it must not wait for a stylesheet. */
  function blank() {
    if (cover) return cover;
    cover = document.createElement("div");
    cover.className = "tr-cover";
    cover.setAttribute("role", "alert");
    hidden = /** @type {HTMLElement[]} */ ([...document.body.children]);
    for (const part of hidden) part.style.setProperty("display", "none", "important");
    document.body.append(cover);
    cover.textContent = WORDS.blank; // after it is in the page, so that it is read out
    document.title = WORDS.blank.slice(0, -1);
    icon?.setAttribute("href", "data:,");
    return cover;
  }

  /** Show the page again: the reader came back to it. */
  function show() {
    reset();
    if (!cover) return;
    cover.remove();
    cover = null;
    for (const part of hidden) part.style.removeProperty("display");
    hidden = [];
    document.title = title;
    icon?.setAttribute("href", mark);
  }

  /** Become the neutral page without asking for it: there is no network to ask. */
  function turnNeutral() {
    const gone = blank();
    const heading = document.createElement("h1");
    heading.textContent = WORDS.neutral;
    const text = document.createElement("p");
    text.textContent = WORDS.nothing;
    gone.replaceChildren(heading, text);
    document.body.replaceChildren(gone);
    document.title = WORDS.neutral;
    // What was hidden is gone for good, so nothing can show it again.
    cover = null;
    hidden = [];
    history.replaceState(null, "", /** @type {HTMLAnchorElement} */ (link).href);
  }

  function leave() {
    const { href, dataset } = /** @type {HTMLAnchorElement} */ (link);
    const served = location.protocol === "https:" || location.protocol === "http:";
    blank();
    // In each case the page's own entry in the history is replaced, not added to.
    if (!served) location.replace(href);
    else if (!navigator.onLine) turnNeutral();
    else location.replace(dataset.trOutside || href);
  }

  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest(".tr-exit")) return;
    event.preventDefault();
    leave();
  }, true);
  // "persisted": the browser kept the page as it was left, cover and all.
  addEventListener("pageshow", (event) => { if (event.persisted) show(); });

  /* --- Shift, three times ------------------------------------------------------------------- */
  const hint = document.createElement("span");
  hint.className = "visually-hidden";
  hint.textContent = ` ${WORDS.hint}`;
  link.append(hint);

  const note = document.createElement("p");
  note.className = "tr-exit-note";
  note.setAttribute("role", "status");
  link.after(note);

  let count = 0;
  let alone = false; // Shift went down, and no other key or button since
  let timer = 0;

  /** @param {string} words */
  function say(words) {
    note.replaceChildren();
    if (!words) return;
    const dots = document.createElement("span");
    dots.className = "tr-exit-note__dots";
    dots.setAttribute("aria-hidden", "true");
    dots.textContent = "●".repeat(count) + "○".repeat(PRESSES - count);
    note.append(dots, ` ${words}`);
  }

  function reset() {
    clearTimeout(timer);
    count = 0;
    alone = false;
    say("");
  }

  function press() {
    clearTimeout(timer);
    count += 1;
    if (count === PRESSES) {
      reset();
      leave();
      return;
    }
    say(WORDS.more[PRESSES - count]);
    timer = setTimeout(() => {
      count = 0;
      say(WORDS.late);
      timer = setTimeout(reset, WITHIN);
    }, WITHIN);
  }

  /** @param {KeyboardEvent} event */
  const types = (event) =>
    event.isComposing || (event.target instanceof Element && event.target.matches(TEXT));

  document.addEventListener("keydown", (event) => {
    if (event.key === "Shift" && !types(event)) {
      if (!event.repeat) alone = !(event.ctrlKey || event.altKey || event.metaKey);
    } else if (count || alone) {
      reset(); // a capital letter, Shift and Tab, or anything else
    }
  }, true);
  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift") return;
    if (alone && !types(event)) press();
    alone = false;
  }, true);
  document.addEventListener("pointerdown", () => { alone = false; }, true);
})();
