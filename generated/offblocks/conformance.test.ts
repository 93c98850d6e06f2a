import { conformance } from "../../src/vitest/conformance.ts";
import { registry } from "../registry.ts";
await conformance(registry, "offblocks");
