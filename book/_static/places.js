// @ts-check
// Where to get help: shows one country at a time. Nothing is kept, and picking changes no address.
"use strict";
(() => {
  const picker = /** @type {HTMLElement | null} */ (document.querySelector("[data-tr-places]"));
  const select = picker?.querySelector("select");
  const said = picker?.querySelector("[role=status]");
  const article = document.querySelector("article");
  if (!picker || !select || !said || !article) return;
  const places = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".tr-place")]);

  /**
   * Show what stands behind an option: a country, all of them (all), or none yet (the empty one).
   * @param {string} value
   */
  function show(value) {
    select.value = value;
    for (const place of places) place.hidden = value !== "all" && place.id !== value;
    // Paper holds every country as long as none was picked.
    if (value) article.dataset.trPlace = value;
    else delete article.dataset.trPlace;
    const text = select.selectedOptions[0].dataset.trSaid ?? "";
    if (said.textContent !== text) said.textContent = text;
  }

  /**
   * Show the country that a link on this page leads into.
   * @param {string} hash
   */
  function reach(hash) {
    // The names of places on this page are plain: nothing to decode.
    const target = document.getElementById(hash.slice(1));
    const place = target?.closest(".tr-place");
    if (place instanceof HTMLElement && place.hidden) show(place.id);
    return target;
  }

  picker.hidden = false;
  show("");
  reach(location.hash);
  select.addEventListener("change", () => show(select.value));
  // Before the browser follows it: it finds no place in what is hidden.
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[href^='#']");
    if (link instanceof HTMLAnchorElement) reach(link.hash);
  });
  // Back, or an address typed by hand.
  window.addEventListener("hashchange", () => reach(location.hash)?.scrollIntoView());
})();
