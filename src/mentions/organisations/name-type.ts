import type { Token } from "../../core/article.ts";
import { countryAt } from "../places/country-table.ts";
import { Kind, kindOf } from "./lists.ts";
import type { Reading } from "./reading.ts";
import type { OrganisationType } from "./types.ts";
import { headType, topicType } from "./words.ts";

/** What a word of business may turn a general head into: "Criminal Investigation Department" is police. */
const REFINES: Readonly<Partial<Record<OrganisationType, readonly OrganisationType[]>>> = {
  government: ["police", "medical", "court", "military"],
  other: ["police", "medical", "military", "ngo", "un", "other", "media", "academic", "political"],
  ngo: ["other"],
  company: ["media"],
  academic: ["police", "military", "medical"],
  military: ["police"],
  media: ["company"],
  political: ["armed-group", "ngo"],
};
/** "Air Accidents Investigation Branch": no police. */
function isSafety(tokens: readonly Token[], first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (kindOf(tokens[i]) & Kind.accident) return true;
  return false;
}

/** "Reserve Bank of India", "Bank of Ghana", "Central Bank": a state's. */
function isCentralBank(tokens: readonly Token[], first: number, end: number, head: number): boolean {
  if (tokens[head]!.lower !== "bank") return false;
  if (head > first) return (kindOf(tokens[head - 1]) & Kind.central) !== 0;
  return tokens[head + 1]?.lower === "of" && countryAt(tokens, head + 2, end)?.end === end;
}

/** The type of a name by its head, and by its words where the head is a general one. */
export function typeOfName({ tokens, bits }: Reading, first: number, end: number, head: number): OrganisationType {
  const type = headType(bits[head]!) ?? (tokens[head]!.lower === "district" ? "government" : "other");
  if (isCentralBank(tokens, first, end, head)) return "government";
  if (kindOf(tokens[head]) & Kind.settled || isSafety(tokens, first, end)) return type;
  const allowed = REFINES[type];
  if (allowed === undefined) return type;
  for (let i = end - 1; i >= first; i--) {
    const topic = i === head ? undefined : topicType(bits[i]!);
    if (topic !== undefined && allowed.includes(topic)) return topic;
  }
  return type;
}
