import { TestStatus } from "@stryker-mutator/api/test-runner";
import { collect } from "./test-api.js";

/** What instrumented code asks: which mutant is active; and what it counts in. */
class Switch {
  active;
  hits = 0;
  covered = {};
  #limit = Number.POSITIVE_INFINITY;

  /** Makes a mutant active, or with undefined none. */
  turnTo(active, limit = Number.POSITIVE_INFINITY) {
    this.active = active;
    this.hits = 0;
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

export const SEPARATOR = " :: ";

/** The tests of all files, among modules of their own. A file is loaded when one of its tests is asked for. */
export class Tests {
  mutant = new Switch();
  #files;
  #byFile = new Map();

  constructor(load, active, limit) {
    this.mutant.turnTo(active, limit);
    this.#files = load(this.mutant);
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
