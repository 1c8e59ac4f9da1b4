// @ts-check
// Scores a response by the same rules as `tworings.model.items`; tests run one list of cases,
// and generated ones, through both. Joined in front of quiz.js.

/** Two numbers are told apart only beyond what decimals lose as binary ones. */
const SLACK = 1e-12;

/**
 * @param {{ type: string, key: string[], tolerance?: number }} item
 * @param {string[]} chosen
 * @returns {number} from 0 to 1
 */
function scoreOf(item, chosen) {
  const { key } = item;
  if (!chosen.length || !key.length) return 0;
  const right = chosen.filter((one) => key.includes(one)).length;
  if (item.type === "multiple_response") {
    return Math.max(0, right - (chosen.length - right)) / key.length;
  }
  if (item.type === "match") return 2 * right >= key.length ? right / key.length : 0;
  if (item.type === "order") return orderScore(key, chosen);
  if (item.type === "numeric") return numericScore(Number(key[0]), item.tolerance ?? 0, Number(chosen[0]));
  return right === key.length && right === chosen.length ? 1 : 0;
}

/**
 * The share of pairs in the right order, if more than half are.
 * @param {string[]} key
 * @param {string[]} chosen
 */
function orderScore(key, chosen) {
  let right = 0;
  let pairs = 0;
  key.forEach((first, index) => {
    for (const second of key.slice(index + 1)) {
      pairs += 1;
      if (chosen.indexOf(first) < chosen.indexOf(second)) right += 1;
    }
  });
  return 2 * right > pairs ? right / pairs : 0;
}

/** @param {number} key @param {number} tolerance @param {number} estimate */
function numericScore(key, tolerance, estimate) {
  const distance = Math.abs(estimate - key);
  const slack = SLACK * Math.max(Math.abs(estimate), Math.abs(key));
  if (distance <= tolerance + slack) return 1;
  return distance <= 2 * tolerance + slack ? 0.5 : 0;
}

/**
 * @param {{ type: string, key: string[], tolerance?: number }} item
 * @param {string[]} chosen
 */
function outcomeOf(item, chosen) {
  if (!chosen.length) return "unanswered";
  const score = scoreOf(item, chosen);
  if (score === 1) return "correct";
  return score > 0 ? "partially_correct" : "incorrect";
}
