import { evidenceOf, tokenAt } from "../../core/article.ts";
import type { Span } from "../../core/spans.ts";
import type { Layers } from "../../mentions/registry.ts";
import type { Extractor, Input } from "../extractor.ts";
import { Stands } from "./frames.ts";
import { chooseLead, scoredParties } from "./lead.ts";
import { bodyStart, type Party } from "./parties.ts";
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

/** How an organisation of each role stands in the sentence that gives it the role. */
const DECIDES: Readonly<Record<Entry["role"], number>> = {
  lead: Stands.acts | Stands.speaks,
  wire: Stands.told,
  funder: Stands.funds,
  partner: Stands.partners | Stands.acts,
  source: Stands.speaks,
  mentioned: 0,
};

/** For each entry of `agencies` the sentence that gives it its role; where none does, that of its first mention. */
export function roleSentences(input: Input): Span[] {
  const { article } = input;
  const parties = scoredParties(input);
  const lead = chooseLead(parties);
  const start = bodyStart(article);
  return parties.map((party) => {
    const { mentions, frames } = party;
    const decides = DECIDES[roleOf(party, lead)];
    const at = Math.max(
      0,
      frames.findIndex(({ stands }) => (stands & decides) !== 0),
    );
    // The first frames are the mentions'; those behind them are of words of the body.
    const mention = mentions[at];
    if (mention === undefined) return article.sentences[frames[at]!.sentence + start]!;
    return article.sentences[article.tokens[tokenAt(article, mention.start)]!.sentence]!;
  });
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
