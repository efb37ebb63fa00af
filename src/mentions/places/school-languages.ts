import type { Article, Token } from "../../core/article.ts";
import { wordLists } from "../../core/words.ts";
import { Kind, kinds } from "./contexts.ts";
import type { CountryForm } from "./country-table.ts";
import { type Evidences, hasCountrySense } from "./senses.ts";

const { bits, has } = wordLists({
  school:
    "school schools board boards program programs programme programmes system systems education stream streams section sections",
  // Kinds of schools that a state has in its languages.
  church: "catholic separate protestant",
  plain: "public private elementary secondary primary high middle",
  // Both are languages of schooling in states that aren't England or France.
  two: "english french",
});

/** How surely a demonym before a school is its language. */
const Form = { none: 0, direct: 1, plain: 2, church: 3 } as const;

const MOST_BETWEEN = 3;

interface Named {
  readonly first: number;
  readonly end: number;
  readonly value: CountryForm;
}

function formOf(tokens: readonly Token[], { first, end, value }: Named): number {
  if (value.form !== "demonym" || end !== first + 1 || (kinds(tokens[first]) & Kind.language) === 0) return Form.none;
  let form: number = Form.direct;
  for (let at = end; at <= end + MOST_BETWEEN; at++) {
    const words = bits(tokens[at]);
    if ((words & has.church) !== 0 && (bits(tokens[first]) & has.two) !== 0) form = Form.church;
    else if ((words & has.plain) !== 0) form = Math.max(form, Form.plain);
    else return (words & has.school) === 0 ? Form.none : form;
  }
  return Form.none;
}

/** The languages, in lower case, that schools are named by in this article, and if it's sure that they are languages. */
function schooled(tokens: readonly Token[], found: readonly Named[]): { isSure: boolean; languages: Set<string> } {
  const [all, kindsOf] = [new Set<string>(), new Set<string>()];
  let isSure = false;
  for (const one of found) {
    const form = formOf(tokens, one);
    const { lower } = tokens[one.first]!;
    if (form !== Form.none) all.add(lower);
    if (form >= Form.plain) kindsOf.add(lower);
    if (form === Form.church) isSure = true;
  }
  return { isSure, languages: isSure ? all : kindsOf };
}

/**
 * Without languages of schools: "the English Catholic program", and then "an English public school" in the same article; "French
 * public schools" beside "English public schools". Not where the article names the country by another word.
 */
export function withoutSchoolLanguages<T extends Named>(
  { tokens }: Article,
  found: readonly T[],
  evidence: Evidences,
): readonly T[] {
  const { isSure, languages } = schooled(tokens, found);
  if (languages.size === 0 || (!isSure && languages.size < 2)) return found;
  const otherwise = new Set<string>();
  for (const { first, value } of found) if (!languages.has(tokens[first]!.lower)) otherwise.add(value.country.code);
  const isCountry = ({ first, value }: T): boolean =>
    otherwise.has(value.country.code) || (!isSure && hasCountrySense(tokens[first]!, evidence));
  const ofSchools = found.filter((one) => languages.has(tokens[one.first]!.lower) && formOf(tokens, one) !== Form.none);
  if (!isSure && ofSchools.some(isCountry)) return found;
  const dropped = new Set(ofSchools.filter((one) => !isCountry(one)));
  return dropped.size === 0 ? found : found.filter((one) => !dropped.has(one));
}
