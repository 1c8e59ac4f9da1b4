// @ts-check
// Plays the time of one trace: play, pause, a step, back, and a slider. Nothing plays by itself.
// Joined in front of pressure.js.

/**
 * @param {{ trace: Trace, live: { say(text: string): void },
 *   show: (seconds: number, index: number) => void }} context
 *   `show` is called for each new time, with the place of its values.
 */
function player({ trace, live, show }) {
  const { button, make, format } = core;
  const strings = STRINGS;
  const last = trace.inner.length - 1;
  const end = last * trace.step;
  let now = 0;
  let frame = 0;

  const index = () => Math.min(last, Math.round(now / trace.step));
  const total = () => trace.inner[index()] + trace.outer[index()] + trace.cushions;
  const told = () => format(strings.time_now, { t: Math.round(now * 10) / 10, total: total() });
  /** What happened after one time and up to another, in words. @param {number} from @param {number} to */
  const between = (from, to) => trace.moments
    .filter(({ at }) => at > from && at <= to)
    .map(({ words }) => words).join(" ");

  /** @param {number} seconds */
  function go(seconds) {
    now = Math.max(0, Math.min(end, seconds));
    slider.value = String(now);
    slider.setAttribute("aria-valuetext", told());
    show(now, index());
  }

  function pause() {
    cancelAnimationFrame(frame);
    frame = 0;
    label();
  }

  function label() {
    playButton.textContent = frame ? strings.pause : core.motionAllowed() ? strings.play : strings.next;
  }

  /** To where what happens next has come to rest; then to the end, then to the start again. */
  function next() {
    const goal = now >= end ? 0 : trace.moments.find(({ settled }) => settled > now)?.settled ?? end;
    const before = now;
    go(goal);
    live.say(`${between(before, goal)} ${told()}`.trim());
  }

  function play() {
    if (frame) {
      pause();
      return;
    }
    if (!core.motionAllowed()) {
      label();
      next();
      return;
    }
    if (now >= end) go(0);
    let stamp = performance.now();
    const tick = (/** @type {number} */ time) => {
      const before = now;
      // A page that was hidden goes on where it was, and does not leap.
      go(now + Math.min(0.25, Math.max(0, (time - stamp) / 1000)));
      stamp = time;
      const words = between(before, now);
      if (words) live.say(words);
      if (now < end) frame = requestAnimationFrame(tick);
      else {
        pause();
        live.say(told());
      }
    };
    frame = requestAnimationFrame(tick);
    label();
  }

  function step() {
    pause();
    const before = now;
    go(Math.floor(now + 1e-6) + 1);
    live.say(`${between(before, now)} ${told()}`.trim());
  }

  function back() {
    pause();
    go(0);
    live.say(told());
  }

  const slider = make("input", {
    type: "range", class: "tr-pressure__slider", min: 0, max: end, step: trace.step, value: 0,
    "aria-label": strings.time, autocomplete: "off",
    on: { input: () => { pause(); go(Number(slider.value)); } },
  });
  const playButton = button(strings.play, play, "tr-button tr-button--primary");
  label();
  const node = make(
    "div", {}, slider,
    make("div", { class: "tr-actions" }, playButton, button(strings.step, step), button(strings.back, back)),
  );
  return { node, start: () => go(0), stop: pause };
}
