import type { JudgedField } from "../../view/judged.ts";
import { outlinesInPage } from "./data.ts";
import { el, fill } from "./dom.ts";
import type { Value } from "./review-api.ts";

interface Input {
  readonly name: string;
  readonly label: string;
  readonly kind: "text" | "long" | "number" | readonly (readonly [value: string, name: string])[];
  readonly required?: boolean;
}

const ROLES = ["lead", "partner", "source", "funder", "wire", "mentioned"];
const ACTIONS =
  "killed injured missing arrested charged convicted sentenced rescued released kidnapped displaced evacuated hospitalized infected trafficked seized destroyed involved";

const plainOptions = (values: readonly string[]): [string, string][] => values.map((value) => [value, value]);

function countryOptions(): [string, string][] {
  const names = new Intl.DisplayNames("en", { type: "region" });
  const codes = [...new Set(outlinesInPage().map(([code]) => code))].filter((code) => code !== "-");
  return codes.map((code): [string, string] => [code, names.of(code) ?? code]).sort(([, a], [, b]) => (a < b ? -1 : 1));
}

/** What each field's form asks for. */
function inputsOf(field: JudgedField): readonly Input[] {
  const forms: Record<JudgedField, readonly Input[]> = {
    date: [{ name: "value", label: "Date (2018-05-02, 2018-05 or 2018)", kind: "text", required: true }],
    dateline: [
      { name: "place", label: "Place", kind: "text" },
      { name: "country", label: "Country", kind: [["", "–"], ...countryOptions()] },
    ],
    agencies: [
      { name: "name", label: "Name", kind: "text", required: true },
      { name: "role", label: "Role", kind: plainOptions(ROLES) },
    ],
    counts: [
      { name: "value", label: "Number", kind: "number" },
      { name: "min", label: "At least", kind: "number" },
      { name: "max", label: "At most", kind: "number" },
      { name: "noun", label: "Of what", kind: "text" },
      { name: "action", label: "Action", kind: [["", "–"], ...plainOptions(ACTIONS.split(" "))] },
    ],
    countries: [{ name: "code", label: "Country", kind: countryOptions(), required: true }],
    people: [
      { name: "name", label: "Name", kind: "text", required: true },
      { name: "title", label: "Title", kind: "text" },
      { name: "affiliation", label: "Affiliation", kind: "text" },
    ],
    quotes: [
      { name: "speaker", label: "Speaker", kind: "text", required: true },
      { name: "text", label: "Words", kind: "long", required: true },
    ],
  };
  return forms[field];
}

/** What the form begins with when words were marked in the text. */
export function guessOf(field: JudgedField, words: string): Value {
  const number = /\d[\d,]*(?:\.\d+)?/.exec(words);
  if (field === "counts") {
    const value = number === null ? null : Number(number[0].replaceAll(",", ""));
    const noun = (number === null ? words : words.slice(number.index + number[0].length)).trim();
    return { value, min: value, max: value, noun: noun || null, action: null };
  }
  if (field === "countries") {
    const [code = ""] = countryOptions().find(([, name]) => name.toLowerCase() === words.toLowerCase()) ?? [];
    return { code };
  }
  const first: Partial<Record<JudgedField, string>> = { date: "value", dateline: "place", quotes: "text" };
  return { [first[field] ?? "name"]: words, ...(field === "agencies" ? { role: "mentioned" } : {}) };
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlOf({ name, kind, required }: Input, value: string): Control {
  const id = { id: `field-${name}`, name, required: required === true };
  if (kind === "long") {
    const area = el("textarea", { ...id, rows: 4 });
    area.value = value;
    return area;
  }
  if (typeof kind === "string") {
    const box = el("input", { ...id, type: kind, ...(kind === "number" ? { step: "any", min: 0 } : {}) });
    box.value = value;
    return box;
  }
  const select = el("select", id, ...kind.map(([option, label]) => el("option", { value: option }, label)));
  select.value = value;
  return select;
}

function readControls(inputs: readonly Input[], controls: readonly Control[]): Value {
  const read = ({ kind }: Input, text: string): string | number | null =>
    text === "" ? null : kind === "number" ? Number(text) : text;
  const value = Object.fromEntries(inputs.map((input, i) => [input.name, read(input, controls[i]!.value.trim())]));
  const exact = typeof value["value"] === "number" && value["min"] === null && value["max"] === null;
  return exact ? { ...value, min: value["value"]!, max: value["value"]! } : value;
}

/** Opens the form of a field. `save` gets the value; where it rejects, its message is shown and the form stays. */
export function openForm(title: string, field: JudgedField, start: Value, save: (value: Value) => Promise<void>): void {
  const inputs = inputsOf(field);
  const controls = inputs.map((input) => controlOf(input, String(start[input.name] ?? "")));
  const trouble = el("p", { class: "trouble", role: "alert" });
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    try {
      await save(readControls(inputs, controls));
      dialog.close();
    } catch (error) {
      fill(trouble, (error as Error).message);
    }
  };
  const rows = inputs.map(({ name, label }, i) =>
    el("div", {}, el("label", { for: `field-${name}` }, label), controls[i]!),
  );
  const cancel = el("button", { type: "button", class: "quiet", on: { click: () => dialog.close() } }, "Cancel");
  const buttons = el("div", { class: "buttons" }, cancel, el("button", { type: "submit", class: "main" }, "Save"));
  const form = el("form", { on: { submit } }, el("h2", { id: "form-title" }, title), ...rows, trouble, buttons);
  const dialog = el("dialog", { "aria-labelledby": "form-title", on: { close: () => dialog.remove() } }, form);
  document.body.append(dialog);
  dialog.showModal();
}
