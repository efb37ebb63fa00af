import { announce, el, fill, plural } from "./dom.ts";

export interface Column<R> {
  readonly name: string;
  /** What the column is sorted by; rows without a value ("") come last either way. */
  readonly key: (row: R) => string | number;
  readonly cell: (row: R) => Node | string;
  readonly numeric?: boolean;
}

/** A table, and what gives it other rows. */
export interface Table<R> {
  readonly element: HTMLElement;
  readonly show: (rows: readonly R[]) => void;
}

const ORDER = new Intl.Collator("en", { numeric: true });

function compare(a: string | number, b: string | number): number {
  return typeof a === "number" && typeof b === "number" ? a - b : ORDER.compare(String(a), String(b));
}

/** The rows by a column, up or down. */
export function sorted<R>(rows: readonly R[], { key }: Column<R>, down: boolean): R[] {
  const keyed = rows.map((row) => ({ row, value: key(row) }));
  const told = keyed.filter(({ value }) => value !== "").sort((a, b) => compare(a.value, b.value) * (down ? -1 : 1));
  return [...told, ...keyed.filter(({ value }) => value === "")].map(({ row }) => row);
}

function lineOf<R>(row: R, columns: readonly Column<R>[]): HTMLElement {
  const cells = columns.map(({ cell, numeric }) =>
    el("td", { class: numeric === true && "number", dir: "auto" }, cell(row)),
  );
  return el("tr", {}, ...cells);
}

function headingOf<R>({ name, numeric }: Column<R>, onClick: () => void): HTMLElement {
  const button = el("button", { type: "button", on: { click: onClick } }, name);
  return el("th", { scope: "col", class: numeric === true && "number", "aria-sort": "none" }, button);
}

/** A table whose headings sort it, with `page` rows until more are asked for. */
export function sortableTable<R>(caption: string, columns: readonly Column<R>[], page = 200): Table<R> {
  let rows: readonly R[] = [];
  let by = -1;
  let down = false;
  const body = el("tbody");
  let limit = page;
  const more = el("button", { type: "button", class: "quiet more", on: { click: () => draw(limit + page) } });

  const draw = (count: number): void => {
    limit = count;
    const column = columns[by];
    const shown = (column === undefined ? rows : sorted(rows, column, down)).slice(0, limit);
    const none = el("tr", {}, el("td", { colspan: columns.length, class: "none" }, "Nothing matches."));
    fill(body, ...(shown.length === 0 ? [none] : shown.map((row) => lineOf(row, columns))));
    more.hidden = rows.length <= limit;
    more.textContent = `Show more (${plural(rows.length - limit, "row")} left)`;
  };
  const sortBy = (at: number): void => {
    down = at === by && !down;
    by = at;
    const order = down ? "descending" : "ascending";
    for (const [i, heading] of headings.entries()) heading.setAttribute("aria-sort", i === at ? order : "none");
    draw(page);
    announce(`Sorted by ${columns[at]!.name}, ${order}.`);
  };
  const headings = columns.map((column, at) => headingOf(column, () => sortBy(at)));
  const head = el("thead", {}, el("tr", {}, ...headings));
  const table = el("table", {}, el("caption", { class: "unseen" }, caption), head, body);
  const show = (given: readonly R[]): void => {
    rows = given;
    draw(page);
  };
  return {
    element: el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption }, table, more),
    show,
  };
}
