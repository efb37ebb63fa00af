import * as z from "zod/mini";

/** A zod schema as JSON Schema 2020-12. */
export function jsonSchemaOf(schema: z.ZodMiniType): Record<string, unknown> {
  return z.toJSONSchema(schema, { target: "draft-2020-12" });
}
