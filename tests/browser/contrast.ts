import type { Page } from "playwright-core";

// Runs in the page: for each kind of text (by tag and class) the contrast with what lies behind it, by WCAG 2.2.
const MEASURE = `(() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = ([r, g, b]) => [r, g, b].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }).reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      const colour = rgba(getComputedStyle(at).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return [255, 255, 255];
  };
  const seen = new Map();
  for (const element of document.querySelectorAll("#app *")) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "");
    if (!own || element.closest(".unseen, [hidden], svg, [aria-disabled], :disabled")) continue;
    const [a, b] = [luminance(rgba(getComputedStyle(element).color)), luminance(ground(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const what = element.tagName + "." + element.className;
    if (!(seen.get(what) < ratio)) seen.set(what, ratio);
  }
  return [...seen].map(([what, ratio]) => ({ what, ratio }));
})()`;

/** The lowest contrast of each kind of text on the page. */
export function contrastsOf(page: Page): Promise<{ what: string; ratio: number }[]> {
  return page.evaluate(MEASURE);
}
