import type { Description } from '../core/description.ts';
import { isArray, isObject, type Json, type JsonObject, member } from '../core/json.ts';
import { joinPointer } from '../core/pointer.ts';
import { itemSchemas, propertiesOf, propertySchemas } from './declared-properties.ts';
import { parallelSchemas } from './parallel-schemas.ts';
import { mayMatch } from './pattern.ts';
import { subtypeNames } from './subtype-names.ts';

/** What some schemas together declare of an object and of a list. */
interface Declared {
  /** Absent where the schemas declare no property, or say in words that others are welcome. */
  readonly names?: ReadonlySet<string>;
  readonly patterns: readonly string[];
  readonly property: (name: string) => Declared;
  readonly items: () => Declared | undefined;
}

/** A value that is yet to be looked at; its pointer is written only where something is to be told of it. */
interface Place {
  readonly value: Json;
  readonly declared: Declared;
  readonly parent?: Place;
  readonly token: string | number;
}

/**
 * JSON Pointers of the properties of `value` that the schema does not declare, in the order of the value. An object
 * whose schema declares no property, or says in words that others are welcome, has none. Not recursive, and each schema
 * is read once.
 */
export function undeclaredProperties(description: Description, schema: Json, value: Json): string[] {
  const found: string[] = [];
  const pending: Place[] = [{ value, declared: declaredBy(description, [schema]), token: '' }];
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    const inside: Place[] = [];
    const { declared } = place;
    if (isArray(place.value)) inside.push(...itemPlaces(place, place.value));
    else if (isObject(place.value) && declared.names) {
      for (const name of Object.keys(place.value)) {
        const sub = place.value[name];
        if (!declared.names.has(name)) {
          if (!declared.patterns.some((pattern) => mayMatch(pattern, name)))
            found.push(pointerTo(place, name));
        } else if (sub !== null && typeof sub === 'object') {
          inside.push({ value: sub, declared: declared.property(name), parent: place, token: name });
        }
      }
    }
    for (let index = inside.length - 1; index >= 0; index -= 1) {
      const next = inside[index];
      if (next) pending.push(next);
    }
  }
  return found;
}

function itemPlaces(parent: Place, list: readonly Json[]): Place[] {
  const declared = parent.declared.items();
  if (!declared) return [];
  return list.flatMap((value, token) =>
    value !== null && typeof value === 'object' ? [{ value, declared, parent, token }] : [],
  );
}

function pointerTo(place: Place, name: string): string {
  const tokens: (string | number)[] = [name];
  for (let at = place; at.parent !== undefined; at = at.parent) tokens.push(at.token);
  return joinPointer('', ...tokens.reverse());
}

interface Memory {
  readonly numbers: WeakMap<JsonObject, number>;
  readonly declared: Map<string, Declared>;
  count: number;
}

const memories = new WeakMap<Description, Memory>();

/** The same object for the same schemas, so that one which contains itself has an end. */
function declaredBy(description: Description, schemas: readonly Json[]): Declared {
  const memory = memories.get(description) ?? { numbers: new WeakMap(), declared: new Map(), count: 0 };
  memories.set(description, memory);
  const key = keyOf(memory, schemas.filter(isObject));
  const known = memory.declared.get(key);
  if (known) return known;
  const made = readDeclared(description, parallelSchemas(description, schemas));
  memory.declared.set(key, made);
  return made;
}

function keyOf(memory: Memory, schemas: readonly JsonObject[]): string {
  const numbers = schemas.map((schema) => {
    const known = memory.numbers.get(schema);
    if (known !== undefined) return known;
    memory.count += 1;
    memory.numbers.set(schema, memory.count);
    return memory.count;
  });
  return [...new Set(numbers)].sort((a, b) => a - b).join(' ');
}

function readDeclared(description: Description, parts: readonly JsonObject[]): Declared {
  const own = parts.flatMap((part) => Object.keys(propertiesOf(part)));
  const ofParents = subtypeNames(description, parts).map(({ property }) => property);
  const names = new Set(own.length > 0 ? [...own, ...parts.flatMap(discriminatorOf), ...ofParents] : []);
  const patterns = parts.flatMap(({ patternProperties }) =>
    Object.keys(isObject(patternProperties) ? patternProperties : {}),
  );
  const properties = new Map<string, Declared>();
  const items = itemSchemas(parts);
  let ofItems: Declared | undefined;
  return {
    ...(names.size > 0 && !parts.some(isOpen) ? { names } : {}),
    patterns,
    property(name) {
      const declared = properties.get(name) ?? declaredBy(description, propertySchemas(parts, name));
      properties.set(name, declared);
      return declared;
    },
    items() {
      if (items.length > 0) ofItems ??= declaredBy(description, items);
      return ofItems;
    },
  };
}

/** OpenAPI 3.1.1 §4.8.25: the property that it names is declared by that, and schemas often leave it there. */
function discriminatorOf({ discriminator }: JsonObject): string[] {
  const name = member(discriminator, 'propertyName');
  return typeof name === 'string' ? [name] : [];
}

function isOpen(schema: JsonObject): boolean {
  return [schema.additionalProperties, schema.unevaluatedProperties].some(
    (others) => others === true || isObject(others),
  );
}
