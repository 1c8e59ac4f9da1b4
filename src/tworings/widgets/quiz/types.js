// @ts-check
// What the parts of the quiz hand to each other. Joined in front of quiz.js.

/**
 * @typedef {{ id: string, text: string, rationale: string, sources: string[], key?: string }} Choice
 *   a choice, or a row with its key
 * @typedef {{ structure: string, number: number, element: string, name: string,
 *   rationale: string }} Part
 * @typedef {{ id: string, text: string, taught_at: string, module?: string }} Objective
 * @typedef {{ id: string, type: string, objective: string|null, module: string }} Filed
 *   an item as far as the filters need it
 * @typedef {{ id: string, type: string, objective: string|null, module?: string, stem: string, lead_in: string,
 *   key: string[], sources: string[], hints?: string[], stimulus?: string, choices: Choice[],
 *   rows: Choice[], options: { id: string, text: string }[], tolerance: number, unit: string,
 *   low: number, high: number, shown_as: string, rationale: string, picture: string,
 *   alt: string, view: string, caption: string, regions: Part[], afterthought: string }} Item
 *   of the fields from `choices` on, those that its type has
 * @typedef {{ chosen: string[], outcome: string, score: number, attempts: number,
 *   confidence?: string }} Response
 * @typedef {{ chosen: string[], confidence: string }} Held
 *   what is entered and not checked yet; it lives and dies with the view
 *
 * @typedef {{ item: Item, start: string[], changed: () => void, quiz: Quiz }} Asked
 *   what an item type builds its controls from; it calls `changed` whenever the learner
 *   changed something
 * @typedef {{ node: HTMLElement, first: () => HTMLElement, read: () => string[],
 *   clear: () => void, mark: (chosen: string[]) => void, unmark: () => void,
 *   feedback: (chosen: string[]) => HTMLElement[], sources: (chosen: string[]) => string[] }} Controls
 *   `read` is empty while there is no response; `mark` shows in the controls what the key is;
 *   `feedback` says it in words
 *
 * @typedef {{ firm: Record<string, Response>|null, heldBack: () => boolean, answers: () => HTMLElement|null,
 *   reveal: () => void, payload: any, items: Item[], held: Map<string, Held>, live: { say(text: string): void },
 *   responses: () => Record<string, Response>, save: (next: Record<string, Response>) => void,
 *   go: (index: number) => void, back: () => void, startAgain: () => void, showProgress: () => void, before: (item: Item) => boolean,
 *   stimulus: (id: string) => HTMLElement }} Quiz
 *   `back` leads from the summary to where the learner came from; while `heldBack`, the key and
 *   the reasons wait until `reveal`; `firm` is what was said before that; `answers` saves a file
 * @typedef {{ node: HTMLElement, count: (aloud?: boolean) => void, focus: () => void }} Filters
 */

/** A line of feedback: what it is about, and why. @param {(Node|string|false|undefined)[]} what @param {string} why */
function feedbackLine(what, why) {
  return core.make(
    "p", {}, core.make("strong", {}, ...what, "."), " ", core.rich("span", why),
  );
}

/** The text of some safe HTML, for a name. @param {string} html */
function textOf(html) {
  return core.rich("span", html).textContent.trim();
}
