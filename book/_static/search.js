// @ts-check
// Runs Sphinx's search in the page. Nothing is sent, nothing is stored, the address stays.
"use strict";
// Sphinx's search asks for this. Its highlighter would keep the words in storage.
const SPHINX_HIGHLIGHT_ENABLED = false;

document.addEventListener("DOMContentLoaded", () => {
  const form = /** @type {HTMLFormElement} */ (document.querySelector(".tr-search"));
  const words = /** @type {HTMLInputElement} */ (document.getElementById("tr-search-words"));
  const results = /** @type {HTMLElement} */ (document.getElementById("search-results"));
  words.value = ""; // a reload brings nothing back
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const query = words.value.trim();
    results.textContent = "";
    // @ts-ignore: Search is Sphinx's, from searchtools.js
    if (query) Search.performSearch(query);
  });
});
