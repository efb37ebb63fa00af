import { outlinesInPage } from "./data.ts";
import { el, fill, svg } from "./dom.ts";

const SHADES = 5;

/** Upper bounds of the shades, at most five: equal steps on a logarithmic scale, as counts differ by orders of magnitude. */
export function stepsUpTo(largest: number): number[] {
  if (largest < 1) return [];
  const inner = Array.from({ length: SHADES - 1 }, (_, i) => Math.round(largest ** ((i + 1) / SHADES)));
  return [...new Set([...inner, Math.ceil(largest)])];
}

/** 0 for nothing, else 1 to 5; few steps take the darker shades. */
function shadeOf(number: number, steps: readonly number[]): number {
  return number === 0 ? 0 : steps.findIndex((step) => number <= step) + 1 + (SHADES - steps.length);
}

function keyOf(steps: readonly number[]): HTMLElement[] {
  return steps.map((step, i) => {
    const from = i === 0 ? 1 : steps[i - 1]! + 1;
    const range = [...new Set([from, step])].map((bound) => bound.toLocaleString("en")).join("–");
    return el("li", {}, el("span", { class: `swatch shade-${shadeOf(step, steps)}` }), range);
  });
}

interface Land {
  readonly code: string;
  readonly shape: SVGElement;
  readonly title: SVGElement;
}

function landsOf(onCountry: (code: string) => void): Land[] {
  return outlinesInPage().map(([code, path]) => {
    const title = svg("title");
    const click = (): void => {
      if (shape.classList.contains("has")) onCountry(code);
    };
    const shape = svg("path", { d: path, "data-code": code, class: "land", on: { click } }, title);
    return { code, shape, title };
  });
}

/** A world map shaded by a number a country; a click on a country filters by it. The totals say the same in a table. */
export function worldMap(
  nameOfCountry: (code: string) => string,
  onCountry: (code: string) => void,
): { element: HTMLElement; show: (numbers: ReadonlyMap<string, number>, what: string, chosen: string) => void } {
  const lands = landsOf(onCountry);
  const picture = svg(
    "svg",
    { viewBox: "0 0 10000 4391", role: "img", class: "map" },
    ...lands.map(({ shape }) => shape),
  );
  const key = el("ol", { class: "shades", "aria-hidden": "true" });
  const told = ([code, number]: [string, number]): string => `${nameOfCountry(code)} ${number.toLocaleString("en")}`;

  const show = (numbers: ReadonlyMap<string, number>, what: string, chosen: string): void => {
    const known = [...numbers].filter(([code]) => code !== "").sort(([, a], [, b]) => b - a);
    const steps = stepsUpTo(known[0]?.[1] ?? 0);
    for (const { code, shape, title } of lands.filter(({ code: own }) => own !== "-")) {
      const number = numbers.get(code) ?? 0;
      const marks = [number > 0 && " has", code === chosen && " chosen"].filter(Boolean).join("");
      shape.setAttribute("class", `land shade-${shadeOf(number, steps)}${marks}`);
      title.textContent = `${told([code, number])} ${what}`;
    }
    const most = known.slice(0, 5).map(told).join(", ") || "none";
    picture.setAttribute("aria-label", `World map shaded by ${what}. Most: ${most}.`);
    fill(key, ...keyOf(steps));
  };
  return { element: el("div", {}, picture, key), show };
}
