// What ends a line for some readers (NEL, LS, PS), or steers a terminal (C1 controls, direction marks). JSON leaves them
// as they are; as escapes they mean the same and do no harm.
const UNSAFE = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

// What stands in JSON as it is, by JSON's own rule and by the one above.
const PLAIN = /^[ !#-[\]-~\u00a0-\u200d\u2010-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\uffff]*$/;

/** `jsonText` of a string. */
export function quoted(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : jsonText(text);
}

/** A value as JSON: one line, safe to split at any kind of line end and to show in a terminal. */
export function jsonText(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent);
  return text.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
