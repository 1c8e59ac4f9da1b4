// @ts-check
// The rule of `tworings.plan.fit`, in the same steps; a test runs both over many wishes.

/**
 * @typedef {{ thing: string, per: "person"|"pair"|"four"|"room", count: number, used_up: boolean,
 *   where: "both"|"room"|"online" }} Bring
 * @typedef {{ id: string, kind: string, group: string, place: string, title: string, of: string, low: number,
 *   high: number, online: [number, number]|null, never_cut: boolean, if_late: string, alone: string,
 *   brings: Bring[] }} Part
 * @typedef {{ parts: string[], length: number, start: string, people: number, online: boolean, series: boolean,
 *   bounds: Record<string, [number, number]> }} Wish
 * @typedef {{ thing: string, count: number, whose: "you"|"each" }} Packed
 */

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
/** @param {Part[]} parts */
const lowsOf = (parts) => sum(parts.map((part) => part.low));

/** The bounds that hold for a part. @param {Part} part @param {Wish} wish @returns {[number, number]} */
function boundsOf(part, wish) {
  return wish.bounds[part.id] ?? ((wish.online && part.online) || [part.low, part.high]);
}

/** What is chosen, and what comes along. @param {Part[]} parts @param {Wish} wish @returns {Part[]} */
function chosenOf(parts, wish) {
  const wanted = new Set(wish.parts);
  if (!wish.series) for (const part of parts) if (part.never_cut) wanted.add(part.id);
  const modules = parts.filter((part) => part.kind === "activity" && wanted.has(part.id)).map((part) => part.group);
  for (const module of modules) wanted.add(module);
  return parts.filter((part) => wanted.has(part.id)).map((part) => {
    const [low, high] = boundsOf(part, wish);
    return { ...part, low, high };
  });
}

/** The middle blocks stand between two modules, nearest to the middle. @param {Part[]} parts */
function ordered(parts) {
  const middle = parts.filter((part) => part.place === "middle");
  const rest = parts.filter((part) => part.place !== "middle");
  const whole = lowsOf(rest);
  const modules = rest.map((_, place) => place).filter((place) => rest[place].place === "module");
  let best = -1;
  let where = rest.filter((part) => part.place !== "close").length;
  for (const place of modules.slice(1)) {
    if (rest[place].group === rest[place - 1].group) continue;
    const apart = Math.abs(whole - 2 * lowsOf(rest.slice(0, place)));
    if (best < 0 || apart < best) [best, where] = [apart, place];
  }
  return [...rest.slice(0, where), ...middle, ...rest.slice(where)];
}

/** Whole minutes in proportion to the room of each part. @param {number[]} lows @param {number[]} highs @param {number} length */
function share(lows, highs, length) {
  const rooms = lows.map((low, place) => highs[place] - low);
  const extra = length - sum(lows);
  const room = sum(rooms);
  if (!room) return lows;
  const shares = rooms.map((own) => Math.floor((extra * own) / room));
  const left = extra - sum(shares);
  const order = rooms.map((_, place) => place)
    .sort((one, two) => ((extra * rooms[two]) % room) - ((extra * rooms[one]) % room) || one - two);
  for (const place of order.slice(0, left)) shares[place] += 1;
  return lows.map((low, place) => low + shares[place]);
}

/** What can be left out of a group: some of its activities, or all of it. @param {Part[]} group @returns {Part[][]} */
function optionsOf(group) {
  const free = group.filter((part) => part.kind === "activity" && !part.never_cut);
  const options = Array.from({ length: (1 << free.length) - 1 }, (_, bits) => (
    free.filter((_, place) => ((bits + 1) >> place) & 1)
  ));
  return group.some((part) => part.never_cut) ? options : [...options, group];
}

