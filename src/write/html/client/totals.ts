import { el, fill } from "./dom.ts";
import { type Of, type Row, ranked, sizeOf, tally } from "./rows.ts";

const COUNTRIES = 12;
const ACTIONS = 8;

interface Cell {
  readonly country: string;
  readonly action: string;
  readonly size: number;
}

/** Totals as a matrix: countries and actions, each the largest first. */
export interface Totals {
  readonly countries: readonly (readonly [code: string, total: number])[];
  readonly actions: readonly string[];
  readonly at: (country: string, action: string) => number;
}

function cellsOf(rows: readonly Row[], of: Of): Cell[] {
  return rows.flatMap(({ counts, mainCountry }) =>
    counts
      .filter((count) => count.of === of)
      .map((count) => ({ country: mainCountry, action: count.action ?? "other", size: sizeOf(count) })),
  );
}

/** Numbers put down to each country: what the map is shaded by. */
export function byCountry(rows: readonly Row[], of: Of): Map<string, number> {
  return tally(cellsOf(rows, of).map(({ country, size }) => [country, size]));
}

export function totalsOf(rows: readonly Row[], of: Of): Totals {
  const cells = cellsOf(rows, of);
  const sums = tally(cells.map(({ country, action, size }) => [`${country} ${action}`, size]));
  const actions = ranked(tally(cells.map(({ action, size }) => [action, size]))).slice(0, ACTIONS);
  return {
    countries: ranked(byCountry(rows, of)),
    actions: actions.map(([action]) => action),
    at: (country, action) => sums.get(`${country} ${action}`) ?? 0,
  };
}

const figure = (number: number): string => (number === 0 ? "–" : number.toLocaleString("en"));

/** Totals by country and action. `show` fills it; a country's name filters by it. */
export function totalsTable(
  nameOfCountry: (code: string) => string,
  onCountry: (code: string) => void,
): { element: HTMLElement; show: (rows: readonly Row[], of: Of) => void } {
  const name = "Totals by country and action";
  const element = el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": name });

  const lineOf = ([code, total]: readonly [string, number], { actions, at }: Totals): HTMLElement => {
    const button = el(
      "button",
      { type: "button", class: "link", on: { click: () => onCountry(code) } },
      nameOfCountry(code),
    );
    const cells = actions.map((action) => el("td", { class: "number" }, figure(at(code, action))));
    const head = el("th", { scope: "row" }, code === "" ? "no country" : button);
    return el("tr", {}, head, ...cells, el("td", { class: "number total" }, figure(total)));
  };
  const draw = (totals: Totals, of: Of, limit: number): void => {
    const { countries, actions } = totals;
    const heads = ["Country", ...actions, "all"].map((head, i) =>
      el("th", { scope: "col", class: i > 0 && "number" }, head),
    );
    const all = { click: () => draw(totals, of, countries.length) };
    const more = el(
      "button",
      { type: "button", class: "quiet more", on: all },
      `Show all ${countries.length} countries`,
    );
    more.hidden = countries.length <= limit;
    const lines = countries.slice(0, limit).map((country) => lineOf(country, totals));
    const caption = el("caption", { class: "unseen" }, `${name}: ${of}`);
    const table = el("table", {}, caption, el("thead", {}, el("tr", {}, ...heads)), el("tbody", {}, ...lines));
    fill(element, countries.length === 0 ? el("p", { class: "none" }, `No counts of ${of}.`) : table, more);
  };
  return { element, show: (rows, of) => draw(totalsOf(rows, of), of, COUNTRIES) };
}
