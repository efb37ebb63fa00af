import { el, fill, plural } from "./dom.ts";
import { periodsOf, spoken, unitOf } from "./periods.ts";
import { type Row, tally } from "./rows.ts";

/** Arrow keys move along the bars, which are one stop of the Tab key. */
function moveAlong(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const bars = [...(event.currentTarget as HTMLElement).querySelectorAll("button")];
  const next = bars[bars.indexOf(event.target as HTMLButtonElement) + step];
  if (next === undefined) return;
  for (const bar of bars) bar.tabIndex = bar === next ? 0 : -1;
  next.focus();
}

function barOf(period: string, number: number, share: number, pressed: boolean, onClick: () => void): HTMLElement {
  const label = `${spoken(period)}: ${plural(number, "article")}`;
  const column = el("span", { class: "column" });
  column.style.height = `${share * 100}%`;
  const state = { type: "button", tabindex: -1, title: label, "aria-label": label, "aria-pressed": String(pressed) };
  return el("li", {}, el("button", { ...state, on: { click: onClick } }, column));
}

function noteOf(periods: readonly string[], most: number, undated: number): string {
  const [first, last] = [periods[0], periods.at(-1)];
  const range =
    first === undefined || last === undefined
      ? ""
      : `${[...new Set([spoken(first), spoken(last)])].join(" to ")}; at most ${plural(most, "article")} a ${unitOf(first)}. `;
  return undated === 0 ? range : `${range}${plural(undated, "article says", "articles say")} no date with a year.`;
}

/** Articles over time: a bar a day, month or year; a click filters by it, another one lets go. */
export function timeline(onPeriod: (period: string) => void): {
  element: HTMLElement;
  show: (rows: readonly Row[], chosen: string) => void;
} {
  const bars = el("ol", { class: "bars", on: { keydown: moveAlong } });
  const note = el("p", { class: "note" });
  const show = (rows: readonly Row[], chosen: string): void => {
    const days = rows.map(({ date }) => date.slice(0, 10));
    const dates = days.filter((date) => /^\d{4}(?:-\d\d){0,2}$/.test(date));
    const periods = periodsOf(dates);
    const numbers = tally(dates.map((date) => [date.slice(0, periods[0]!.length), 1]));
    const most = Math.max(1, ...numbers.values());
    const items = periods.map((period) => {
      const number = numbers.get(period) ?? 0;
      return barOf(period, number, number / most, period === chosen, () => onPeriod(period === chosen ? "" : period));
    });
    const focused = bars.contains(document.activeElement);
    fill(bars, ...items);
    const buttons = [...bars.querySelectorAll("button")];
    const stop = buttons[Math.max(0, periods.indexOf(chosen))];
    if (stop !== undefined) stop.tabIndex = 0;
    if (focused) stop?.focus();
    note.textContent = noteOf(periods, most, rows.length - dates.length);
  };
  return { element: el("div", {}, bars, note), show };
}
