// Answers every item of a stand-alone quiz page; returns milliseconds from each event to the next
// paint. Between two events there is a pause of a changing length, as with people: an event does
// not always come right after a frame.
async ({ choice, check, next, count }) => {
  const painted = () => new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage("");
    });
  });
  const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
  const timed = async (element) => {
    const start = performance.now();
    element.click();
    await painted();
    return performance.now() - start;
  };
  const answers = [];
  const steps = [];
  for (let n = 0; n < count; n += 1) {
    await pause((n * 7) % 17);
    if (check) {
      // Chosen, then checked: the check is the answer.
      document.querySelector(choice).click();
      await painted();
      await pause((n * 5) % 17);
      answers.push(await timed(document.querySelector(check)));
      await pause((n * 3) % 17);
      steps.push(await timed(document.querySelector(next)));
    } else {
      answers.push(await timed(document.querySelectorAll(choice)[n]));
    }
  }
  return { answers, steps };
}
