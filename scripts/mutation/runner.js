// A test runner for Stryker that stays in one process: a mutant takes as long as its tests. Stryker's own for vitest sends
// the tests' modules through Vite for each mutant, which takes 3 s here, and its 9.6 loses results with vitest 4.1
// (stryker-mutator/stryker-js#5928, #6213).
import { readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  DryRunStatus,
  determineHitLimitReached,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { bundleTests } from "./bundle.js";
import { isInSample } from "./sample.js";
import { testApi } from "./test-api.js";
import { testFiles } from "./test-files.js";
import { SEPARATOR, Tests } from "./tests.js";

const FIXTURES = "tests/golden.test.ts";
/** The mutants of code that runs once, and each test's time: for the processes that come after the first run's. */
const NOTES = "mutation-notes.json";

/** The part of the source that a file belongs to: "src/extractors/counts", "src/read". */
const roomOf = (path) => /src\/(?:(?:extractors|mentions)\/)?[^/]+\//.exec(relative("", path))?.[0];

/** Makes the tests of a mutant's room cover it, and those of the fixtures. */
function coverInRoom(mutants, fileOf, perTest) {
  const byRoom = new Map();
  for (const mutant of mutants) {
    const room = roomOf(fileOf.get(mutant));
    byRoom.set(room, [...(byRoom.get(room) ?? []), mutant]);
  }
  for (const [id, covered] of Object.entries(perTest)) {
    const file = relative("", id.split(SEPARATOR, 1)[0]);
    for (const [room, its] of byRoom) {
      if (!file.startsWith(room) && file !== FIXTURES) continue;
      for (const mutant of its) covered[mutant] ??= 1;
    }
  }
}

/** The mutants that a test reached the first time only. One that reaches none the second time keeps its findings itself. */
function unrepeated(first, second) {
  return Object.keys(second).length === 0 ? [] : Object.keys(first).filter((mutant) => !(mutant in second));
}

const failed = ({ status }) => status === TestStatus.Failed;

class InProcessRunner {
  #load;
  #warm;
  #kills = new Map();
  #notes;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#load = (await bundleTests(testFiles(), testApi, { isCounted: false })).load;
  }

  /**
   * Each test is run twice: what the second time doesn't reach ran once, when a module was loaded, a table read or a word
   * first seen. That bears on tests that come later too.
   */
  async dryRun() {
    const { load, fileOf } = await bundleTests(testFiles(), testApi, { isCounted: true });
    const all = new Tests(load);
    const ids = all.files.flatMap((file) => [...all.in(file).keys()]);
    const once = new Set(Object.keys(all.mutant.take()));
    const tests = [];
    const perTest = {};
    for (const id of ids) {
      const result = await all.run(id);
      tests.push(result);
      const covered = all.mutant.take();
      perTest[id] = covered;
      if (!failed(result)) await all.run(id);
      for (const mutant of unrepeated(covered, all.mutant.take())) once.add(mutant);
    }
    coverInRoom(once, fileOf, perTest);
    const costs = Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    writeFileSync(NOTES, JSON.stringify({ once: [...once], costs }));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: { static: {}, perTest } };
  }

  #readNotes() {
    const { once, costs } = JSON.parse(readFileSync(NOTES, "utf8"));
    this.#notes = { once: new Set(once), costs };
  }

  /** The tests that killed most mutants so far come first, then the quick ones. */
  #ordered(ids) {
    const kills = (id) => this.#kills.get(id) ?? 0;
    const cost = (id) => this.#notes.costs[id] ?? 0;
    return ids.toSorted((a, b) => kills(b) - kills(a) || cost(a) - cost(b));
  }

  /** Runs a mutant's tests up to the first that fails. */
  async #attempt(all, { testFilter, disableBail }) {
    const results = [];
    for (const id of this.#ordered(testFilter)) {
      const result = await all.run(id);
      results.push(result);
      if (failed(result) && !disableBail) break;
    }
    const { hits } = all.mutant;
    all.mutant.turnTo(undefined);
    return { results, hits };
  }

  /**
   * Runs a mutant among the modules that served the ones before, with what they've read and learned: fast. A test kills
   * only if it passes there without the mutant. Where it doesn't, this mutant or an earlier one has left something behind:
   * undefined, and the modules are given up.
   */
  async #warmRun(options) {
    this.#warm ??= new Tests(this.#load);
    this.#warm.mutant.turnTo(options.activeMutant.id, options.hitLimit);
    const run = await this.#attempt(this.#warm, options);
    for (const { id } of run.results.filter(failed)) {
      if (!failed(await this.#warm.run(id))) continue;
      this.#warm = undefined;
      return undefined;
    }
    return run;
  }

  /** Runs a mutant among new modules, which have seen nothing else. */
  #newRun(options) {
    return this.#attempt(new Tests(this.#load, options.activeMutant.id, options.hitLimit), options);
  }

  async mutantRun(options) {
    // What isn't tried must have a result; it's left out of the figures.
    if (!isInSample(options.activeMutant.id)) return { status: MutantRunStatus.Survived, nrOfTests: 0 };
    if (this.#notes === undefined) this.#readNotes();
    const warm = this.#notes.once.has(options.activeMutant.id) ? undefined : await this.#warmRun(options);
    const { results, hits } = warm ?? (await this.#newRun(options));
    for (const { id } of results.filter(failed)) this.#kills.set(id, (this.#kills.get(id) ?? 0) + 1);
    const timeout = determineHitLimitReached(hits, options.hitLimit);
    return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests: results });
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner)];
