// @ts-check
// The frame's own controls: colours, the list of pages, print.
// Light, dark, or as the device says. The choice is kept only once the reader has made one.
"use strict";
(() => {
  const KEY = "tworings-colours";
  const NEXT = { auto: "light", light: "dark", dark: "auto" };

  /** What the reader chose; storage may be refused, and then nothing was chosen. */
  function chosen() {
    try {
      const value = localStorage.getItem(KEY);
      return value === "light" || value === "dark" ? value : "auto";
    } catch {
      return "auto";
    }
  }

  /** @param {"auto" | "light" | "dark"} value */
  function keep(value) {
    try {
      if (value === "auto") localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, value);
    } catch {
      // The choice then lasts as long as the page.
    }
  }

  let value = /** @type {keyof typeof NEXT} */ (chosen());
  document.body.dataset.theme = value;

  document.addEventListener("DOMContentLoaded", () => {
    const button = /** @type {HTMLButtonElement | null} */ (
      document.querySelector(".tr-bar__colours")
    );
    const name = document.querySelector("[data-tr-colours]");
    if (!button || !name) return;
    name.textContent = value;
    button.hidden = false;
    button.addEventListener("click", () => {
      value = /** @type {keyof typeof NEXT} */ (NEXT[value]);
      keep(value);
      document.body.dataset.theme = value;
      name.textContent = value;
    });

    const print = /** @type {HTMLElement | null} */ (document.querySelector("[data-tr-print]"));
    if (print) {
      print.hidden = false;
      print.addEventListener("click", () => window.print());
    }

    // The list of pages on a narrow screen: Escape closes it and gives the focus back.
    const menu = /** @type {HTMLInputElement | null} */ (document.querySelector(".tr-bar__toggle"));
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu?.checked) return;
      menu.checked = false;
      menu.focus();
    });
  });
})();
