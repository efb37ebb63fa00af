import { evidenceOf } from "../../core/article.ts";
import type { Extractor, Input } from "../extractor.ts";
import { chooseLead, type Party, partiesOf } from "./lead.ts";
import type { AgenciesField, AgencyField } from "./schema.ts";

type Entry = AgenciesField[number];

function roleOf(party: Party, lead: Party | undefined, wire: string | null): Entry["role"] {
  const { name, type } = party.mentions[0]!.value;
  if (party === lead) return "lead";
  if (name === wire || (type === "media" && party.frames.some(({ told }) => told))) return "wire";
  if (party.frames.some(({ funds }) => funds)) return "funder";
  if (party.frames.some(({ partners }) => partners)) return "partner";
  return party.frames.some(({ speaks, attributed }) => speaks || attributed) ? "source" : "mentioned";
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
  const { article, layers } = input;
  const parties = partiesOf(input);
  const lead = chooseLead(parties);
  const { dateline } = layers.filing;
  const wire = dateline?.wire == null ? null : article.text.slice(dateline.wire.start, dateline.wire.end);
  return parties.map((party) => {
    const { name, type, country } = party.mentions[0]!.value;
    const mentions = party.mentions.map((mention) => evidenceOf(article, mention));
    return { name, role: roleOf(party, lead, wire), type, country, mentions };
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
