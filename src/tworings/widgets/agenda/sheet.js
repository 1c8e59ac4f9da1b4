// @ts-check
// What is read: the answer, the table, the packing list; on the screen and on paper alike.

/** What a part is called in a sentence. @param {Part} part */
const shortName = (part) => (part.kind === "talk" ? part.of : part.title);

/** Whether it fits, by how much not, and the smallest thing to leave out. @param {Part[]} parts @param {Wish} wish @param {any} found */
function answerOf(parts, wish, found) {
  const named = (/** @type {string[]} */ ids) => ids
    .map((id) => shortName(/** @type {Part} */ (parts.find((part) => part.id === id)))).join("; ");
  const begins = minuteOf(wish.start);
  const said = [STRINGS[found.over ? "over" : found.spare ? "spare" : "fits"]];
  if (found.over) said.push(STRINGS[found.drop.length ? "drop" : "floor"]);
  if (found.spare_after) said.push(STRINGS.left_over);
  return {
    answer: core.format(said.join(" "), {
      ...wish, ...found,
      end: clockOf(begins + (found.spare ? found.most : wish.length)),
      spare: found.spare_after || found.spare,
      things: named(found.drop),
    }),
    elsewhere: found.absent.length ? core.format(STRINGS.other_session, { things: named(found.absent) }) : "",
  };
}

/** @param {Part} part */
function lateOf(part) {
  if (!part.never_cut) return [part.if_late || STRINGS.leave_out];
  const rest = part.if_late || core.format(STRINGS.down_to, { low: part.low });
  return [core.make("strong", {}, STRINGS.never_cut), ` ${rest}`];
}

/** @param {Part} part @param {boolean} online */
function whatOf(part, online) {
  if (part.kind === "talk") return [core.make("strong", {}, `${part.of}.`), ` ${part.title}`];
  if (part.kind === "block") return [part.title];
  const alone = core.make("small", {}, `${STRINGS.alone} ${part.alone}`);
  return [`${STRINGS.activity} ${part.title}`, ...(online ? [core.make("br"), alone] : [])];
}

/** @param {Wish} wish @param {any} found @param {string} caption */
function tableOf(wish, found, caption) {
  const { make, format } = core;
  const heads = ["start", "minutes", "what", "late"].map((key) => STRINGS[`head_${key}`]);
  const cell = (/** @type {string} */ head, /** @type {any[]} */ ...inside) => make("td", { "data-tr-head": head }, ...inside);
  const minutes = (/** @type {number} */ planned, /** @type {number} */ low, /** @type {number} */ high) => (
    format(STRINGS.minutes, { planned, low, high }));
  return make(
    "table", { class: "tr-agenda-table" },
    make("caption", {}, caption),
    make("thead", {}, make("tr", {}, ...heads.map((head) => make("th", { scope: "col" }, head)))),
    make("tbody", {}, ...found.parts.map((/** @type {Part} */ part, /** @type {number} */ place) => make(
      "tr", {},
      make("th", { scope: "row" }, clockOf(found.starts[place])),
      cell(heads[1], minutes(found.minutes[place], part.low, part.high)),
      make("td", {}, ...whatOf(part, wish.online)),
      cell(heads[3], ...lateOf(part)),
    ))),
    make("tfoot", {}, make(
      "tr", {},
      make("th", { scope: "row" }, clockOf(minuteOf(wish.start) + wish.length)),
      cell(heads[1], minutes(wish.length, found.least, found.most)),
      make("td", {}, STRINGS.end),
      make("td", {}),
    )),
  );
}

/** @param {Wish} wish @param {Packed[]} packing @param {string} box what stands before each thing */
function packingList(wish, packing, box) {
  const { make, format } = core;
  return [["you", wish.online ? "pack_online" : "pack"], ["each", "each"]].flatMap(([whose, heading]) => {
    const things = packing.filter((one) => one.whose === whose);
    if (!things.length) return [];
    return [
      make("p", { class: "tr-agenda-pack" }, make("strong", {}, format(STRINGS[heading], { people: wish.people }))),
      make("ul", { class: box ? "tr-agenda-boxes" : "" }, ...things.map((one) => (
        make("li", {}, `${box}${format(STRINGS.list, one)}`)))),
    ];
  });
}
