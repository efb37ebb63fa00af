import { articlesTable, type Extra } from "./articles-table.ts";
import { el, fill } from "./dom.ts";
import { filterBar } from "./filters.ts";
import { mostQuoted } from "./most-quoted.ts";
import { type Filter, matches, NO_FILTER, type Of, type Row, sizeOf, tally } from "./rows.ts";
import { timeline } from "./timeline.ts";
import { byCountry, totalsTable } from "./totals.ts";
import { worldMap } from "./world-map.ts";

const KINDS: readonly Of[] = ["people", "places", "organizations", "animals", "vehicles", "objects", "events"];

function card(title: string, note: string, ...children: readonly Node[]): HTMLElement {
  return el(
    "section",
    { class: "card" },
    el("h2", {}, title),
    note !== "" && el("p", { class: "note" }, note),
    ...children,
  );
}

function tilesOf(rows: readonly Row[]): HTMLElement[] {
  const killed = rows
    .flatMap(({ counts }) => counts)
    .filter(({ of, action }) => of === "people" && action === "killed");
  const tiles: [string, number][] = [
    ["articles", rows.length],
    ["countries", new Set(rows.flatMap(({ countries }) => countries.map(({ code }) => code))).size],
    ["counts", rows.reduce((sum, { counts }) => sum + counts.length, 0)],
    ["people quoted", new Set(rows.flatMap(({ people }) => people.map(({ name }) => name.toLowerCase()))).size],
    ["reported killed", killed.reduce((sum, count) => sum + sizeOf(count), 0)],
  ];
  return tiles.map(([name, number]) =>
    el("div", { class: "tile" }, el("dt", {}, name), el("dd", {}, number.toLocaleString("en"))),
  );
}

function countryNames(rows: readonly Row[]): (code: string) => string {
  const names = new Map(rows.flatMap(({ countries }) => countries.map(({ code, name }) => [code, name] as const)));
  const regions = new Intl.DisplayNames("en", { type: "region" });
  return (code) => names.get(code) ?? (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code);
}

/** What the map is shaded by. */
function shadeChoice(onChange: (by: "articles" | "counts") => void): HTMLElement {
  const option = (value: "articles" | "counts", name: string): HTMLElement =>
    el(
      "label",
      {},
      el("input", {
        type: "radio",
        name: "shade",
        value,
        checked: value === "articles",
        on: { change: () => onChange(value) },
      }),
      name,
    );
  return el(
    "fieldset",
    { class: "choice" },
    el("legend", {}, "Shaded by"),
    option("articles", "articles naming the country"),
    option("counts", "counts"),
  );
}

/** What the reader asks to see. */
interface Ask {
  readonly filter: Filter;
  readonly of: Of;
  readonly shade: "articles" | "counts";
}

type Change = (part: Partial<Ask>) => void;

/** The parts of the view, each of which can be shown other rows. */
function partsOf(rows: readonly Row[], extra: Extra | undefined, ask: () => Ask, change: Change) {
  const names = countryNames(rows);
  const refine = (part: Partial<Filter>): void => change({ filter: { ...ask().filter, ...part } });
  const toggleCountry = (country: string): void => refine({ country: country === ask().filter.country ? "" : country });
  return {
    tiles: el("dl", { class: "tiles" }),
    filters: filterBar(rows, names, refine),
    map: worldMap(names, toggleCountry),
    time: timeline((period) => refine({ period })),
    totals: totalsTable(names, toggleCountry),
    people: mostQuoted((query) => refine({ query })),
    articles: articlesTable(extra),
  };
}

type Parts = ReturnType<typeof partsOf>;

const SUMMED =
  "A number counts for the country its article names most; parts of totals and other events are left out. Two articles about one event count twice.";

function layOut({ tiles, filters, map, time, totals, people, articles }: Parts, change: Change): HTMLElement {
  const kinds = KINDS.map((name) => el("option", { value: name }, name));
  const kind = el("select", { on: { change: () => change({ of: kind.value as Of }) } }, ...kinds);
  const shades = shadeChoice((shade) => change({ shade }));
  return el(
    "div",
    { class: "dashboard" },
    el("h1", { class: "unseen" }, "Report on a folder"),
    tiles,
    filters.element,
    el("div", { class: "grid" }, card("Where", "", shades, map.element), card("When", "", time.element)),
    card("Articles", "", articles.element),
    el(
      "div",
      { class: "grid" },
      card("Totals by country and action", SUMMED, el("label", { class: "inline" }, "Counts of", kind), totals.element),
      card("People most quoted", "", people.element),
    ),
  );
}

function showIn(parts: Parts, rows: readonly Row[], { filter, of, shade }: Ask): void {
  const found = rows.filter((row) => matches(row, filter));
  const naming = tally(found.flatMap((row) => row.countries.map(({ code }) => [code, 1] as const)));
  const numbers = shade === "articles" ? naming : byCountry(found, of);
  fill(parts.tiles, ...tilesOf(found));
  parts.filters.show(filter, found.length);
  parts.map.show(numbers, shade === "articles" ? "articles" : of, filter.country);
  parts.time.show(
    rows.filter((row) => matches(row, { ...filter, period: "" })),
    filter.period,
  );
  parts.totals.show(found, of);
  parts.people.show(found);
  parts.articles.show(found);
}

/** The view of a folder: totals, map, timeline, people, and the table of articles, all of what the filter lets through. `refresh` draws it anew. */
export function dashboard(rows: readonly Row[], extra?: Extra): { element: HTMLElement; refresh: () => void } {
  let ask: Ask = { filter: NO_FILTER, of: "people", shade: "articles" };
  const change: Change = (part) => {
    ask = { ...ask, ...part };
    showIn(parts, rows, ask);
  };
  const parts = partsOf(rows, extra, () => ask, change);
  const element = layOut(parts, change);
  showIn(parts, rows, ask);
  return { element, refresh: () => showIn(parts, rows, ask) };
}
