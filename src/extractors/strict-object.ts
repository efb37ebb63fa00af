import * as z from "zod/mini";
import { $constructor, $ZodObjectJIT } from "zod/v4/core";

type Shape = z.core.$ZodLooseShape;

type Init = (schema: z.ZodMiniObject, def: z.core.$ZodObjectDef) => void;
const initCompiled: Init = $ZodObjectJIT.init;
const initMini: Init = z.ZodMiniType.init;

/** zod's object that compiles its own parser when it's first used without `jitless`; `zod/mini` leaves it out. */
const CompiledObject = $constructor<z.ZodMiniObject, z.core.$ZodObjectDef>("CompiledObject", (schema, def) => {
  initCompiled(schema, def);
  initMini(schema, def);
  Object.defineProperty(schema, "shape", { value: def.shape, enumerable: true });
});

/**
 * An object with these keys and no others, like `z.strictObject`, for what every record is parsed by: compiled, a record
 * takes 65 instead of 160 µs.
 */
export function strictObject<const S extends Shape>(
  shape: S,
): z.ZodMiniObject<z.core.util.Writeable<S>, z.core.$strict> {
  const schema = new CompiledObject({ type: "object", shape, catchall: z.never() });
  return schema as unknown as z.ZodMiniObject<z.core.util.Writeable<S>, z.core.$strict>;
}
