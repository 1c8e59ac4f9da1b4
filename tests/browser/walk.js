// Measures the element that has the focus: is it in view, uncovered, and marked as focused?
// An expression whose value is an object of functions; put into a page by walk.py.
(() => {
  /** The colour as four numbers. */
  const colour = (text) => {
    const parts = text.match(/[\d.]+/g).map(Number);
    return [...parts.slice(0, 3), parts[3] ?? 1];
  };
  const luminance = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((v) => {
      const part = v / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const contrast = (a, b) => {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };
  const ground = (element) => {
    for (let node = element; node; node = node.parentElement) {
      const found = colour(getComputedStyle(node).backgroundColor);
      if (found[3] > 0.99) return found;
    }
    return [255, 255, 255, 1];
  };

  /** What may carry the mark: the element, its label, or what is drawn in its place. */
  const carriers = (element) => [element, ...(element.labels ?? [])];

  const outline = (element) => {
    const style = getComputedStyle(element);
    const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    // "auto" is the browser's own ring, drawn in two colours.
    if (!seen) return 0;
    return style.outlineStyle === "auto" ? 21 : contrast(colour(style.outlineColor), ground(element.parentElement ?? element));
  };

  const signature = (element) => carriers(element).map((one) => {
    const s = getComputedStyle(one);
    return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.transform].join(" ");
  }).join(" | ");

  const name = (element) => {
    const text = element.getAttribute("aria-label")
      ?? [...(element.labels ?? [])].map((label) => label.textContent).join(" ");
    return `${element.localName}${element.type ? `[${element.type}]` : ""} `
      + `"${(text || element.textContent || element.value || "").replace(/\s+/g, " ").trim().slice(0, 60)}"`;
  };

  const clipped = (rect) => ({
    left: Math.max(rect.left, 0), right: Math.min(rect.right, innerWidth),
    top: Math.max(rect.top, 0), bottom: Math.min(rect.bottom, innerHeight),
  });

  /** Points of a box, away from its rounded corners. */
  const points = (rect, parts) => {
    const box = clipped(rect);
    return parts.flatMap((y) => parts.map((x) => [
      box.left + (box.right - box.left) * x, box.top + (box.bottom - box.top) * y,
    ]));
  };

  const visibleFaults = (element) => {
    const faults = [];
    const rects = [...element.getClientRects()].filter((rect) => rect.width >= 1 && rect.height >= 1);
    if (!rects.length) return ["has no box"];
    const drawn = element instanceof SVGElement;
    for (const rect of rects) {
      const box = clipped(rect);
      // What is larger than the window cannot be in it whole: then it is the window that it fills.
      const fits = rect.height < innerHeight * 0.7 && rect.width <= innerWidth;
      const whole = fits ? rect.width * rect.height
        : Math.min(rect.width, innerWidth) * Math.min(rect.height, innerHeight);
      const share = Math.max(0, box.right - box.left) * Math.max(0, box.bottom - box.top) / whole;
      if (share < (fits ? 0.98 : 0.25)) {
        faults.push(`is ${Math.round(share * 100)} % in view at ${JSON.stringify(rect)}`);
        continue;
      }
      if (drawn) continue;
      for (const [x, y] of points(rect, [0.25, 0.5, 0.75])) {
        const hit = document.elementFromPoint(x, y);
        const own = hit && carriers(element).some((one) => one.contains(hit));
        if (!own) faults.push(`is covered at ${Math.round(x)},${Math.round(y)} by ${hit ? name(hit) : "nothing"}`);
      }
    }
    if (drawn) {
      // A ring has a hole, a thin line is hard to hit: some points of its shapes meet it, and none
      // of its box lies under anything but the picture.
      const svg = element.ownerSVGElement;
      const shapes = [element, ...element.querySelectorAll("circle, ellipse, path, rect, line")];
      const hits = shapes.flatMap((shape) => points(shape.getBoundingClientRect(), [0.1, 0.5, 0.9]))
        .map(([x, y]) => document.elementFromPoint(x, y));
      if (!hits.some((hit) => element.contains(hit))) faults.push("is met at no point of its shapes");
      const strange = hits.find((hit) => !hit || !(svg.contains(hit) || hit.contains(svg)));
      if (strange) faults.push(`is covered by ${name(strange)}`);
    }
    return faults;
  };

  let before = null;
  const visited = new Set();

  /** Every element that Tab should reach; of a group of radios, one. */
  const reachable = () => {
    const groups = new Map();
    const found = [];
    const all = "a[href],button,input,select,textarea,summary,[tabindex='0']";
    for (const element of document.querySelectorAll(all)) {
      const inert = element.closest("[inert]") || element.disabled || element.tabIndex < 0;
      if (inert || !element.checkVisibility({ visibilityProperty: true })) continue;
      if (element.type === "radio") {
        const key = element.name;
        if (groups.has(key)) continue;
        groups.set(key, true);
      }
      found.push(element);
    }
    return found;
  };

  return {
    onBody: () => document.activeElement === document.body || document.activeElement === null,
    /**
     * The stop that has the focus, what is wrong with it, and whether the last one has lost its
     * mark since: all in one answer, since a walk over the book asks some thousand times.
     */
    look() {
      const element = document.activeElement;
      const stop = name(element);
      visited.add(element.type === "radio" ? element.name : element);
      const faults = visibleFaults(element);
      const best = Math.max(...carriers(element).map(outline));
      if (best === 0) faults.push("has no outline");
      else if (best < 3) faults.push(`has an outline with a contrast of ${best.toFixed(2)}`);
      if (before && before.element !== element && before.element.isConnected
        && signature(before.element) === before.signature) {
        faults.push(`looks the same without the focus: ${name(before.element)}`);
      }
      before = { element, signature: signature(element) };
      return { stop, faults };
    },
    box() {
      const rects = carriers(document.activeElement).map((one) => clipped(one.getBoundingClientRect()));
      return {
        left: Math.min(...rects.map((r) => r.left)), right: Math.max(...rects.map((r) => r.right)),
        top: Math.min(...rects.map((r) => r.top)), bottom: Math.max(...rects.map((r) => r.bottom)),
      };
    },
    missed: () => reachable()
      .filter((element) => !visited.has(element.type === "radio" ? element.name : element))
      .map(name),
    reachable: () => reachable().length,
  };
})()
