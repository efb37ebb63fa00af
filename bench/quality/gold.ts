import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const SCORER = "../shared/gold/score.py";

/** The goals of the issues, by set and figure. */
const GOALS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "quotes, quoted": { F1: 0.77, found: 0.95, attributed_of_found: 0.82 },
  "quotes, indirect": { F1: 0.45 },
  countries: { F1: 0.96 },
  "countries-lgl": { F1: 0.92 },
  "countries-gwn": { F1: 0.97 },
  "countries-geovirus": { F1: 0.955 },
  dateline: { date: 0.98, place: 0.98, wire: 0.95 },
  tolls: { value_recall: 0.8, value_action_recall: 0.7 },
  gvdb: { value_recall: 0.85, value_action_recall: 0.75 },
  numbers: { F1: 0.75 },
  "dates, strict": { F1: 0.84 },
  "dates, value": { F1: 0.77 },
};

type Figures = Record<string, number | string | null>;

function flatten(sets: Record<string, Figures | Record<string, Figures>>): [string, Figures][] {
  return Object.entries(sets).flatMap(([name, value]): [string, Figures][] => {
    const nested = Object.entries(value).filter(([, inner]) => typeof inner === "object" && inner !== null);
    if (nested.length === 0) return [[name, value as Figures]];
    return nested.map(([part, inner]) => [`${name}, ${part}`, inner as Figures]);
  });
}

/** The table of the gold sets in markdown, or a line that says why there is none. */
export function goldTable(): string {
  if (!existsSync(SCORER)) return "The gold sets (`../shared/gold`) aren't here, so they weren't measured in this run.";
  const run = spawnSync("python3", [SCORER, "--run", "node bin/extract.js", "--json"], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  if (run.status !== 0) return `The gold sets weren't measured: ${run.stderr.trim().split("\n").at(-1)}`;
  const rows = flatten(JSON.parse(run.stdout)).map(([name, figures]) => {
    const goals = GOALS[name] ?? {};
    const cells = Object.entries(figures).map(([figure, value]) => {
      const goal = goals[figure];
      return `${figure} ${value}${goal === undefined ? "" : ` (goal ${goal}${Number(value) >= goal ? "" : ", **not reached**"})`}`;
    });
    return `| ${name} | ${cells.join("; ")} |`;
  });
  return ["| set | figures |", "|---|---|", ...rows].join("\n");
}
