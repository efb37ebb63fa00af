import { evidenceOf } from "../../core/article.ts";
import type { Extractor, Input } from "../extractor.ts";
import type { Frame } from "./frames.ts";
import { chooseLead, scoredParties } from "./lead.ts";
import type { Party } from "./parties.ts";
import type { AgenciesField, AgencyField } from "./schema.ts";

export { explainLead, type LeadCandidate, type Reason } from "./lead.ts";

type Entry = AgenciesField[number];

/** "The coast guard and the navy rescued": both act in the sentence. */
function actsWith({ frames }: Party, lead: Party | undefined): boolean {
  const inBoth = (at: number): boolean => lead?.frames.some(({ sentence, acts }) => acts && sentence === at) === true;
  return frames.some(({ sentence, acts, speaks }) => acts && !speaks && sentence >= 0 && inBoth(sentence));
}

function roleOf(party: Party, lead: Party | undefined): Entry["role"] {
  const { mentions, frames, isWire } = party;
  const any = (test: (frame: Frame) => boolean): boolean => frames.some(test);
  if (party === lead) return "lead";
  if (isWire || (mentions[0]!.value.type === "media" && any(({ told }) => told))) return "wire";
  if (any(({ funds }) => funds)) return "funder";
  if (any(({ partners }) => partners) || actsWith(party, lead)) return "partner";
  return any(({ speaks }) => speaks) ? "source" : "mentioned";
}

// Both fields are views of one list, made once for an input.
const made = new WeakMap<Input, AgenciesField>();

function entriesOf(input: Input): AgenciesField {
  const known = made.get(input);
  if (known !== undefined) return known;
  const entries = makeEntries(input);
  made.set(input, entries);
  return entries;
}

function makeEntries(input: Input): AgenciesField {
  const parties = scoredParties(input);
  const lead = chooseLead(parties);
  return parties.map((party) => {
    const { name, type, country } = party.mentions[0]!.value;
    const mentions = party.mentions.map((mention) => evidenceOf(input.article, mention));
    return { name, role: roleOf(party, lead), type, country, mentions };
  });
}

/** The organisation that the report credits with its main facts or action, or null. */
export const agency: Extractor<"agency", AgencyField> = {
  name: "agency",
  empty: null,
  extract: (input) => ({ value: entriesOf(input).find(({ role }) => role === "lead") ?? null }),
};

/** Every organisation of the article with its part in it. */
export const agencies: Extractor<"agencies", AgenciesField> = {
  name: "agencies",
  empty: [],
  extract: (input) => ({ value: entriesOf(input) }),
};
