import type { Description } from '../core/description.ts';
import { isObject, type Json } from '../core/json.ts';
import type { Operation, ParameterPlace } from '../core/operation.ts';
import { schemaPointers } from './judged-schemas.ts';
import { walkSchema } from './schema-walk.ts';

type Place = ParameterPlace | 'body';

const known = new WeakMap<Description, ReadonlyMap<string, readonly string[]>>();

/**
 * The operations whose requests a schema object speaks of at a kind of place, by their ids, in the order of the
 * description: what they share is most likely judged by the same code of a server.
 */
export function usersOf(description: Description, place: Place, pointer: string): readonly string[] {
  const found = known.get(description) ?? findUsers(description);
  known.set(description, found);
  return found.get(keyOf(place, pointer)) ?? [];
}

function keyOf(place: Place, pointer: string): string {
  return `${place} ${pointer}`;
}

function findUsers(description: Description): Map<string, string[]> {
  const users = new Map<string, string[]>();
  const { document } = description;
  if (!isObject(document)) return users;
  const pointers = schemaPointers(document);
  for (const operation of description.operations) {
    for (const [place, schema] of requestSchemas(operation)) {
      for (const used of schemasFrom(description, schema)) {
        const pointer = pointers.get(used);
        if (pointer === undefined) continue;
        const ids = users.get(keyOf(place, pointer)) ?? [];
        if (ids.at(-1) !== operation.id) ids.push(operation.id);
        users.set(keyOf(place, pointer), ids);
      }
    }
  }
  return users;
}

function requestSchemas({ parameters, body }: Operation): [Place, Json][] {
  const held = [
    ...parameters,
    ...(body?.content ?? []).map(({ schema }) => ({ in: 'body' as const, schema })),
  ];
  return held.flatMap(({ in: place, schema }): [Place, Json][] => (schema ? [[place, schema.schema]] : []));
}

/** Every schema object that a schema leads to, itself included. */
function schemasFrom(description: Description, schema: Json): ReadonlySet<Json> {
  const seen = new Set<Json>();
  const pending: Json[] = [schema];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (!isObject(next) || seen.has(next)) continue;
    walkSchema(next, '', (found) => {
      seen.add(found);
      if (found.$ref !== undefined) pending.push(description.resolve(found));
    });
  }
  return seen;
}
