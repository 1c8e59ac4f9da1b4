// @ts-check
// Shared by every widget and by both hosts. Knows neither Jupyter nor the book.
// WORDS, the strings that all widgets share, is put in front by assets.py.

/**
 * @typedef {{ get(name: string): any, set(name: string, value: any): void,
 *   save_changes(): void, on(event: string, callback: () => void): void,
 *   off(event: string, callback: () => void): void }} Model
 */

const core = (() => {
  let made = 0;

  /**
   * Make an element. Text children become text nodes, never markup.
   * @param {string} tag
   * @param {Record<string, any>} [properties] attributes; `on` holds event listeners
   * @param {...(Node|string|null|undefined|false)} children
   * @returns {any}
   */
  function make(tag, properties = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name === "on") {
        for (const [event, listener] of Object.entries(value)) {
          element.addEventListener(event, /** @type {EventListener} */ (listener));
        }
      } else if (value === true) element.setAttribute(name, "");
      else if (value !== false && value != null) element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child != null && child !== false));
    return element;
  }

  /**
   * Make a button that does something at once; one that sends a form is none of these.
   * @param {string|Node} content
   * @param {(event: Event) => void} action
   * @param {string} [classes]
   */
  function button(content, action, classes = "tr-button") {
    return make("button", { type: "button", class: classes, on: { click: action } }, content);
  }

  /**
   * Make an element from HTML that Python has already made safe (`RichText`), or around a part
   * of the page that the static host hands over.
   * @param {string} tag
   * @param {string|Node} content
   * @param {Record<string, any>} [properties]
   * @returns {any}
   */
  function rich(tag, content, properties = {}) {
    const element = make(tag, properties);
    if (typeof content === "string") element.innerHTML = content;
    else element.append(content);
    return element;
  }

  /**
   * Fill the braces of a string: `format("{n} of {all}", { n: 3, all: 10 })`.
   * @param {string} template
   * @param {Record<string, string|number>} values
   */
  function format(template, values) {
    return template.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
  }

  /** A name that no other view on the page has; never stored, never shown. */
  function unique() {
    made += 1;
    return `tr-view-${made}`;
  }

  /** A polite live region: visible to screen readers only. */
  function announcer() {
    const element = make("div", { class: "tr-sr-only", role: "status" });
    return {
      element,
      /** @param {string} text */
      say(text) {
        // The same words twice would be silent the second time without a change.
        element.textContent = element.textContent === text ? `${text}\u00a0` : text;
      },
    };
  }

  /**
   * A list of links to sources; each leaves the page, and says so.
   * @param {{ label: string, url: string }[]} sources
   */
  function sourceLinks(sources) {
    const links = sources.flatMap((source, index) => [
      index ? ", " : "",
      make(
        "a",
        { href: source.url, rel: "noreferrer noopener external" },
        source.label,
        make("span", { class: "tr-sr-only" }, ` ${WORDS.leaves}`),
      ),
    ]);
    return make("p", { class: "tr-sources" }, `${WORDS.sources} `, ...links);
  }

  /**
   * Keep a host's single-key shortcuts out of a view: in JupyterLab an arrow would leave for the
   * next cell instead of the next choice, and a letter typed in a list could delete a cell.
   * @param {HTMLElement} view
   */
  function keepKeys(view) {
    view.addEventListener("keydown", (event) => {
      const alone = !(event.ctrlKey || event.metaKey || event.altKey);
      if (alone && event.key !== "Shift") event.stopPropagation();
    });
  }

  /**
   * A row of radios that look like one control; the first is chosen.
   * @param {string} legend
   * @param {{ id: string, title: string }[]} options
   * @param {(id: string) => void} action what choosing one does
   */
  function switcher(legend, options, action) {
    const name = unique();
    const inputs = options.map((option, index) => make("input", {
      type: "radio", name, value: option.id, checked: index === 0,
      on: { change: () => action(option.id) },
    }));
    return make(
      "form", { autocomplete: "off", on: { submit: (/** @type {Event} */ event) => event.preventDefault() } },
      make(
        "fieldset", { class: "tr-switch" },
        make("legend", { class: "tr-legend" }, legend),
        ...options.map((option, index) => make(
          "label", { class: "tr-switch__option" }, inputs[index], make("span", {}, option.title),
        )),
      ),
    );
  }

  /**
   * What of a payload is only wanted now: at hand in JupyterLab, brought by the static host.
   * @param {any} payload
   * @returns {Promise<Record<string, any>>}
   */
  function later(payload) {
    return payload.bring ? payload.bring() : Promise.resolve(payload);
  }

  /**
   * Print one thing and nothing of the page around it. It stands at the end of the page until the
   * browser is done. Nothing is stored.
   * @param {Node[]} parts
   * @param {string} name a class of the widget's own, for how the sheet looks
   */
  function printAlone(parts, name) {
    const root = document.documentElement;
    const sheet = make("div", { class: `tr-sheet ${name}` }, ...parts);
    const done = () => {
      sheet.remove();
      root.classList.remove("tr-printing");
      for (const event of ["afterprint", "pointerdown", "keydown"]) window.removeEventListener(event, done);
    };
    root.classList.add("tr-printing");
    document.body.append(sheet);
    // Not every phone says that it is done. Whoever touches the page again is.
    for (const event of ["afterprint", "pointerdown", "keydown"]) window.addEventListener(event, done);
    window.print();
  }

  /**
   * Hand a file to the browser's downloads: made here, sent nowhere.
   * @param {string} text
   * @param {string} type
   * @param {string} name
   */
  function saveFile(text, type, name) {
    const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    make("a", { href: address, download: name }).click();
    // Once the browser has taken it.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }

  function motionAllowed() {
    return !window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  }

  /** A point on the page's own timeline, for measuring; sent nowhere. @param {string} name */
  function mark(name) {
    if (window.performance?.mark) performance.mark(`tworings:${name}`);
  }

  /**
   * What a view may remember of its items, and the panel in which the reader decides. Here it is
   * nothing at all; the static host puts _memory.js in its place.
   * @param {string} widget the payload's id
   * @param {() => void} changed called when the reader has turned memory on or off
   * @returns {{ panel: HTMLElement|null, has(item: string): boolean, note(...items: string[]): void }}
   */
  function memory(widget, changed) {
    return { panel: null, has: () => false, note() {} };
  }

  return {
    announcer, button, format, keepKeys, later, make, mark, memory, motionAllowed, printAlone, rich, saveFile, sourceLinks, switcher, unique,
  };
})();
