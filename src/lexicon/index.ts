import type { Lexicon } from "../core/lexicon.ts";

type Tags = Readonly<Record<string, string | readonly string[]>>;

const NAMES =
  /^(?:Person|FirstName|MaleName|FemaleName|LastName|City|Region|Country|Place|Organization|SportsTeam|ProperNoun)$/;

/** Endings of forms that the dictionary leaves out: "supporters", "walking", "softly". */
const ENDING = /(?:ies|es|s|ed|d|ing|ly|er|ers|ment|ments|ness|ion|ions)$/;

let tags: Tags | undefined;

/**
 * compromise's word list: 24,000 forms with their tags. Loaded when it's first asked, and then synchronously: 100 to
 * 220 ms, so that only questions that few articles raise may ask it.
 */
function loadTags(): Tags {
  const require = process.getBuiltinModule("node:module").createRequire(import.meta.url);
  const nlp = require("compromise") as { model: () => { one: { lexicon: Tags } } };
  return nlp.model().one.lexicon;
}

function isPlain(lower: string): boolean {
  tags ??= loadTags();
  const tag = Object.hasOwn(tags, lower) ? tags[lower] : undefined;
  if (tag === undefined) return false;
  return !(typeof tag === "string" ? [tag] : tag).some((name) => NAMES.test(name));
}

/** The dictionary that compromise brings. */
export const compromiseLexicon: Lexicon = {
  isWord: (lower) => {
    if (isPlain(lower)) return true;
    const stem = lower.replace(ENDING, "");
    return stem.length > 2 && stem !== lower && (isPlain(stem) || isPlain(`${stem}e`) || isPlain(`${stem}y`));
  },
};
