import type { Observation } from '../core/check.ts';
import type { SchemaError } from '../core/description.ts';
import { isArray, type Json } from '../core/json.ts';
import { joinPointer, pointerTokens, valueAt, withoutIndexes, withValueAt } from '../core/pointer.ts';
import { generalMessage } from './description.ts';

/** One error for each thing that is wrong with a value. */
export function distinctErrors(errors: readonly SchemaError[]): SchemaError[] {
  const mistyped = new Set(errors.filter(({ keyword }) => keyword === 'type').map(schemaOf));
  const told = new Map<string, SchemaError>();
  for (const error of errors) {
    // what is of another type is none of the listed values either
    if (error.keyword === 'enum' && mistyped.has(schemaOf(error))) continue;
    // parts of an allOf that say the same are broken together
    const same = nameOf(error);
    if (!told.has(same)) told.set(same, error);
  }
  return [...told.values()];
}

function schemaOf({ at, schemaPointer }: SchemaError): string {
  return `${at} ${schemaPointer.slice(0, schemaPointer.lastIndexOf('/'))}`;
}

/** What a check says of a value that breaks a schema; what is only inferred is asked for as SHOULD. */
export function schemaObservation(
  at: string,
  subject: string,
  error: SchemaError,
  actual: string,
): Observation {
  return {
    at,
    keyword: error.keyword,
    summary: `${subject} ${error.message}${isLocalTime(error, actual) ? ': it has no offset (RFC 3339 §5.6)' : ''}`,
    expected: `${error.keyword} at ${error.schemaPointer}`,
    actual,
    declaredAt: error.schemaPointer,
    // a component is broken in the same way wherever it is used
    cause: isLocalTime(error, actual)
      ? 'a date-time without an offset'
      : error.schemaPointer.startsWith('/components/')
        ? error.schemaPointer
        : inlineCause(error),
    ...(error.inferred ? { requirement: 'SHOULD' as const } : {}),
    ...(isTooWide(error, actual) ? { party: 'description' as const } : {}),
  };
}

/** What a check says of content that breaks a schema as a whole or in a part. */
export function contentObservation(
  error: SchemaError,
  actual: string,
  isForNothing: (error: SchemaError) => boolean,
): Observation {
  const { at } = error;
  const seen = schemaObservation(at, at || 'the content', error, actual);
  // what writes null for a member that there is none of does so wherever a member may be left out
  if (isForNothing(error))
    return { ...seen, summary: `${at} is null, and may only be left out`, cause: 'null for nothing' };
  // and what writes it for an empty list or map that has to be there, for all of them
  return isNullForEmpty(error, actual) ? { ...seen, cause: 'null for an empty list or map' } : seen;
}

/** What forbids null: a type, or that it is none of a choice. */
const ofNull = new Set(['type', 'oneOf', 'anyOf']);

/**
 * Tells of errors in a value whether null stands for a member that its object need not have: without it, nothing else is
 * wrong. Of the same member of many items it is tried in one: they may be thousands.
 */
export function nullsForNothing(
  whole: Json,
  errors: readonly SchemaError[],
  validate: (value: Json) => readonly SchemaError[],
): (error: SchemaError) => boolean {
  const before = new Set(errors.map(nameOf));
  const known = new Map<string, boolean>();
  return ({ at, keyword, schemaPointer }) => {
    if (!ofNull.has(keyword) || valueAt(whole, at) !== null || at === '') return false;
    if (isArray(valueAt(whole, at.slice(0, at.lastIndexOf('/'))))) return false;
    const member = `${schemaPointer} ${withoutIndexes(at)}`;
    const found = known.get(member);
    if (found !== undefined) return found;
    const without = withValueAt(whole, at, undefined);
    const made = without !== undefined && validate(without).every((error) => before.has(nameOf(error)));
    known.set(member, made);
    return made;
  };
}

function isNullForEmpty({ at, keyword, message }: SchemaError, actual: string): boolean {
  return (
    keyword === 'type' &&
    actual === 'null' &&
    !/\/\d+$/.test(at) &&
    /\bmust be (?:array|object)\b/.test(message)
  );
}

function nameOf({ at, keyword, message }: SchemaError): string {
  return `${at} ${keyword} ${message}`;
}

/** No server can say of which of several lists an empty one is; `anyOf` would be meant. */
function isTooWide({ keyword, message }: SchemaError, actual: string): boolean {
  return keyword === 'oneOf' && message.includes('it matches') && actual === 'array []';
}

/** Schemas that are written out in each operation are broken alike where the same is wrong at the same place. */
function inlineCause({ at, message, schemaPointer }: SchemaError): string {
  const place = /\/(?:additional|pattern)Properties\//.test(schemaPointer)
    ? generalPlace(schemaPointer)
    : withoutIndexes(at);
  return `${place} ${generalMessage(message)}`;
}

/** The place that a schema is for: what holds for every member of a map is broken once, whatever they are called. */
function generalPlace(schemaPointer: string): string {
  const tokens = pointerTokens(schemaPointer);
  const content = tokens.findIndex((token, index) => token === 'content' && tokens[index + 2] === 'schema');
  const rest = tokens.slice(content + 3, -1);
  const steps: string[] = [];
  while (rest.length > 0) {
    const [keyword = '', name = ''] = rest.splice(0, 1 + Number(hasNames.test(rest[0] ?? '')));
    if (keyword === 'properties') steps.push(name);
    else if (/^(?:items|additionalProperties|patternProperties)$/.test(keyword)) steps.push('*');
  }
  return joinPointer('', ...steps);
}

/** Keywords that have schemas by name or number. */
const hasNames = /^(?:properties|patternProperties|allOf|anyOf|oneOf|prefixItems|dependentSchemas)$/;

/** What writes the times of a server writes all of them alike. */
function isLocalTime({ keyword, message }: SchemaError, actual: string): boolean {
  return (
    keyword === 'format' &&
    message.includes('"date-time"') &&
    /"\d{4}-\d\d-\d\d[T ]\d\d:[\d:.]+"$/.test(actual)
  );
}
