import type { Description } from '../core/description.ts';
import { isArray, isObject, type Json, type JsonObject, member } from '../core/json.ts';
import { mergeShapes, type Shape, singleTyped } from './merged-shape.ts';

/** One way to satisfy a schema: the choices that were made, and the shape that they lead to. */
export interface Variant {
  /** For example `oneOf/1 string`; the same for the same choices. */
  readonly choice: string;
  readonly shape: Shape;
}

/** More combinations than this are not looked at: a product of choices grows without bound. */
const mostVariants = 64;

const known = new WeakMap<Description, WeakMap<JsonObject, readonly Variant[]>>();

/** Every way to satisfy all of the schemas at once, in the order of the description; none where nothing satisfies them. */
export function variantsOf(description: Description, schemas: readonly Json[]): readonly Variant[] {
  const [schema] = schemas;
  if (schemas.length !== 1 || !isObject(schema)) return findVariants(description, schemas);
  const ofDescription = known.get(description) ?? new WeakMap<JsonObject, readonly Variant[]>();
  known.set(description, ofDescription);
  const found = ofDescription.get(schema) ?? findVariants(description, schemas);
  ofDescription.set(schema, found);
  return found;
}

function findVariants(description: Description, schemas: readonly Json[]): readonly Variant[] {
  const expanded = crossed(schemas.map((schema) => expand({ description, above: new Set() }, schema)));
  return expanded.flatMap(({ choice, shape }) =>
    singleTyped(shape).map((typed) => ({ choice: worded(choice, typed, shape), shape: typed })),
  );
}

function worded(choice: string, typed: Shape, shape: Shape): string {
  const isChoice = isArray(shape.type) && shape.type.length > 1 && shape.enum === undefined;
  return [choice, isChoice ? String(typed.type) : ''].filter(Boolean).join(' ');
}

interface Expansion {
  readonly description: Description;
  /** Schemas that are being expanded: one that contains itself at the same place says nothing new. */
  readonly above: ReadonlySet<Json>;
}

const always: readonly Variant[] = [{ choice: '', shape: {} }];

function expand(expansion: Expansion, schema: Json): readonly Variant[] {
  if (schema === true) return always;
  if (!isObject(schema)) return [];
  if (expansion.above.has(schema)) return always;
  const within = { ...expansion, above: new Set([...expansion.above, schema]) };
  const { $ref, allOf, oneOf, anyOf, if: condition, discriminator } = schema;
  const parts: (readonly Variant[])[] = [[{ choice: '', shape: ownShape(schema) }]];
  if ($ref !== undefined) {
    const target = expansion.description.resolve(schema);
    parts.push(target === schema ? [] : expand(within, target));
  }
  if (isArray(allOf)) parts.push(...allOf.map((part) => expand(within, part)));
  if (isArray(oneOf)) parts.push(branches(within, 'oneOf', oneOf, discriminator));
  if (isArray(anyOf)) parts.push(branches(within, 'anyOf', anyOf, discriminator));
  if (condition !== undefined) parts.push(conditional(within, schema));
  if (isObject(discriminator) && !oneOf && !anyOf) parts.push(descendants(within, schema, discriminator));
  return crossed(parts);
}

/** What a schema says itself, without what it refers to or leaves open. */
function ownShape(schema: JsonObject): Shape {
  const {
    $ref,
    allOf,
    oneOf,
    anyOf,
    if: i,
    then: t,
    else: e,
    not,
    discriminator,
    const: only,
    ...own
  } = schema;
  return only === undefined ? own : { ...own, enum: [only] };
}

function branches(
  expansion: Expansion,
  keyword: string,
  list: readonly Json[],
  discriminator: Json | undefined,
): Variant[] {
  return list.flatMap((branch, index) => {
    const named = discriminated(discriminator, branch);
    const found = crossed([expand(expansion, branch), named ? [{ choice: '', shape: named }] : always]);
    return found.map(({ choice, shape }) => ({ choice: `${keyword}/${index} ${choice}`.trim(), shape }));
  });
}

/** OpenAPI 3.1 §4.8.25: the property names the branch, by the mapping or by the name of its component. */
function discriminated(discriminator: Json | undefined, branch: Json): Shape | undefined {
  const property = member(discriminator, 'propertyName');
  const ref = member(branch, '$ref');
  if (typeof property !== 'string' || typeof ref !== 'string') return undefined;
  const name = ref.split('/').at(-1) ?? ref;
  const mapping = member(discriminator, 'mapping');
  const mapped = Object.entries(isObject(mapping) ? mapping : {}).find(([, to]) => to === ref || to === name);
  return { required: [property], properties: { [property]: { const: mapped?.[0] ?? name } } };
}

/** A parent with a discriminator stands for the components that build on it with `allOf`. */
function descendants(expansion: Expansion, parent: Json, discriminator: JsonObject): readonly Variant[] {
  const schemas = member(member(expansion.description.document, 'components'), 'schemas');
  const children = Object.entries(isObject(schemas) ? schemas : {}).filter(([, child]) => {
    const parts = member(child, 'allOf');
    if (!isArray(parts) || expansion.above.has(child)) return false;
    return parts.some((part) => member(part, '$ref') && expansion.description.resolve(part) === parent);
  });
  const isReachedFromChild = [...expansion.above].some((schema) => {
    const parts = member(schema, 'allOf');
    return isArray(parts) && parts.some((part) => expansion.description.resolve(part) === parent);
  });
  if (children.length === 0 || isReachedFromChild) return always;
  return children.flatMap(([name, child]) => {
    const named = discriminated(discriminator, { $ref: `#/components/schemas/${name}` });
    const found = crossed([expand(expansion, child), [{ choice: '', shape: named ?? {} }]]);
    return found.map(({ choice, shape }) => ({ choice: `${name} ${choice}`.trim(), shape }));
  });
}

function conditional(expansion: Expansion, schema: JsonObject): Variant[] {
  const { if: condition = true, then: consequence = true, else: alternative = true } = schema;
  const met = crossed([expand(expansion, condition), expand(expansion, consequence)]);
  const unmet = crossed([
    expand(expansion, alternative),
    [{ choice: '', shape: avoiding(condition, schema) }],
  ]);
  return [
    ...met.map(({ choice, shape }) => ({ choice: `then ${choice}`.trim(), shape })),
    ...unmet.map(({ choice, shape }) => ({ choice: `else ${choice}`.trim(), shape })),
  ];
}

/** The enumerated values that keep a condition on a property from being met. */
function avoiding(condition: Json, schema: JsonObject): Shape {
  const conditions = member(condition, 'properties');
  for (const [name, wanted] of Object.entries(isObject(conditions) ? conditions : {})) {
    const values = member(member(schema.properties, name), 'enum');
    const listed = member(wanted, 'enum');
    const met = isArray(listed) ? listed : [member(wanted, 'const')];
    const left = isArray(values) ? values.filter((value) => !met.includes(value)) : [];
    if (left.length > 0) return { properties: { [name]: { enum: left } } };
  }
  return {};
}

function crossed(parts: readonly (readonly Variant[])[]): readonly Variant[] {
  return parts.reduce((before, part) => {
    const both = before.flatMap((first) =>
      part.flatMap((second) => {
        const shape = mergeShapes(first.shape, second.shape);
        return shape ? [{ choice: [first.choice, second.choice].filter(Boolean).join(' '), shape }] : [];
      }),
    );
    return both.slice(0, mostVariants);
  }, always);
}
