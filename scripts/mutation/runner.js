// A test runner for Stryker that stays in one process: a mutant takes as long as its tests. Stryker's own for vitest sends
// the tests' modules through Vite for each mutant, which takes 3 s here, and its 9.6 loses results with vitest 4.1
// (stryker-mutator/stryker-js#5928, #6213).
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { bundleTests } from "./bundle.js";
import { collect, testApi } from "./test-api.js";
import { testFiles } from "./test-files.js";

/** What instrumented code asks: which mutant is active; and what it counts in. */
class Switch {
  active;
  hits = 0;
  covered = {};
  #limit;

  constructor(active, limit = Number.POSITIVE_INFINITY) {
    this.active = active;
    this.#limit = limit;
  }

  hit() {
    if (++this.hits > this.#limit) throw new Error(`reached more than ${this.#limit} times`);
    return true;
  }

  cover(...mutants) {
    for (const mutant of mutants) this.covered[mutant] = (this.covered[mutant] ?? 0) + 1;
  }

  /** What was covered since it was last asked. */
  take() {
    const { covered } = this;
    this.covered = {};
    return covered;
  }
}

const SEPARATOR = " :: ";

/** The tests of all files, among modules of their own. A file is loaded when one of its tests is asked for. */
class Tests {
  #files;
  #byFile = new Map();

  constructor(load, mutant) {
    this.#files = load(mutant);
  }

  get files() {
    return Object.keys(this.#files);
  }

  in(file) {
    if (!this.#byFile.has(file)) {
      const found = collect(this.#files[file]).map(({ title, run }) => [`${file}${SEPARATOR}${title}`, run]);
      this.#byFile.set(file, new Map(found));
    }
    return this.#byFile.get(file);
  }

  /** Runs a test. A test that is gone, or whose file can't be loaded, fails. */
  async run(id) {
    const [fileName] = id.split(SEPARATOR, 1);
    const start = performance.now();
    const base = () => ({ id, name: id, fileName, timeSpentMs: performance.now() - start });
    try {
      await this.in(fileName).get(id)();
      return { ...base(), status: TestStatus.Success };
    } catch (error) {
      return { ...base(), status: TestStatus.Failed, failureMessage: String(error?.message ?? error) };
    }
  }
}

/**
 * What runs once, when a module is loaded or a table first read, bears on tests that come later too: all that meet any
 * mutant cover it.
 */
function addEverywhere(once, perTest) {
  for (const covered of Object.values(perTest)) for (const mutant of once) covered[mutant] ??= 1;
}

class InProcessRunner {
  #load;
  #kills = new Map();
  #cost = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#load = await bundleTests(testFiles(), testApi, { isCounted: false });
  }

  async dryRun() {
    const counter = new Switch();
    const all = new Tests(await bundleTests(testFiles(), testApi, { isCounted: true }), counter);
    const ids = all.files.flatMap((file) => [...all.in(file).keys()]);
    const once = new Set(Object.keys(counter.take()));
    const tests = [];
    const perTest = {};
    for (const id of ids) {
      const result = await all.run(id);
      const covered = counter.take();
      this.#cost.set(id, result.timeSpentMs);
      tests.push(result);
      if (Object.keys(covered).length > 0) perTest[id] = covered;
      if (result.status === TestStatus.Success) await all.run(id);
      const again = counter.take();
      for (const mutant of Object.keys(covered)) if (!(mutant in again)) once.add(mutant);
    }
    addEverywhere(once, perTest);
    return { status: DryRunStatus.Complete, tests, mutantCoverage: { static: {}, perTest } };
  }

  /** The tests that killed most mutants so far come first, then the quick ones. */
  #ordered(ids) {
    const [kills, cost] = [this.#kills, this.#cost];
    return ids.toSorted((a, b) => (kills.get(b) ?? 0) - (kills.get(a) ?? 0) || (cost.get(a) ?? 0) - (cost.get(b) ?? 0));
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    const mutant = new Switch(activeMutant.id, hitLimit);
    const all = new Tests(this.#load, mutant);
    const tests = [];
    for (const id of this.#ordered(testFilter)) {
      const result = await all.run(id);
      tests.push(result);
      if (result.status === TestStatus.Success) continue;
      this.#kills.set(id, (this.#kills.get(id) ?? 0) + 1);
      if (!disableBail) break;
    }
    const timeout = determineHitLimitReached(mutant.hits, hitLimit);
    return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests });
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner)];
