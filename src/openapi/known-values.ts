import type { Description } from '../core/description.ts';
import { isArray, isObject, type Json, member } from '../core/json.ts';
import type { NamedExample, Operation } from '../core/operation.ts';
import { valueAt } from '../core/pointer.ts';
import { proseSamples } from './prose-samples.ts';

/** Scalars by the name under which an example has them: what a server knows is better than what we invent. */
export type KnownValues = Pick<ReadonlyMap<string, Json>, 'get'>;

const known = new WeakMap<Description, KnownValues>();
const ofOperation = new WeakMap<Operation, KnownValues>();

/** Those of the operation's own examples before those of others. */
export function knownValues(operation: Operation, description: Description): KnownValues {
  const shared = known.get(description) ?? collect(description.operations, description);
  known.set(description, shared);
  const own = ofOperation.get(operation) ?? collect([operation], description);
  ofOperation.set(operation, own);
  return { get: (name) => own.get(name) ?? shared.get(name) };
}

/** What an example has before what prose shows. */
function collect(operations: readonly Operation[], { document }: Description): ReadonlyMap<string, Json> {
  const values = new Map<string, Json>();
  const note = (name: string, value: Json | undefined): void => {
    if (isArray(value)) note(name, value[0]);
    else if (isObject(value)) for (const [key, sub] of Object.entries(value)) note(key, sub);
    else if (value !== undefined && value !== null && !values.has(name)) values.set(name, value);
  };
  const first = (name: string, [example]: readonly NamedExample[]): void => note(name, example?.value);
  for (const { parameters, body } of operations) {
    for (const { name, examples } of parameters) first(name, examples);
    for (const { examples } of body?.content ?? []) first('', examples);
  }
  for (const { pointer } of operations) {
    const prose = member(valueAt(document, pointer), 'description');
    for (const sample of typeof prose === 'string' ? proseSamples(prose) : []) note('', sample);
  }
  return values;
}
