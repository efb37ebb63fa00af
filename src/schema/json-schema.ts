import * as z from "zod/mini";
import { recordSchema } from "./record.ts";

/** The record's JSON Schema (2020-12), made from the zod schema. */
export function recordJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(recordSchema, { target: "draft-2020-12" });
  return { $schema, title: "extract record", ...schema };
}
