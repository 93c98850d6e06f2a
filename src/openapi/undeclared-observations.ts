import type { Observation } from '../core/check.ts';
import type { Description } from '../core/description.ts';
import { isObject, type Json, jsonType } from '../core/json.ts';
import type { LocatedSchema } from '../core/operation.ts';
import { pointerTokens, valueAt } from '../core/pointer.ts';
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
    found.map((at) => ofProperty(at, valueAt(value, at), componentAbove(description, schema, at)));
  const isOtherShape = found.length > 0 && found.length === names.length && found.every(isAtTop);
  if (!isOtherShape) return each();
  // where it lacks what is required as well, that is told as what it is
  if (description.validate(pointer, value).some(({ keyword }) => keyword === 'required')) return [];
  return names.length === 1 ? each() : [ofShape(names)];
}

function isAtTop(pointer: string): boolean {
  return pointerTokens(pointer).length === 1;
}

function ofProperty(at: string, found: Json | undefined, owner: string | undefined): Observation {
  return {
    at: at.replace(/\/\d+(?=\/|$)/g, '/*'),
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
