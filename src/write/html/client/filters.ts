import { el } from "./dom.ts";
import { spoken } from "./periods.ts";
import { type Filter, NO_FILTER, type Row, ranked, tally } from "./rows.ts";

type Change = (part: Partial<Filter>) => void;
type Options = readonly (readonly [value: string, name: string])[];

interface Choice {
  readonly element: HTMLElement;
  readonly set: (value: string) => void;
}

/** A choice of one of many; "any" comes first. */
function choice(label: string, options: Options, onChange: (value: string) => void): Choice {
  const all: Options = [["", "any"], ...options];
  const select = el(
    "select",
    { id: `choose-${label}`, on: { change: () => onChange(select.value) } },
    ...all.map(([value, name]) => el("option", { value }, name)),
  );
  const set = (value: string): void => {
    select.value = value;
  };
  return { element: el("div", {}, el("label", { for: `choose-${label}` }, label), select), set };
}

/** Each key with how many articles have it, the most frequent first. */
function optionsOf(
  rows: readonly Row[],
  keysOf: (row: Row) => Iterable<string>,
  name: (key: string) => string,
): Options {
  const numbers = tally(rows.flatMap((row) => [...new Set(keysOf(row))].map((key) => [key, 1] as const)));
  return ranked(numbers).map(([key, number]) => [key, `${name(key)} (${number})`]);
}

const actionsOf = ({ counts }: Row): string[] => counts.flatMap(({ action }) => (action === null ? [] : [action]));
const countriesOf = ({ countries }: Row): string[] => countries.map(({ code }) => code);

function searchBox(change: Change): HTMLInputElement {
  const search = el("input", {
    type: "search",
    placeholder: "Title, organisation, person …",
    autocomplete: "off",
    on: { input: () => change({ query: search.value }) },
  });
  return search;
}

/** The bar of filters. `show` brings it in step with a filter that was set elsewhere (map, timeline, tables). */
export function filterBar(
  rows: readonly Row[],
  nameOfCountry: (code: string) => string,
  change: Change,
): { element: HTMLElement; show: (filter: Filter, found: number) => void } {
  const search = searchBox(change);
  const country = choice("Country", optionsOf(rows, countriesOf, nameOfCountry), (value) => change({ country: value }));
  const action = choice("Action", optionsOf(rows, actionsOf, String), (value) => change({ action: value }));
  const period = el("button", { type: "button", class: "chip", on: { click: () => change({ period: "" }) } });
  const reset = (): void => {
    change(NO_FILTER);
    search.focus();
  };
  const clear = el("button", { type: "button", class: "quiet", on: { click: reset } }, "Clear filters");
  const found = el("output", { class: "found" });
  const parts = [
    el("label", { class: "wide" }, "Search", search),
    country.element,
    action.element,
    period,
    clear,
    found,
  ];
  const show = (filter: Filter, count: number): void => {
    if (search.value !== filter.query) search.value = filter.query;
    country.set(filter.country);
    action.set(filter.action);
    period.hidden = filter.period === "";
    period.textContent = `${spoken(filter.period)} ✕`;
    period.setAttribute("aria-label", `Only ${spoken(filter.period)}; show all times again`);
    clear.hidden = Object.values(filter).every((value) => value === "");
    found.textContent = `${count.toLocaleString("en")} of ${rows.length.toLocaleString("en")} articles`;
  };
  return { element: el("search", { class: "filters" }, ...parts), show };
}
