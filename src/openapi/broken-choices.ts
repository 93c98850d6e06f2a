import type { Description } from '../core/description.ts';
import { isArray, isObject, type Json, type JsonObject } from '../core/json.ts';
import type { Broken } from './broken-values.ts';
import { pointerOf } from './schema-pointers.ts';
import { valuesOf } from './valid-values.ts';

/** More pairs than this are not tried. */
const mostBranches = 6;
const enough = 3;

/**
 * Objects that are of two branches of `oneOf` at once: what one branch asks beside what another asks. Where a
 * discriminator picks the branch, servers do not look at the others.
 */
export function* brokenChoice(
  description: Description,
  schema: JsonObject,
  value: JsonObject,
): Generator<Broken> {
  const { oneOf } = schema;
  if (!isArray(oneOf) || oneOf.length < 2 || schema.discriminator !== undefined) return;
  const candidates: Json[] = [];
  for (const candidate of merged(description, schema, value)) {
    if (branchesOf(description, oneOf, candidate) < 2) continue;
    candidates.push(candidate);
    if (candidates.length === enough) break;
  }
  if (candidates.length > 0) yield { keyword: 'oneOf', kind: 'two at once', candidates };
}

function* merged(description: Description, schema: JsonObject, value: JsonObject): Generator<JsonObject> {
  const objects = (['full', 'minimal'] as const).flatMap((extent) => {
    const making = { extent, examples: true, readOnly: false };
    return [...valuesOf(description, [schema], making)].filter(isObject).slice(0, mostBranches);
  });
  yield* objects;
  for (const one of objects) yield { ...one, ...value };
  for (const one of objects) for (const other of objects) if (one !== other) yield { ...one, ...other };
}

/** As far as branches can be asked by themselves. */
function branchesOf(description: Description, branches: readonly Json[], value: Json): number {
  return branches.filter((branch) => {
    const pointer = pointerOf(description, branch);
    return pointer !== undefined && description.validate(pointer, value).length === 0;
  }).length;
}
