import type { SectionKind } from "../../core/article.ts";
import { rowsOf } from "../../core/table-rows.ts";
import cueTable from "./cues.tsv";
import elementTable from "./elements.tsv";

/** How an element stands in the text around it. */
export type Display = "inline" | "block" | "break" | "void" | "unseen";

/** What the name of an element says of it. */
export interface ElementKind {
  readonly display: Display;
  readonly kind: SectionKind | undefined;
  readonly closes: ReadonlySet<string>;
}

/** What a class, id or role says of an element; `content`: the article stands in it. */
export type Cue = SectionKind | "content";

const INLINE: ElementKind = { display: "inline", kind: undefined, closes: new Set() };

let elements: ReadonlyMap<string, ElementKind> | undefined;
let cues: ReadonlyMap<string, Cue> | undefined;

/** The kind of an element by its name in lower case. */
export function elementKind(name: string): ElementKind {
  elements ??= new Map(
    rowsOf(elementTable).map(([element, display, kind, closes]) => [
      element!,
      {
        display: display as Display,
        kind: (kind || undefined) as SectionKind | undefined,
        closes: new Set(closes?.split(" ").filter(Boolean)),
      },
    ]),
  );
  return elements.get(name) ?? INLINE;
}

const MOST_CLASSES = 40;

/** What the class names say ("relatedPosts post__body"): each word, and each two that stand side by side in one name. */
export function cuesIn(names: string): Set<Cue> {
  cues ??= new Map(rowsOf(cueTable).map(([kind, cue]) => [cue!, kind as Cue]));
  const found = new Set<Cue>();
  for (const name of names.split(/\s+/, MOST_CLASSES)) {
    const words = name
      .slice(0, 100)
      .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
      .toLowerCase()
      .split(/[^a-z0-9]+/);
    words.forEach((word, i) => {
      for (const cue of [word, `${word} ${words[i + 1]}`]) {
        const kind = cues!.get(cue);
        if (kind !== undefined) found.add(kind);
      }
    });
  }
  return found;
}
