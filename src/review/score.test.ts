import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { extract } from "../pipeline.ts";
import { judgedOf } from "../write/view/judged.ts";
import { parseReview, readReview, reviewPath, textHashOf, writeReview } from "./review-file.ts";
import { type Review, reviewSchema } from "./schema.ts";
import { addTallies, MEASURES, ratiosOf, scoreArticle } from "./score.ts";
import { scoreFolder } from "./score-folder.ts";

const STORY =
  "Twelve held\n\nLIMA, May 2, 2018 (Reuters) - Police in Peru arrested 12 people on Wednesday.\n\n" +
  '"They ran," said Rosa Quispe, head of the port authority. Chile sent 30 officers.\n';

const record = extract(STORY, { id: "a.txt" });

type Facts = Review["facts"];

function reviewOf(facts: Facts, finished = true): Review {
  return reviewSchema.parse({ version: 1, article: "a.txt", textHash: textHashOf(STORY), finished, facts });
}

/** Everything that the tool found, accepted. */
const accepted = judgedOf(record).map(({ field, value, evidence }) => ({
  field,
  verdict: "accepted",
  value,
  evidence,
})) as unknown as Facts;

describe("scoring", () => {
  it("is perfect where everything was accepted", () => {
    const tallies = scoreArticle(record, reviewOf(accepted));
    expect(tallies.countries).toEqual({ right: 2, found: 2, wanted: 2 });
    for (const measure of MEASURES) expect(ratiosOf(tallies[measure]).f1 ?? 1, measure).toBe(1);
  });

  it("costs precision for what was rejected and recall for what was added", () => {
    const facts = accepted.map((fact) =>
      fact.field === "countries" && fact.value.code === "CL" ? { ...fact, verdict: "rejected" } : fact,
    );
    const added = ["BO", "EC"].map((code) => ({ field: "countries", verdict: "added", value: { code }, evidence: [] }));
    const { countries } = scoreArticle(record, reviewOf([...facts, ...added] as Facts));
    expect(countries).toEqual({ right: 1, found: 2, wanted: 3 });
    expect(ratiosOf(countries)).toEqual({ precision: 1 / 2, recall: 1 / 3, f1: 2 / 5 });
  });

  it("costs both for what was edited, but only in the measures that the edit touches", () => {
    const facts = accepted.map((fact) =>
      fact.field === "counts" && fact.value.value === 12
        ? { ...fact, verdict: "edited", found: fact.value, value: { ...fact.value, action: "killed" } }
        : fact,
    );
    const tallies = scoreArticle(record, reviewOf(facts as Facts));
    const { found } = tallies["counts: value"];
    expect(tallies["counts: value"]).toEqual({ right: found, found, wanted: found });
    expect(tallies["counts: value, noun, action"]).toEqual({ right: found - 1, found, wanted: found });
  });

  it("compares as often as a value comes: two equal facts are two", () => {
    const peru = accepted.filter(({ field }) => field === "countries").slice(0, 1);
    expect(scoreArticle(record, reviewOf([...peru, ...peru])).countries).toEqual({ right: 1, found: 2, wanted: 2 });
  });

  it("sets no store by case, quote marks and a leading “the”", () => {
    const facts = accepted.map((fact) =>
      fact.field === "quotes" ? { ...fact, value: { speaker: "rosa QUISPE", text: "“They ran”" } } : fact,
    );
    const { quotes } = scoreArticle(record, reviewOf(facts as Facts));
    expect(quotes.right).toBe(1);
  });

  it("adds up counts, not shares; nothing to divide by is null", () => {
    const one = scoreArticle(record, reviewOf(accepted));
    const none = scoreArticle(record, reviewOf([]));
    expect(addTallies([one, none]).countries).toEqual({ right: 2, found: 4, wanted: 2 });
    expect(ratiosOf(addTallies([]).countries)).toEqual({ precision: null, recall: null, f1: null });
  });
});

describe("review files", () => {
  const folder = (): string => mkdtempSync(join(tmpdir(), "extract-score-"));

  it("are written and read back the same", async () => {
    const article = join(folder(), "a.txt");
    const review = reviewOf(accepted);
    await writeReview(article, review);
    expect(await readReview(article)).toEqual(review);
    expect(await readReview(`${article}x`)).toBeUndefined();
  });

  it.each([
    [{}, "version"],
    [{ version: 2, article: "a", textHash: "x", finished: true, facts: [] }, "version"],
    [{ ...reviewOf([]), more: 1 }, "the whole"],
    [{ ...reviewOf([]), textHash: "short" }, "textHash"],
    [
      { ...reviewOf([]), facts: [{ field: "countries", verdict: "added", value: { code: "Peru" }, evidence: [] }] },
      "facts[0].value.code",
    ],
    [
      { ...reviewOf([]), facts: [{ field: "date", verdict: "added", value: { value: "May" }, evidence: [] }] },
      "facts[0].value.value",
    ],
    [
      {
        ...reviewOf([]),
        facts: [
          { field: "people", verdict: "maybe", value: { name: "A", title: null, affiliation: null }, evidence: [] },
        ],
      },
      "facts[0].verdict",
    ],
  ])("are refused with the place that is wrong: %#", (value, place) => {
    expect(() => parseReview(value)).toThrow(`not a review of version 1: ${place}: `);
  });

  it("are scored where they are finished; the others are told of", async () => {
    const at = folder();
    const put = async (name: string, review: Review | string): Promise<void> => {
      writeFileSync(join(at, name), STORY);
      if (typeof review === "string") writeFileSync(reviewPath(join(at, name)), review);
      else await writeReview(join(at, name), review);
    };
    await put("good.txt", reviewOf(accepted));
    await put("open.txt", reviewOf(accepted, false));
    await put("broken.txt", "{");
    await put("changed.txt", { ...reviewOf(accepted), textHash: textHashOf("other") });
    await writeReview(join(at, "lost.txt"), reviewOf(accepted));
    writeFileSync(join(at, "other.json"), "{}");
    const { articles, unfinished, problems, tallies } = await scoreFolder(at, { extract: {}, maxBytes: 1e6 });
    expect({ articles, unfinished }).toEqual({ articles: 1, unfinished: 1 });
    expect(tallies.countries).toEqual({ right: 2, found: 2, wanted: 2 });
    expect(problems.map((line) => line.slice(at.length + 1))).toEqual([
      "broken.txt.review.json: not a review: it isn't JSON",
      "changed.txt.review.json: the article has changed since it was reviewed; review it again",
      "lost.txt.review.json: its article: no such file; check the path",
    ]);
  });
});
