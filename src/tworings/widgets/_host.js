// @ts-check
// The static host: mounts each widget of the page over its fallback, with no kernel.
// It watches the page being parsed, so that a widget stands before its fallback was painted.

/** @type {Map<string, { render(context: { model: Model, el: HTMLElement }): unknown }>} */
const defined = new Map();

/**
 * A stand-in for JupyterLab's model: the same four methods, kept in memory only.
 * @param {Record<string, any>} state
 * @returns {Model}
 */
function memoryModel(state) {
  /** @type {Map<string, Set<() => void>>} */
  const listeners = new Map();
  return {
    get: (name) => state[name],
    set(name, value) {
      state[name] = value;
      for (const callback of listeners.get(`change:${name}`) ?? []) callback();
    },
    save_changes() {},
    on(event, callback) {
      if (!listeners.has(event)) listeners.set(event, new Set());
      listeners.get(event)?.add(callback);
    },
    off(event, callback) {
      listeners.get(event)?.delete(callback);
    },
  };
}

/** Where this script was loaded from; what is wanted later lies beside it. */
const home = /** @type {HTMLScriptElement|null} */ (document.currentScript)?.src ?? "";
/** @type {Map<string, { promise: Promise<any>, resolve(value: any): void }>} */
const brought = new Map();

/**
 * What a widget wants only later: in the page itself, or in a script of its own. A script, since
 * a page that was opened from a file may fetch nothing.
 * @param {HTMLScriptElement} script
 * @returns {Promise<Record<string, any>>}
 */
function bring(script) {
  const name = script.dataset.trLater;
  if (!name) return Promise.resolve(JSON.parse(script.textContent ?? ""));
  const known = brought.get(name);
  if (known) return known.promise;
  /** @type {(value: any) => void} */
  let resolve = () => {};
  const promise = new Promise((done, fail) => {
    resolve = done;
    const loader = document.createElement("script");
    loader.src = new URL(name, home).href;
    loader.onerror = () => {
      // The connection may be back the next time.
      brought.delete(name);
      loader.remove();
      fail(new Error(`${name} could not be loaded`));
    };
    document.head.append(loader);
  });
  brought.set(name, { promise, resolve });
  return promise;
}

/** What follows the root is there, or the parser is done: the root is whole. @param {Element} root */
function isWhole(root) {
  if (document.readyState !== "loading") return true;
  for (let node = /** @type {Node|null} */ (root); node; node = node.parentNode) {
    if (node.nextSibling) return true;
  }
  return false;
}

/** @param {HTMLElement} root */
function mount(root) {
  const widget = defined.get(root.dataset.trWidget ?? "");
  const script = root.querySelector(":scope > script");
  const later = /** @type {HTMLScriptElement|null} */ (root.querySelector(":scope > script[data-tr-later]"));
  const fallback = root.querySelector(":scope > .tr-fallback");
  if (!widget || !script || !fallback || root.classList.contains("tr-mounted")) return;
  // A slot is a part of the fallback that the widget takes over, such as the picture.
  const slots = /** @type {HTMLElement[]} */ ([...root.querySelectorAll("[data-tr-slot]")]);
  if (fallback.matches("[data-tr-slots]") && !isWhole(root)) {
    // Keeps its place, unpainted, for the moment until its slots are here.
    root.classList.add("tr-pending");
    return;
  }
  root.classList.remove("tr-pending");
  root.classList.add("tr-mounted");
  const el = document.createElement("div");
  el.className = "tr-live";
  // What a slot holds is moved, not copied: no id stands twice, and nothing is parsed again.
  const held = slots.map((slot) => slot.firstElementChild);
  try {
    const payload = JSON.parse(script.textContent ?? "");
    if (later) payload.bring = () => bring(later);
    slots.forEach((slot, index) => { payload[slot.dataset.trSlot ?? ""] = held[index]; });
    widget.render({ model: memoryModel({ payload, responses: {} }), el });
    root.insertBefore(el, fallback);
    core.mark("mounted");
  } catch (error) {
    // The fallback stays, whole.
    slots.forEach((slot, index) => { slot.replaceChildren(held[index] ?? ""); });
    el.remove();
    root.classList.remove("tr-mounted");
    root.dataset.trWidget = "";
    console.error(error);
  }
}

function mountAll() {
  document.querySelectorAll("[data-tr-widget]").forEach((root) => {
    mount(/** @type {HTMLElement} */ (root));
  });
}

const watcher = new MutationObserver(mountAll);
watcher.observe(document, { childList: true, subtree: true });
document.addEventListener("DOMContentLoaded", () => {
  mountAll();
  watcher.disconnect();
});

// Back may bring a page as it was left, answers and all; somebody else may be looking by then.
window.addEventListener("pageshow", (event) => {
  if (event.persisted && document.querySelector(".tr-mounted")) window.location.reload();
});

// Older browsers leave a closed <details> out of the print; open them all while printing.
/** @type {HTMLDetailsElement[]} */
let opened = [];
window.addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("details:not([open])")].map(
    (element) => /** @type {HTMLDetailsElement} */ (element),
  );
  for (const element of opened) element.open = true;
});
window.addEventListener("afterprint", () => {
  for (const element of opened) element.open = false;
  opened = [];
});

// @ts-ignore: the one name that the book's scripts share
window.tworings = {
  /**
   * @param {string} name
   * @param {(shared: typeof core, strings: Record<string, string>) => any} factory
   * @param {Record<string, string>} strings the widget's own, beside those that all share
   */
  define(name, factory, strings) {
    defined.set(name, factory(core, { ...WORDS, ...strings }));
    mountAll();
  },
  /**
   * Called by a file of what is wanted later.
   * @param {string} name the file's
   * @param {any} value
   */
  bring(name, value) {
    brought.get(name)?.resolve(value);
  },
};
