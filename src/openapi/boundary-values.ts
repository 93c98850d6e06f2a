import type { Description } from '../core/description.ts';
import { isArray, isObject, type Json, member } from '../core/json.ts';
import { joinPointer, withValueAt } from '../core/pointer.ts';
import type { KnownValues } from './known-values.ts';
import { hasType, type Shape } from './merged-shape.ts';
import { numberRange } from './number-values.ts';
import { isReadOnly } from './read-only.ts';
import { variantsOf } from './schema-variants.ts';
import { isWithinItself } from './self-containing.ts';
import { beyondBasicPlane, hasForm, mayBeEmpty, textEdges } from './text-edges.ts';
import { type Extent, type Making, requiredNames, valueFor, valuesOf } from './valid-values.ts';

/** A value that stands at an edge of what its schema allows. */
export interface Boundary {
  /** What is at the edge, for example `/tags maxItems`. */
  readonly label: string;
  readonly value: Json;
  /** What it was made from by a change of one place; left out where it is another value altogether. */
  readonly from?: Json;
  /** It differs by a choice that the description leaves, and has everything that this choice allows. */
  readonly isChoice?: boolean;
}

const deepest = 8;

/**
 * Values at every edge of the schemas and of everything inside them, each made from `value` by one change. They are
 * proposals: whoever uses one validates the result.
 */
export function* boundaries(
  description: Description,
  schemas: readonly Json[],
  value: Json,
  known?: KnownValues,
  above: readonly Json[] = [],
): Generator<Boundary> {
  if (above.length > deepest) return;
  const full = making('full', known);
  const minimal = making('minimal', known);
  for (const { choice, shape } of variantsOf(description, schemas)) {
    const chosen = choice ? `${choice} ` : '';
    const isFree = choice === '' && fits(shape, value);
    const here = isFree ? value : valueFor(description, shape, full);
    if (here === undefined) continue;
    if (choice !== '') {
      yield { label: `${chosen}full`, value: here, isChoice: true };
      const least = valueFor(description, shape, minimal);
      if (least !== undefined) yield { label: `${chosen}minimal`, value: least };
    }
    const { properties = null } = shape;
    if (isWithinItself(properties, above)) continue;
    for (const edge of edges(description, shape, here)) {
      yield { ...edge, label: chosen + edge.label, from: here };
    }
    for (const [name, schema, sub] of inside(shape, here)) {
      let wholeOf: { readonly inner: Json | undefined; readonly from: Json | undefined } | undefined;
      for (const inner of boundaries(description, [schema], sub, known, [...above, properties])) {
        if (inner.label.endsWith(beyondBasicPlane) && hasForm(name)) continue;
        const changed = withValueAt(here, joinPointer('', name), inner.value);
        const label = inner.label.startsWith('/') ? `/${name}${inner.label}` : `/${name} ${inner.label}`;
        if (changed === undefined) continue;
        // what stands inside another choice was made from that choice, whole
        const isInside = isObject(inner.from) || isArray(inner.from);
        if (!isInside) wholeOf = undefined;
        else if (wholeOf?.inner !== inner.from)
          wholeOf = { inner: inner.from, from: withValueAt(here, joinPointer('', name), inner.from) };
        const from = isInside ? wholeOf?.from : here;
        yield { ...inner, label: chosen + label, value: changed, ...(from === undefined ? {} : { from }) };
      }
    }
  }
}

function making(extent: Extent, known?: KnownValues): Making {
  return { extent, examples: true, readOnly: false, ...(known ? { known } : {}) };
}

function fits(shape: Shape, value: Json): boolean {
  return shape.type === undefined || hasType(value, [shape.type]);
}

/** The members of a value with their schemas. */
function* inside(shape: Shape, value: Json): Generator<[name: string, schema: Json, sub: Json]> {
  if (isObject(value)) {
    for (const [name, sub] of Object.entries(value)) {
      const others = isObject(shape.additionalProperties) ? shape.additionalProperties : undefined;
      const schema = member(shape.properties, name) ?? others;
      if (schema !== undefined) yield [name, schema, sub];
    }
  }
  const [first] = isArray(value) ? value : [];
  if (first === undefined) return;
  const prefixed = isArray(shape.prefixItems) ? shape.prefixItems[0] : undefined;
  yield ['0', prefixed ?? shape.items ?? true, first];
}

function* edges(description: Description, shape: Shape, value: Json): Generator<Boundary> {
  if (isArray(shape.enum)) {
    if (shape.enum.length < 2) return;
    for (const listed of shape.enum) yield { label: `enum ${JSON.stringify(listed)}`, value: listed };
  } else if (shape.type === 'boolean') {
    yield { label: 'true', value: true };
    yield { label: 'false', value: false };
  } else if (shape.type === 'integer' || shape.type === 'number') yield* numberEdges(shape);
  else if (shape.type === 'string') yield* textEdges(shape, value);
  else if (shape.type === 'array') yield* listEdges(description, shape, value);
  else if (shape.type === 'object' && isObject(value)) yield* objectEdges(description, shape, value);
}

function* numberEdges(shape: Shape): Generator<Boundary> {
  const { lowest, highest, step } = numberRange(shape);
  if (lowest !== undefined) yield { label: 'lowest', value: lowest };
  if (lowest !== undefined && step !== undefined) yield { label: 'above lowest', value: lowest + step };
  if (highest !== undefined) yield { label: 'highest', value: highest };
  if (highest !== undefined && step !== undefined) yield { label: 'below highest', value: highest - step };
  if (typeof shape.multipleOf === 'number') yield { label: 'multipleOf', value: shape.multipleOf };
}

function* listEdges(description: Description, shape: Shape, value: Json): Generator<Boundary> {
  const [first] = isArray(value) ? value : [];
  for (const keyword of ['minItems', 'maxItems']) {
    const count = shape[keyword];
    if (typeof count !== 'number') continue;
    const [made] = valuesOf(description, [{ ...shape, minItems: count }], making('minimal'));
    if (made !== undefined) yield { label: keyword, value: made };
    if (shape.uniqueItems === true || first === undefined || count > 1000) continue;
    yield { label: `${keyword} of the same`, value: Array.from({ length: count }, () => first) };
  }
  const [one, other] = choicesOf(shape.items);
  if (one !== undefined && other !== undefined) yield { label: 'two items', value: [one, other] };
}

/** Items that there are for certain. */
function choicesOf(items: Json | undefined): readonly Json[] {
  const values = member(items, 'enum');
  return isArray(values) ? values : [];
}

function* objectEdges(
  description: Description,
  shape: Shape,
  value: Readonly<Record<string, Json>>,
): Generator<Boundary> {
  const required = requiredNames(shape);
  const kept = Object.entries(value).filter(([name]) => required.includes(name));
  const optional = Object.entries(value).filter(([name]) => !required.includes(name));
  for (const [name] of optional) {
    const schema = member(shape.properties, name) ?? shape.additionalProperties;
    const isText =
      isObject(schema) &&
      variantsOf(description, [schema]).some(({ shape: text }) => {
        return text.type === 'string' && mayBeEmpty(name, text);
      });
    if (isText) yield { label: `/${name} empty`, value: { ...value, [name]: '' } };
  }
  if (optional.length > 0) yield { label: 'only required', value: Object.fromEntries(kept) };
  for (const [name, sub] of optional) {
    if (isReadOnly(description, member(shape.properties, name))) continue;
    if (optional.length > 1) {
      yield { label: `only ${name}`, value: Object.fromEntries([...kept, [name, sub]]) };
    }
  }
}
