// @ts-check
// Looks through the questions people ask, in the page. Nothing is sent, nothing is stored, the
// address stays. Without it every question is there, in the same order.
"use strict";
(() => {
  /** @param {string} text */
  const plain = (text) =>
    text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[’']/g, "'");

  /** @param {HTMLFormElement} form */
  function start(form) {
    const words = /** @type {HTMLInputElement} */ (document.getElementById("tr-questions-words"));
    const type = /** @type {HTMLSelectElement} */ (document.getElementById("tr-questions-type"));
    const module = /** @type {HTMLSelectElement} */ (
      document.getElementById("tr-questions-module")
    );
    const count = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
    const every = /** @type {HTMLDetailsElement[]} */ ([
      ...document.querySelectorAll("details.tr-question"),
    ]);
    // A word is found from its beginning: "spit" is no part of "hospital".
    const texts = every.map((one) => ` ${plain(one.textContent || "").replace(/[^\p{L}\p{N}']+/gu, " ")}`);
    const sections = [...document.querySelectorAll(".tr-questions__type")];

    function show() {
      const wanted = plain(words.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      every.forEach((one, index) => {
        const fits =
          (!type.value || one.dataset.trType === type.value) &&
          (!module.value || one.dataset.trModule === module.value) &&
          wanted.every((word) => texts[index].includes(` ${word}`));
        one.hidden = !fits;
        shown += Number(fits);
      });
      for (const section of sections) {
        /** @type {HTMLElement} */ (section).hidden = !section.querySelector(
          "details.tr-question:not([hidden])",
        );
      }
      const said = (form.dataset.trCount || "")
        .replace("{shown}", String(shown))
        .replace("{all}", String(every.length));
      if (count.textContent !== said) count.textContent = said;
    }

    function all() {
      form.reset();
      show();
    }

    const acts = {
      all,
      open: () => every.forEach((one) => (one.open = one.open || !one.hidden)),
      close: () => every.forEach((one) => (one.open = false)),
      print: () => window.print(),
    };

    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", show);
    form.addEventListener("click", (event) => {
      const button = /** @type {Element} */ (event.target).closest("[data-tr-act]");
      const act = button && /** @type {HTMLElement} */ (button).dataset.trAct;
      if (act) acts[/** @type {keyof typeof acts} */ (act)]();
    });
    // A page that comes back, by Back or by a reload, brings no words back.
    window.addEventListener("pageshow", all);
    all();
    form.hidden = false;

    function follow() {
      const one = document.getElementById(location.hash.slice(1));
      if (!one) return;
      // A link to what the last search has hidden shows everything again.
      if (one.closest("[hidden]")) all();
      if (one instanceof HTMLDetailsElement) one.open = true;
      one.scrollIntoView();
    }
    window.addEventListener("hashchange", follow);
    follow();
  }

  const form = document.querySelector("form.tr-questions__form");
  if (form instanceof HTMLFormElement) start(form);
})();
