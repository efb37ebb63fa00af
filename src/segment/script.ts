// Scripts that one language, or one by far, is written in; those of several are told apart below.
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/, "ja"],
  [/[\uac00-\ud7af\u1100-\u11ff]/, "ko"],
  [/[\u3400-\u9fff]/, "zh"],
  [/[\u0e00-\u0e7f]/, "th"],
  [/[\u0590-\u05ff]/, "he"],
  [/[\u0370-\u03ff]/, "el"],
  [/[\u0900-\u097f]/, "hi"],
  [/[\u0980-\u09ff]/, "bn"],
  [/[\u0b80-\u0bff]/, "ta"],
  [/[\u10a0-\u10ff]/, "ka"],
  [/[\u0530-\u058f]/, "hy"],
  [/[\u1200-\u137f]/, "am"],
  [/[\u1000-\u109f]/, "my"],
  [/[\u0e80-\u0eff]/, "lo"],
  [/[\u1780-\u17ff]/, "km"],
];

/** BCP 47 tag of the language of a text in another script than Latin, by letters that only one has; "und" if it can't be told. */
export function scriptOf(text: string): string {
  if (/[\u0400-\u04ff]/.test(text)) return cyrillicOf(text);
  if (/[\u0600-\u06ff]/.test(text)) return arabicOf(text);
  return SCRIPTS.find(([script]) => script.test(text))?.[1] ?? "und";
}

function cyrillicOf(text: string): string {
  if (/[їєґЇЄҐ]/.test(text)) return "uk";
  if (/[ыэЫЭ]/.test(text)) return /[ўЎ]/.test(text) ? "be" : "ru";
  if (/[ђћјљњџ]/i.test(text)) return "sr";
  return "und-Cyrl";
}

function arabicOf(text: string): string {
  if (/[ٹڈڑے]/.test(text)) return "ur";
  return /[پچژگ]/.test(text) ? "fa" : "ar";
}
