import { el } from "./dom.ts";
import type { Row } from "./rows.ts";
import { type Column, sortableTable } from "./table.ts";

interface Speaker {
  readonly name: string;
  readonly about: string;
  readonly quotes: number;
  readonly articles: number;
}

/** Everybody who is quoted, those with most quotes first. A name is taken for one person over all articles. */
export function speakersOf(rows: readonly Row[]): Speaker[] {
  const found = new Map<string, { name: string; about: string; quotes: number; articles: number }>();
  for (const { people } of rows) {
    for (const { name, title, affiliation, quotes } of people) {
      const key = name.toLowerCase();
      const speaker = found.get(key) ?? { name, about: "", quotes: 0, articles: 0 };
      speaker.about ||= [title, affiliation].filter(Boolean).join(", ");
      speaker.quotes += quotes.length;
      speaker.articles++;
      found.set(key, speaker);
    }
  }
  return [...found.values()].sort((a, b) => b.quotes - a.quotes || b.articles - a.articles);
}

/** The people most quoted; a name searches for it. */
export function mostQuoted(onName: (name: string) => void): {
  element: HTMLElement;
  show: (rows: readonly Row[]) => void;
} {
  const columns: readonly Column<Speaker>[] = [
    {
      name: "Person",
      key: ({ name }) => name,
      cell: ({ name }) => el("button", { type: "button", class: "link", on: { click: () => onName(name) } }, name),
    },
    { name: "Title, affiliation", key: ({ about }) => about, cell: ({ about }) => about },
    { name: "Quotes", key: ({ quotes }) => quotes, cell: ({ quotes }) => String(quotes), numeric: true },
    { name: "Articles", key: ({ articles }) => articles, cell: ({ articles }) => String(articles), numeric: true },
  ];
  const { element, show } = sortableTable("People most quoted", columns, 25);
  return { element, show: (rows) => show(speakersOf(rows)) };
}
