import { evidenceOf } from "../../core/article.ts";
import type { Extractor, Input } from "../extractor.ts";
import { chooseLead, scoredParties } from "./lead.ts";
import type { Party } from "./parties.ts";
import type { AgenciesField, AgencyField } from "./schema.ts";

export { explainLead, type LeadCandidate, type Reason } from "./lead.ts";

type Entry = AgenciesField[number];

function roleOf({ mentions, frames, isWire }: Party, isLead: boolean): Entry["role"] {
  const isMedia = mentions[0]!.value.type === "media";
  if (isLead) return "lead";
  if (isWire || (isMedia && frames.some(({ told }) => told))) return "wire";
  if (frames.some(({ funds }) => funds)) return "funder";
  if (frames.some(({ partners }) => partners)) return "partner";
  return frames.some(({ speaks }) => speaks) ? "source" : "mentioned";
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
    return { name, role: roleOf(party, party === lead), type, country, mentions };
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
