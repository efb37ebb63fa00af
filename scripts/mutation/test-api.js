// As much of vitest's interface as the tests use, without its processes: tests are collected, and run when asked for.
import { format } from "node:util";
import * as expectation from "@vitest/expect";

const { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend, GLOBAL_EXPECT, setState } = expectation;
for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
globalThis[GLOBAL_EXPECT] = chai.expect;
setState({ assertionCalls: 0, isExpectingAssertions: false, environment: "node" }, chai.expect);

/**
 * Left out: tests that measure time, which fail by chance on a busy machine and would count as kills; and those that read
 * all fixtures over again, which take most of the time and kill next to nothing that the others don't.
 */
const LEFT_OUT =
  /takes linear time|take far less than|says the same with|the same each time|has no measure lower than its baseline/;

let titles = [];
let collected = [];

function titleOf(title, row) {
  const cells = Array.isArray(row) ? row : [row];
  const named = title.replace(/\$(\w+)/g, (whole, key) => (Object(row)[key] === undefined ? whole : String(row[key])));
  return /%[sdj]/.test(named) ? format(named, ...cells).slice(0, 200) : named;
}

const each = (register) => (rows) => (title, body) => {
  const areArguments = rows.every(Array.isArray);
  for (const row of rows) register(titleOf(title, row), () => (areArguments ? body(...row) : body(row)));
};

function registerTest(title, run) {
  collected.push({ title: [...titles, title].join(" > "), run });
}

function registerSuite(title, body) {
  titles.push(title);
  body();
  titles.pop();
}

const test = Object.assign(registerTest, { each: each(registerTest) });
const describe = Object.assign(registerSuite, {
  each: each(registerSuite),
  skipIf: (isSkipped) => (isSkipped ? Object.assign(() => {}, { each: () => () => {} }) : describe),
});

/** What a test file imports as "vitest". */
export const testApi = { expect: chai.expect, test, it: test, describe };

/** The tests that `load` registers: a title of its own and a function each. */
export function collect(load) {
  titles = [];
  collected = [];
  load();
  const seen = new Map();
  return collected
    .filter(({ title }) => !LEFT_OUT.test(title))
    .map(({ title, run }) => {
      const times = (seen.get(title) ?? 0) + 1;
      seen.set(title, times);
      return { title: times === 1 ? title : `${title} (${times})`, run };
    });
}
