// @ts-check
// Plays a deck: one slide at a time, by keys and buttons, with a presenter view in a second window.
// Nothing is stored, nothing is fetched, and no clock runs unless somebody starts it.
// docs/decisions/2026-11-22-slides.md says why.
"use strict";
(() => {
  const WORDS = {
    place: (/** @type {number} */ n, /** @type {number} */ all) => `${n} of ${all}`,
    said: (/** @type {number} */ n, /** @type {number} */ all, /** @type {string} */ heading) => `Slide ${n} of ${all}: ${heading}`,
    next: (/** @type {string} */ heading) => `Next: ${heading}`,
    last: "This is the last slide.",
    blocked: "The browser opened no second window. The notes now stand below each slide.",
    opened: "The notes stand in a second window. Share or project this one.",
    minutes: (/** @type {number} */ n) => `${n} min`,
  };
  const PRESENTER = "#notes";
  const deck = /** @type {HTMLElement | null} */ (document.querySelector("[data-tr-deck]"));
  if (!deck) return;

  /** @param {string} name @returns {HTMLElement} */
  const part = (name) => /** @type {HTMLElement} */ (deck.querySelector(`[data-tr-${name}]`));
  const slides = /** @type {HTMLElement[]} */ ([...deck.querySelectorAll(".tr-slide")]);
  const headings = slides.map((slide) => /** @type {HTMLElement} */ (slide.querySelector("h2")));
  const titles = headings.map((heading) => heading.textContent?.trim() ?? "");
  const isPresenter = location.hash === PRESENTER;
  let here = 0;

  /* --- Which slide -------------------------------------------------------------------------- */
  /** The slide that an address names, or -1. @param {string} hash */
  const named = (hash) => slides.findIndex((slide) => `#${slide.id}` === hash);

  /**
   * Show one slide.
   * @param {number} wanted
   * @param {{ focus?: boolean, tell?: boolean }} [how] whether to go there, and to tell the other window
   */
  function show(wanted, { focus = true, tell = true } = {}) {
    const before = here;
    here = Math.max(0, Math.min(wanted, slides.length - 1));
    slides.forEach((slide, index) => { slide.hidden = index !== here; });
    part("place").textContent = WORDS.place(here + 1, slides.length);
    const after = titles[here + 1];
    part("next").textContent = after ? WORDS.next(after) : WORDS.last;
    for (const button of deck?.querySelectorAll("[data-tr-go]") ?? []) {
      const step = Number(button.getAttribute("data-tr-go"));
      // Not disabled: it would lose the focus at the last slide.
      button.setAttribute("aria-disabled", String(!slides[here + step]));
    }
    if (!isPresenter) keepAddress();
    if (focus && here !== before) {
      part("said").textContent = WORDS.said(here + 1, slides.length, titles[here]);
      headings[here].focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    if (tell) send({ slide: here });
  }

  /** So that a reload comes back to the slide; no entry in the history is added. */
  function keepAddress() {
    try {
      history.replaceState(null, "", here ? `#${slides[here].id}` : location.pathname + location.search);
    } catch {
      // Some browsers refuse it for files; the deck plays on.
    }
  }

  /* --- Two windows -------------------------------------------------------------------------- */
  // On file:// an origin has no name: whose message it is tells its source alone.
  const served = location.protocol === "https:" || location.protocol === "http:";
  const role = isPresenter ? "notes" : "slides";
  /** The other window: whom we opened, or who opened us. @type {Window | null} */
  let other = isPresenter ? window.opener : null;
  const channel = served && "BroadcastChannel" in window ? new BroadcastChannel("slides") : null;

  /** @param {{ slide?: number, hello?: boolean, leave?: boolean }} what */
  function send(what) {
    const message = { deck: location.pathname, from: role, ...what };
    if (other && !other.closed) other.postMessage(message, served ? location.origin : "*");
    else channel?.postMessage(message);
  }

  /** @param {any} message */
  function hear(message) {
    if (!message || message.deck !== location.pathname || message.from === role) return;
    if (message.leave === true) leave();
    else if (message.hello === true) send({ slide: here });
    else if (Number.isInteger(message.slide) && message.slide !== here) show(message.slide, { focus: !isPresenter, tell: false });
  }

  window.addEventListener("message", (event) => {
    if (served && event.origin !== location.origin) return;
    // A window that has left already is no source any more; leaving once too often harms nobody.
    const gone = event.source === null && event.data?.leave === true;
    if (gone || (other && event.source === other)) hear(event.data);
  });
  channel?.addEventListener("message", (event) => hear(event.data));

  function openPresenter() {
    const address = location.href.split("#")[0] + PRESENTER;
    try {
      other = window.open(address, "notes", "popup,width=1100,height=750");
    } catch {
      other = null;
    }
    if (!other) setNotes(true);
    part("told").textContent = other ? WORDS.opened : WORDS.blocked;
  }

  /* Who leaves one of the two leaves both. */
  function leave() {
    if (!document.querySelector(".tr-cover")) {
      /** @type {HTMLElement | null} */ (document.querySelector(".tr-exit"))?.click();
    }
  }
  new MutationObserver(() => {
    if (document.querySelector("body > .tr-cover")) send({ leave: true });
  }).observe(document.body, { childList: true });
  window.addEventListener("pagehide", () => { if (!isPresenter) other?.close(); });

  /* --- Notes, paper, clock ------------------------------------------------------------------ */
  /** @param {boolean} on */
  function setNotes(on) {
    deck?.classList.toggle("tr-deck--notes", on);
    part("notes").setAttribute("aria-pressed", String(on));
    for (const notes of deck?.querySelectorAll("details.tr-speaker") ?? []) {
      /** @type {HTMLDetailsElement} */ (notes).open = on;
    }
  }

  /** @param {string} what */
  function print(what) {
    deck?.classList.toggle("tr-deck--bare", what === "slides");
    window.print();
    deck?.classList.remove("tr-deck--bare");
  }

  /** @type {number | undefined} */
  let ticking;
  function toggleClock() {
    const minutes = part("minutes");
    const on = ticking === undefined;
    window.clearInterval(ticking);
    ticking = undefined;
    minutes.hidden = !on;
    part("clock").setAttribute("aria-pressed", String(on));
    if (!on) return;
    const start = Date.now();
    const tick = () => { minutes.textContent = WORDS.minutes(Math.floor((Date.now() - start) / 60000)); };
    tick();
    ticking = window.setInterval(tick, 5000);
  }

  /* --- Keys and buttons --------------------------------------------------------------------- */
  const more = /** @type {HTMLDetailsElement} */ (part("more"));

  deck.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest("button");
    const link = target?.closest("[data-tr-all] a");
    if (link) {
      const wanted = named(new URL(/** @type {HTMLAnchorElement} */ (link).href).hash);
      event.preventDefault();
      more.open = false;
      show(Math.max(0, wanted));
      headings[here].focus({ preventScroll: true });
    } else if (button?.hasAttribute("data-tr-go")) {
      show(here + Number(button.getAttribute("data-tr-go")));
    } else if (button?.hasAttribute("data-tr-notes")) setNotes(button.getAttribute("aria-pressed") !== "true");
    else if (button?.hasAttribute("data-tr-presenter")) openPresenter();
    else if (button?.hasAttribute("data-tr-clock")) toggleClock();
    else if (button?.dataset.trPaper) print(button.dataset.trPaper);
  });

  /** What each key does; the others are the browser's. @param {KeyboardEvent} event */
  function wantedBy(event) {
    const target = event.target instanceof Element ? event.target : document.body;
    const turns = { PageDown: here + 1, PageUp: here - 1 };
    const moves = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: slides.length - 1 };
    if (event.key in turns) return turns[/** @type {keyof turns} */ (event.key)];
    // In what takes keys itself they mean something else.
    if (target.closest("input, select, textarea, [contenteditable], .tr-view")) return null;
    if (event.key in moves && !event.shiftKey) return moves[/** @type {keyof moves} */ (event.key)];
    if (event.key === " " && !target.closest("button, summary, a")) return here + (event.shiftKey ? -1 : 1);
    return null;
  }

  // Before a widget keeps its keys to itself: the two of a clicker always turn the slide.
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Escape" && more.open) {
      more.open = false;
      more.querySelector("summary")?.focus();
      return;
    }
    const wanted = wantedBy(event);
    if (wanted === null) return;
    event.preventDefault();
    show(wanted);
  }, true);

  // An address typed by hand.
  window.addEventListener("hashchange", () => {
    const wanted = named(location.hash);
    if (wanted >= 0) show(wanted);
  });

  /* --- Begin -------------------------------------------------------------------------------- */
  deck.classList.add("tr-deck--played");
  deck.classList.add(isPresenter ? "tr-deck--presenter" : "tr-deck--shown");
  part("keys").hidden = false;
  for (const heading of headings) heading.tabIndex = -1;
  part("clock").hidden = !isPresenter;
  part("next").hidden = !isPresenter;
  part("presenter").hidden = isPresenter;
  setNotes(isPresenter);
  show(Math.max(0, named(location.hash)), { focus: false, tell: false });
  if (isPresenter) send({ hello: true });
})();
