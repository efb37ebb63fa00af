import { evidenceOf } from "../../core/article.ts";
import type { Layers } from "../../mentions/registry.ts";
import type { Extractor, Input } from "../extractor.ts";
import { Stands } from "./frames.ts";
import { chooseLead, scoredParties } from "./lead.ts";
import type { Party } from "./parties.ts";
import type { AgenciesField, AgencyField } from "./schema.ts";

export { explainLead, type LeadCandidate, type Reason } from "./lead.ts";

type Entry = AgenciesField[number];

/** "The coast guard and the navy rescued": both act in the sentence. */
function actsWith({ frames }: Party, lead: Party | undefined): boolean {
  if (lead === undefined) return false;
  for (const { sentence, stands } of frames) {
    if ((stands & (Stands.acts | Stands.speaks)) !== Stands.acts || sentence < 0) continue;
    if (lead.frames.some((own) => own.sentence === sentence && own.stands & Stands.acts)) return true;
  }
  return false;
}

function roleOf(party: Party, lead: Party | undefined): Entry["role"] {
  if (party === lead) return "lead";
  const { mentions, frames, isWire } = party;
  let stands = 0;
  for (const frame of frames) stands |= frame.stands;
  if (isWire || (stands & Stands.told && mentions[0]!.value.type === "media")) return "wire";
  if (stands & Stands.funds) return "funder";
  if (stands & Stands.partners || actsWith(party, lead)) return "partner";
  return stands & Stands.speaks ? "source" : "mentioned";
}

// Both fields are views of one list, made once for an article's layers.
const made = new WeakMap<Layers, AgenciesField>();

function entriesOf(input: Input): AgenciesField {
  const known = made.get(input.layers);
  if (known !== undefined) return known;
  const entries = makeEntries(input);
  made.set(input.layers, entries);
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
