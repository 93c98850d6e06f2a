// Derived by `npm run generate`; edit the description, not this file.
import type { Registry } from "../src/core/registry.ts";
import { pack as apis_chataigne } from "./chataigne/pack.ts";
import { pack as apis_offblocks } from "./offblocks/pack.ts";
import { pack as apis_reverepay } from "./reverepay/pack.ts";
import { pack as apis_square } from "./square/pack.ts";
import { genericRegistry } from "./generic-registry.ts";

export const registry: Registry = {
  ...genericRegistry,
  apis: [apis_chataigne, apis_offblocks, apis_reverepay, apis_square],
};
