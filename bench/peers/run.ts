// npm run bench -- --peers: other programs, as they are published, on the same generated articles, one core each.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { generateArticle } from "../speed/corpus.ts";

const WORK = resolve("bench/.work/peers");
const ARTICLES = 400;
const SECONDS = 30;

interface JavaPeer {
  readonly main: string;
  readonly artifacts: readonly (readonly [group: string, artifact: string, version: string, classifier?: string])[];
}

const JAVA: Readonly<Record<string, JavaPeer>> = {
  "Stanford CoreNLP 4.5.10": {
    main: "CoreNlp",
    artifacts: [
      ["edu.stanford.nlp", "stanford-corenlp", "4.5.10"],
      ["edu.stanford.nlp", "stanford-corenlp", "4.5.10", "models"],
    ],
  },
  "GATE ANNIE 9.0.1": { main: "Annie", artifacts: [["uk.ac.gate", "gate-core", "9.0.1"]] },
  "HeidelTime 2.2.1": {
    main: "Heidel",
    artifacts: [
      ["com.github.heideltime", "heideltime", "2.2.1"],
      // It is published without naming what it needs.
      ["org.apache.uima", "uimaj-core", "2.10.4"],
      ["org.slf4j", "slf4j-nop", "1.7.36"],
    ],
  },
};

const NPM = ["compromise@14.17.0", "wink-nlp@2.4.0", "wink-eng-lite-web-model@1.8.1", "chrono-node@2.10.3"];
const JS = ["extract", "compromise", "wink-nlp", "chrono-node"];

const DOES: Readonly<Record<string, string>> = {
  extract: "all of the record",
  compromise: "people, places, organisations, numbers, quotations",
  "wink-nlp": "entities of its lite model",
  "chrono-node": "dates",
  "Stanford CoreNLP 4.5.10": "names, dates, coreference, quotes",
  "GATE ANNIE 9.0.1": "names, dates, coreference",
  "HeidelTime 2.2.1": "dates (without a part-of-speech tagger)",
};

/** What a peer did: seconds from start to its first article, then so many articles in so many seconds; or why it couldn't. */
export type PeerResult = { readonly load: number; readonly articles: number; readonly seconds: number } | string;

function must(command: string, argv: readonly string[], cwd = WORK): string {
  const { status, stdout, stderr, error } = spawnSync(command, argv, { cwd, encoding: "utf8", maxBuffer: 1 << 26 });
  if (status !== 0)
    throw new Error(`${command}: ${error?.message ?? (stderr.trim() || stdout.trim()).split("\n").at(-1)}`);
  return stdout;
}

function pomOf({ artifacts }: JavaPeer): string {
  const dependencies = artifacts.map(
    ([group, artifact, version, classifier]) =>
      `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version>${classifier === undefined ? "" : `<classifier>${classifier}</classifier>`}</dependency>`,
  );
  return `<project><modelVersion>4.0.0</modelVersion><groupId>peer</groupId><artifactId>peer</artifactId><version>1</version><dependencies>${dependencies.join("")}</dependencies></project>`;
}

function setUpJava(peer: JavaPeer): string {
  const folder = join(WORK, peer.main);
  if (!existsSync(join(folder, "lib"))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "pom.xml"), pomOf(peer));
    must("mvn", ["-q", "dependency:copy-dependencies", "-DoutputDirectory=lib"], folder);
  }
  const sources = ["Drive", peer.main].map((name) => resolve(`bench/peers/java/${name}.java`));
  must("javac", ["-nowarn", "-d", join(folder, "classes"), "-cp", join(folder, "lib/*"), ...sources], folder);
  return folder;
}

/** One core each, so that a garbage collector on the other one isn't given for free. */
function onOneCore(command: string, argv: readonly string[]): PeerResult {
  const { status, stdout, stderr } = spawnSync("taskset", ["-c", "0", command, ...argv], {
    cwd: WORK,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    timeout: 900_000,
    env: { ...process.env, EXTRACT_LIBRARY: resolve("dist/index.js") },
  });
  const line = stdout.trim().split("\n").at(-1) ?? "";
  return status === 0 ? JSON.parse(line) : `ended with ${status}: ${stderr.trim().split("\n").at(-1)}`;
}

function runJava(peer: JavaPeer): PeerResult {
  try {
    const folder = setUpJava(peer);
    const path = `${join(folder, "classes")}:${join(folder, "lib/*")}`;
    return onOneCore("java", ["-Xmx6g", "-cp", path, peer.main, join(WORK, "articles"), String(SECONDS)]);
  } catch (error) {
    return (error as Error).message;
  }
}

function row(name: string, result: PeerResult, ours: number): string {
  if (typeof result === "string") return `| ${name} | ${DOES[name]} | not measured: ${result} | | |`;
  const rate = result.articles / result.seconds;
  const ratio = rate >= ours ? (rate / ours).toFixed(1) : `1/${(ours / rate).toFixed(rate > ours / 10 ? 1 : 0)}`;
  return `| ${name} | ${DOES[name]} | ${result.load.toFixed(1)} s | ${rate < 10 ? rate.toFixed(2) : rate.toFixed(0)} | ${ratio} |`;
}

/** Sets up the peers in `bench/.work/peers`, times them, and gives the section of docs/benchmark.md about them. */
export function benchPeers(): string {
  rmSync(join(WORK, "articles"), { recursive: true, force: true });
  mkdirSync(join(WORK, "articles"), { recursive: true });
  for (let i = 0; i < ARTICLES; i++)
    writeFileSync(join(WORK, "articles", `${String(i).padStart(4, "0")}.txt`), generateArticle(i));
  writeFileSync(join(WORK, "package.json"), '{"private":true}');
  must("npm", ["install", "--no-audit", "--no-fund", ...NPM]);
  const driver = resolve("bench/peers/js/drive.js");
  const results = new Map<string, PeerResult>();
  for (const name of JS)
    results.set(name, onOneCore(process.execPath, [driver, name, join(WORK, "articles"), String(SECONDS)]));
  for (const [name, peer] of Object.entries(JAVA)) results.set(name, runJava(peer));
  const own = results.get("extract")!;
  const ours = typeof own === "string" ? 0 : own.articles / own.seconds;
  return `
## Beside others
\`npm run bench -- --peers\`: as published, set up in \`bench/.work/peers\`, the same ${ARTICLES} generated articles, one core each, after a
warm-up. They do different things; what each was asked for is in the table.

| program | asked for | until its first article | articles/s | of ours |
|---|---|---|---|---|
${[...results].map(([name, result]) => row(name, result, ours)).join("\n")}
`;
}
