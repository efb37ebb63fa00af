import * as z from "zod/mini";
import { $ZodObjectJIT } from "zod/v4/core";

type Shape = z.core.$ZodLooseShape;
type Strict<S extends Shape> = z.ZodMiniObject<z.core.util.Writeable<S>, z.core.$strict>;

const uncompiled: z.ZodMiniObject[] = [];

/** An object with these keys and no others, like `z.strictObject`, for what every record is parsed by. */
export function strictObject<const S extends Shape>(shape: S): Strict<S> {
  const schema = z.strictObject(shape) as unknown as Strict<S>;
  uncompiled.push(schema as unknown as z.ZodMiniObject);
  return schema;
}

/**
 * Gives all strict objects zod's compiled parser, which `zod/mini` leaves out: a record takes 65 instead of 160 µs. Compiling
 * takes milliseconds, so it's for runs over many articles.
 */
export function compileStrictObjects(): void {
  const init: (schema: z.ZodMiniObject, def: z.core.$ZodObjectDef) => void = $ZodObjectJIT.init;
  for (const schema of uncompiled.splice(0)) {
    init(schema, schema._zod.def);
    schema._zod.run = schema._zod.parse;
  }
}
