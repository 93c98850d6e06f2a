import type { Observation } from '../core/check.ts';
import type { Description } from '../core/description.ts';
import { isObject, type Json, jsonType } from '../core/json.ts';
import type { LocatedSchema } from '../core/operation.ts';
import { pointerTokens, valueAt, withoutIndexes } from '../core/pointer.ts';
import { componentAbove } from './component-above.ts';
import { undeclaredProperties } from './undeclared-properties.ts';

/** One for each property that a schema does not declare; for content of another shape altogether, one for all of it. */
export function undeclaredObservations(
  description: Description,
  { schema, pointer }: LocatedSchema,
  value: Json,
  isToldElsewhere: (at: string) => boolean,
): Observation[] {
  const found = undeclaredProperties(description, schema, value).filter((at) => !isToldElsewhere(at));
  const names = isObject(value) ? Object.keys(value) : [];
  const each = (): Observation[] =>
    [...byObject(found)].flatMap(([parent, together]) => {
      const owners = together.map(
        (at) => componentAbove(description, schema, at) ?? sharedPlace(pointer, at),
      );
      if (together.length > mostApart) return [ofObject(parent, together, owners[0])];
      return together.map((at, index) => ofProperty(at, valueAt(value, at), owners[index]));
    });
  const isOtherShape = found.length > 0 && found.length === names.length && found.every(isAtTop);
  if (!isOtherShape) return each();
  // where it lacks what is required as well, that is told as what it is
  if (description.validate(pointer, value).some(({ keyword }) => keyword === 'required')) return [];
  return names.length === 1 ? each() : [ofShape(names)];
}

/** A response that operations share has its schema once, also where that is no component itself. */
function sharedPlace(pointer: string, at: string): string | undefined {
  return pointer.startsWith('/components/') ? `${pointer}${withoutIndexes(at)}` : undefined;
}

/** So many properties of one object are told one by one; where more are left out, it is the object that is not described. */
const mostApart = 5;

function byObject(found: readonly string[]): Map<string, string[]> {
  const grouped = new Map<string, string[]>();
  for (const at of found) {
    const parent = at.slice(0, at.lastIndexOf('/'));
    grouped.set(parent, [...(grouped.get(parent) ?? []), at]);
  }
  return grouped;
}

/** The cause is the object: which of its properties are there may differ from answer to answer. */
function ofObject(parent: string, together: readonly string[], owner: string | undefined): Observation {
  const names = together.map((at) => pointerTokens(at).at(-1));
  const at = withoutIndexes(parent);
  return {
    at,
    keyword: 'properties',
    summary: `${names.length} properties${at === '' ? '' : ` of ${at}`} are not declared, such as ${names.slice(0, 3).join(', ')}`,
    expected: 'only declared properties',
    actual: names.join(', ').slice(0, 160),
    ...(owner === undefined ? {} : { cause: `${owner.slice(0, owner.lastIndexOf('/'))} properties` }),
  };
}

function isAtTop(pointer: string): boolean {
  return pointerTokens(pointer).length === 1;
}

function ofProperty(at: string, found: Json | undefined, owner: string | undefined): Observation {
  return {
    at: withoutIndexes(at),
    keyword: 'properties',
    summary: `property ${pointerTokens(at).at(-1)} is not declared`,
    expected: 'only declared properties',
    actual: found === undefined ? 'absent' : jsonType(found),
    // a component is behind wherever it is used
    ...(owner === undefined ? {} : { cause: owner }),
  };
}

function ofShape(names: readonly string[]): Observation {
  const told = names.slice(0, 8).join(', ');
  return {
    at: '',
    keyword: 'properties',
    summary: `nothing that the content has is declared: ${told}`,
    expected: 'declared properties',
    actual: told,
    // one shape of errors everywhere is one cause
    cause: names.toSorted().join(' '),
  };
}
