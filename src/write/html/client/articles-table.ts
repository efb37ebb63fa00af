import { numberText } from "../../number-text.ts";
import { el } from "./dom.ts";
import { type Row, sizeOf } from "./rows.ts";
import { type Column, sortableTable, type Table } from "./table.ts";

function largest(row: Row): Row["counts"][number] | undefined {
  return [...row.counts].sort((a, b) => sizeOf(b) - sizeOf(a))[0];
}

function countCell(row: Row): Node | string {
  const count = largest(row);
  if (count === undefined) return "";
  const others = row.counts.length - 1;
  const words = [numberText(count), count.noun ?? count.of, count.action].filter(Boolean).join(" ");
  return el("span", {}, words, others > 0 && el("span", { class: "times" }, ` +${others}`));
}

const COLUMNS: readonly Column<Row>[] = [
  {
    name: "Date",
    key: ({ date }) => date,
    cell: ({ date }) => el("span", { class: "date", title: date }, date.replace(/T.*/, "")),
  },
  {
    name: "Article",
    key: ({ name }) => name,
    cell: ({ name, story }) =>
      el("a", { href: `#article=${story.index}`, class: "title", title: story.payload.record.id }, name),
  },
  { name: "Agency", key: ({ agency }) => agency, cell: ({ agency }) => agency },
  {
    name: "Countries",
    key: ({ countries }) => countries[0]?.name ?? "",
    cell: ({ countries }) => countries.map(({ name }) => name).join(", "),
  },
  { name: "Largest count", key: (row) => (row.counts.length === 0 ? "" : sizeOf(largest(row)!)), cell: countCell },
  {
    name: "People quoted",
    key: ({ people }) => people.length,
    cell: ({ people }) => String(people.length),
    numeric: true,
  },
];

/** A column of one's own, such as how far each article's review is. */
export interface Extra {
  readonly name: string;
  readonly of: (story: Row["story"]) => string;
}

/** The folder's articles, a row each; the title leads to the article. */
export function articlesTable(extra?: Extra): Table<Row> {
  const own: readonly Column<Row>[] =
    extra === undefined
      ? []
      : [{ name: extra.name, key: ({ story }) => extra.of(story), cell: ({ story }) => extra.of(story) || "–" }];
  return sortableTable("Articles", [...COLUMNS, ...own]);
}
