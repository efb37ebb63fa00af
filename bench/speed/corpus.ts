// Articles made from sentence patterns with a seeded generator: the same on every machine, near real news in length,
// in names and numbers a thousand words, and in how many facts a sentence holds.

/** A small seeded generator (mulberry32, public domain): numbers in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS = {
  city: "Nairobi Lima Manila Accra Dhaka Bogota Tunis Skopje Oslo Jakarta Lusaka Quito Hanoi Rabat Sofia Tbilisi".split(
    " ",
  ),
  country:
    "Kenya|Peru|the Philippines|Ghana|Bangladesh|Colombia|Tunisia|North Macedonia|Norway|Indonesia|Zambia|Ecuador|Vietnam|Morocco|Bulgaria|Georgia|Saint Lucia|Trinidad and Tobago|the United States|South Korea".split(
      "|",
    ),
  people:
    "Kenyan Peruvian Filipino Ghanaian Colombian Tunisian Norwegian Indonesian Zambian Moroccan French American British".split(
      " ",
    ),
  wire: "Reuters AP AFP Xinhua EFE RHC".split(" "),
  month: "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split(" "),
  day: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" "),
  first: "Amina Carlos Mei John Fatou Ivan Leila Peter Rosa Tomas Grace Ahmed Ingrid Kofi Ana Daniel".split(" "),
  last: "Otieno Quispe Reyes Mensah Rahman Restrepo Trabelsi Hansen Santoso Banda Vega Nguyen Alaoui Petrov Morris Kolcu".split(
    " ",
  ),
  title: "Chief Inspector|Health Minister|Mayor|Deputy Police Chief|Governor|Professor|spokeswoman|Colonel".split("|"),
  org: "the Ministry of Health|the International Organization for Migration|Interpol|the Coast Guard|the National Police|Human Rights Watch|the Supreme Court|the World Bank|the Red Cross".split(
    "|",
  ),
  number: "two five eleven 14 22 38 120 1,450 thirteen twenty-three dozens|hundreds".split(/[ |]/),
  noun: "people|migrants|workers|villagers|police officers|children|passengers|protesters|miners|farmers".split("|"),
  did: "were killed|were arrested|were injured|were rescued|are still missing|were taken to hospital|were displaced".split(
    "|",
  ),
  said: "The road had been closed since the weekend|Nobody had expected the river to rise so fast|The investigation will take months|Families are still waiting for news|We did all that we could with what we had".split(
    "|",
  ),
  plain:
    "The region depends on fishing and small farms, and many roads are passable only in the dry season|Aid groups have long asked for better equipment and more staff|Similar cases have drawn criticism in the past|A court is expected to rule on the matter before the end of the year|Residents described long queues, closed shops and a night without electricity".split(
      "|",
    ),
};

const SENTENCES: readonly string[] = [
  "At least {number} {noun} {did} in {city} on {day}, according to {org}.",
  "“{said},” said {title} {first} {last}, adding that {number} {noun} {did}.",
  "{first} {last}, a resident of {city} in {country}, said that {number} houses had been destroyed.",
  "{plain}.",
  "In {country}, {number} {noun} {did} after a similar incident in {month} 2016, {org} said in a statement.",
  "The {people} government promised $3.5 million and sent {number} trucks from {city}.",
  "He told reporters that “{said}” and that {number} of the {noun} came from {country}.",
  "{plain}, the {people} authorities said.",
  "{last} said it was too early to speak of a cause.",
];

/** One article of about `bytes` characters: the last paragraph is left out where it would lead further off than it brings near. */
export function generateArticle(seed: number, bytes = 2600): string {
  const random = seeded(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  const fill = (pattern: string): string =>
    pattern.replace(/\{(\w+)\}/g, (_, name: keyof typeof WORDS) => pick(WORDS[name]));
  const paragraphs = [fill("{number} {noun} arrested in {country} raid, {org} says")];
  let length = paragraphs[0]!.length + 2;
  while (length < bytes) {
    const sentences = Array.from({ length: 2 + Math.floor(random() * 3) }, () => fill(pick(SENTENCES)));
    const head = paragraphs.length === 1 ? fill(`{city}, {month} ${1 + Math.floor(random() * 28)} ({wire}) -- `) : "";
    const paragraph = head + sentences.map((s) => s[0]!.toUpperCase() + s.slice(1)).join(" ");
    if (paragraphs.length > 1 && length + paragraph.length - bytes > bytes - length) break;
    paragraphs.push(paragraph);
    length += paragraph.length + 2;
  }
  return `${paragraphs.join("\n\n")}\n`;
}
