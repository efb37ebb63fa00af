// The training text of the name tagger: sentences with labels, as text.
import { readFileSync } from "node:fs";

/** Sentences of a file: lists of [token, label]. */
export function readSentences(folder, file) {
  const blocks = readFileSync(`${folder}/${file}`, "utf8").split(/\n\s*\n/);
  return blocks.map((block) =>
    block
      .split("\n")
      .filter((line) => line.includes("\t"))
      .map((line) => line.split("\t"))
      .map(([token, , label]) => [token, label.slice(2).replace("GPE", "LOC").replace("TIM", "")]),
  );
}

/** Text with the usual spaces, and the label of each of its characters. */
export function toText(sentence) {
  let text = "";
  const labels = [];
  let open = false;
  for (const [token, label] of sentence) {
    if (text !== "" && !isGlued(text, token, open)) {
      text += " ";
      labels.push("");
    }
    if (token === '"') open = !open;
    text += token;
    for (let i = 0; i < token.length; i++) labels.push(label);
  }
  return { text, labels };
}

/** True if no space stands before the token, given the text so far and whether a quotation is open in it. */
function isGlued(text, token, open) {
  if (token === '"') return open;
  return (
    /^(?:[.,;:?!%)\]]|'s|n't|'|'re|'ve|'ll|'d|'m)$/.test(token) || /[([]$/.test(text) || (open && text.endsWith('"'))
  );
}

/** A headline: longer words with a capital. */
export function titled(text) {
  return text.replace(
    /(^|[ "(])(\p{Ll})(\p{L}{3,})/gu,
    (_, before, letter, rest) => before + letter.toUpperCase() + rest,
  );
}

/** Names by locale from the file that `make-name-tables.py DIR FILE` writes. */
export function readNames(file) {
  const locales = new Map();
  for (const line of readFileSync(file, "utf8").trim().split("\n")) {
    const [locale, kind, name] = line.split("\t");
    if (!locales.has(locale)) locales.set(locale, { first: [], last: [] });
    locales.get(locale)[kind].push(name);
  }
  return [...locales.values()].filter(({ first, last }) => first.length > 0 && last.length > 0);
}

const TITLES =
  /^(?:Mr|Mrs|Ms|Dr|Sir|President|Prime|Minister|Secretary|General|Vice|Foreign|Senator|Sen|Gen|Col|Rep|Gov|King|Queen|Pope|Prince|Princess|Chancellor|Premier|Judge|Justice|Mayor|Governor|Ambassador|Chief|Captain|Colonel|Major|Sheikh|Lord|Ayatollah|Cardinal|Archbishop|Bishop|Admiral|Professor|Defense|Interior|Secretary-General|Former|Leader|Spokesman|The|U\.S\.?|of|for|State)\.?$/;

/** Syllables of romanised Korean and Chinese given names, own choice. */
const SYLLABLES =
  "Dong Hyun Seo Yeon Min Jae Ji Woo Soo Kyung Sung Young Mi Ho Jun Hee Eun Chul Geun Xiao Ming Guo Qiang Mei Ling Wei Hua Jian Jun Yu Ting Chia Hao Zhi Yong Li Hong Bo Shu Fen Ping Tao".split(
    " ",
  );
const FAMILIES =
  "Kim Lee Park Choi Jung Kang Cho Yoon Chang Lim Han Zhang Wang Li Zhao Chen Yang Huang Zhou Wu Xu Sun Ma Hu Guo He Lin Luo Tsai Hsu Wong Lau Chan Ng Cheung".split(
    " ",
  );

const PARTICLES = ["de", "van", "von", "bin", "da", "van der", "de la", "Abu", "Ben"];

/** A replacer of names: swaps persons' names for ones from elsewhere, so that the tagger learns their surroundings and shapes. */
export function nameSwapper(locales, random, sentences) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  // Half of the names are made of the head of one and the tail of another: names that nobody has seen.
  const name = (list) => {
    const [one, other] = [pick(list), pick(list)];
    if (random() < 0.5) return one;
    return one.slice(0, Math.ceil(one.length / 2)) + other.slice(Math.floor(other.length / 2)).toLowerCase();
  };
  const joined = () => `${pick(SYLLABLES)}${random() < 0.5 ? "-" : ""}${pick(SYLLABLES).toLowerCase()}`;
  const eastAsian = () => [pick(FAMILIES), ...(random() < 0.2 ? [pick(SYLLABLES), pick(SYLLABLES)] : [joined()])];
  const makers = [
    [0.1, eastAsian],
    [0.05, ({ first, last }) => [name(first), `al-${name(last)}`]],
    [0.05, ({ first, last }) => [name(first), pick(PARTICLES), name(last)]],
    [0.04, ({ first, last }) => [name(first), `${name(last)}-${name(last)}`]],
    [0.04, ({ first, last }) => [`${name(first)}-${name(first)}`, name(last)]],
    [0.1, ({ first, last }) => [name(first), name(first), name(last)]],
    [1, ({ first, last }) => [name(first), name(last)]],
  ];
  const full = () => {
    const locale = pick(locales);
    const [, make] = makers.find(([share]) => random() < share);
    return make(locale).join(" ").split(" ");
  };
  const one = () => [random() < 0.1 ? pick(FAMILIES) : name(pick(locales).last)];
  const others = { LOC: ownWords(sentences, "LOC"), ORG: ownWords(sentences, "ORG") };
  const blend = ([token, label]) => (others[label]?.has(token) && random() < 0.3 ? name(others[label].list) : token);
  return (sentence) =>
    swapIn(sentence, (length) => (length < 2 ? one() : full())).map((pair) => [blend(pair), pair[1]]);
}

/** The words of places or organisations that are nothing but names: never in lower case, and in no other kind of name. */
function ownWords(sentences, wanted) {
  const words = new Set();
  const common = new Set();
  for (const sentence of sentences) {
    for (const [token, label] of sentence) {
      if (label === wanted && /^\p{Lu}\p{Ll}{3,}$/u.test(token)) words.add(token);
      else common.add(token.toLowerCase());
    }
  }
  const list = [...words].filter((word) => !common.has(word.toLowerCase()));
  return { list, has: (word) => words.has(word) && !common.has(word.toLowerCase()) };
}

/** The sentence with each person's name, titles before it left as they are, replaced by what `make` gives for its length. */
function swapIn(sentence, make) {
  const swapped = [];
  for (let i = 0; i < sentence.length; i++) {
    const [token, label] = sentence[i];
    if (label !== "PER" || TITLES.test(token)) {
      swapped.push(sentence[i]);
      continue;
    }
    let end = i;
    while (end < sentence.length && sentence[end][1] === "PER" && sentence[end][0] !== ",") end++;
    for (const word of make(end - i)) swapped.push([word, "PER"]);
    i = Math.max(i, end - 1);
  }
  return swapped;
}