/** For each sum of low minutes the fewest parts that make it. @param {Part[]} parts @returns {Map<number, string[]>} */
function dropsOf(parts) {
  /** @type {Map<number, string[]>} */
  const best = new Map([[0, []]]);
  for (const group of new Set(parts.map((part) => part.group))) {
    const before = [...best].sort(([one], [two]) => one - two);
    for (const option of optionsOf(parts.filter((part) => part.group === group))) {
      const minutes = lowsOf(option);
      for (const [total, dropped] of before) {
        const known = best.get(total + minutes);
        if (!known || dropped.length + option.length < known.length) {
          best.set(total + minutes, [...dropped, ...option.map((part) => part.id)]);
        }
      }
    }
  }
  return best;
}

/** The low minutes of what cannot be left out: a talk stays with what is never cut. @param {Part[]} parts */
function floorOf(parts) {
  const must = new Set(parts.filter((part) => part.never_cut).map((part) => part.group));
  return lowsOf(parts.filter((part) => part.never_cut || (part.kind === "talk" && must.has(part.group))));
}

/** The fewest parts that make up for so many minutes, and of those the shortest. @param {Part[]} parts @param {number} over */
function smallestDrop(parts, over) {
  const enough = [...dropsOf(parts)].filter(([total]) => total >= over);
  enough.sort(([one, first], [two, second]) => first.length - second.length || one - two);
  return enough.length ? enough[0][1] : [];
}

/** @param {Bring} bring @param {Wish} wish */
function countOf(bring, wish) {
  if (wish.online || bring.per === "room") return bring.count;
  return bring.count * Math.ceil(wish.people / { person: 1, pair: 2, four: 4 }[bring.per]);
}

/** @param {Part[]} parts @param {Wish} wish @returns {Packed[]} */
function packingOf(parts, wish) {
  /** @type {Map<string, { thing: string, whose: "you"|"each", most: number, used: number }>} */
  const kept = new Map();
  for (const bring of parts.flatMap((part) => part.brings)) {
    if (bring.where !== "both" && bring.where !== (wish.online ? "online" : "room")) continue;
    const whose = wish.online && bring.per !== "room" ? "each" : "you";
    const key = `${whose} ${bring.thing}`;
    const one = kept.get(key) ?? { thing: bring.thing, whose, most: 0, used: 0 };
    kept.set(key, one);
    const count = countOf(bring, wish);
    if (bring.used_up) one.used += count;
    else one.most = Math.max(one.most, count);
  }
  return [...kept.values()].map(({ thing, whose, most, used }) => ({ thing, count: most + used, whose }));
}

/** The minute of the day. @param {string} clock */
function minuteOf(clock) {
  const [hours, minutes] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}

/** The time of day of a minute. @param {number} minute */
function clockOf(minute) {
  const own = minute % 1440;
  return `${String(Math.floor(own / 60)).padStart(2, "0")}:${String(own % 60).padStart(2, "0")}`;
}

/** @param {Part[]} parts @param {Wish} wish */
function fit(parts, wish) {
  const chosen = ordered(chosenOf(parts, wish));
  const lows = chosen.map((part) => part.low);
  const highs = chosen.map((part) => part.high);
  const [least, most] = [sum(lows), sum(highs)];
  const over = Math.max(0, least - wish.length);
  const spare = Math.max(0, wish.length - most);
  const minutes = over || spare ? [] : share(lows, highs, wish.length);
  let at = minuteOf(wish.start);
  const starts = minutes.map((own) => {
    const start = at % 1440;
    at += own;
    return start;
  });
  const drop = over ? smallestDrop(chosen, over) : [];
  const dropped = sum(chosen.filter((part) => drop.includes(part.id)).map((part) => part.high));
  const inside = new Set(chosen.map((part) => part.id));
  return {
    parts: chosen, starts, minutes, least, most, over, spare, drop,
    spare_after: drop.length ? Math.max(0, wish.length - most + dropped) : 0,
    floor: floorOf(chosen),
    absent: parts.filter((part) => part.never_cut && !inside.has(part.id)).map((part) => part.id),
    packing: packingOf(chosen, wish),
  };
}
