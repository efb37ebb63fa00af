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
