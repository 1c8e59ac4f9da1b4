// Put into both books' pages before anything of them runs. As soon as the first choice of a quiz
// is there, it is chosen and checked; the page's own timeline gets a mark for each step. The same
// code for both: only the selectors differ. Nothing asks the page from outside.
(({ choice, check, feedback }) => {
  let chosen = false;
  /** @type {(value?: unknown) => void} */
  let done;
  window.benchAnswered = new Promise((resolve, reject) => {
    done = resolve;
    // Whoever waits for it has no limit of their own.
    setTimeout(() => {
      reject(new Error(`no answer was accepted in 60 s: ${chosen ? feedback : choice} not found`));
    }, 60_000);
  });
  const mark = (name) => performance.mark(`bench:${name}`);

  function look() {
    if (!chosen) {
      const first = document.querySelector(choice);
      if (!first) return;
      chosen = true;
      mark("ready");
      first.click();
      // Where a click on a choice is not an answer yet.
      if (check) first.closest("form").querySelector(check).click();
    }
    if (!document.querySelector(feedback)) return;
    watcher.disconnect();
    mark("answered");
    // A message posted from the frame's own callback comes once that frame was painted.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { mark("shown"); done(); };
      port2.postMessage("");
    });
  }
  const watcher = new MutationObserver(look);
  watcher.observe(document, { childList: true, subtree: true });
})(CONFIG);
