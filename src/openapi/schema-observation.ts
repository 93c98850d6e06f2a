import type { Observation } from '../core/check.ts';
import type { SchemaError } from '../core/description.ts';
import { joinPointer, pointerTokens } from '../core/pointer.ts';
import { generalMessage } from './description.ts';

/** One error for each thing that is wrong with a value. */
export function distinctErrors(errors: readonly SchemaError[]): SchemaError[] {
  const mistyped = new Set(errors.filter(({ keyword }) => keyword === 'type').map(schemaOf));
  const told = new Map<string, SchemaError>();
  for (const error of errors) {
    // what is of another type is none of the listed values either
    if (error.keyword === 'enum' && mistyped.has(schemaOf(error))) continue;
    // parts of an allOf that say the same are broken together
    const same = `${error.at} ${error.keyword} ${error.message}`;
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

/** No server can say of which of several lists an empty one is; `anyOf` would be meant. */
function isTooWide({ keyword, message }: SchemaError, actual: string): boolean {
  return keyword === 'oneOf' && message.includes('it matches') && actual === 'array []';
}

/** Schemas that are written out in each operation are broken alike where the same is wrong at the same place. */
function inlineCause({ at, message, schemaPointer }: SchemaError): string {
  const place = /\/(?:additional|pattern)Properties\//.test(schemaPointer)
    ? generalPlace(schemaPointer)
    : at.replace(/\/\d+(?=\/|$)/g, '/*');
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
