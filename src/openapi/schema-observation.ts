import type { Observation } from '../core/check.ts';
import type { SchemaError } from '../core/description.ts';

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
    summary: `${subject} ${error.message}`,
    expected: `${error.keyword} at ${error.schemaPointer}`,
    actual,
    declaredAt: error.schemaPointer,
    // a component is broken in the same way wherever it is used
    ...(error.schemaPointer.startsWith('/components/') ? { cause: error.schemaPointer } : {}),
    ...(error.inferred ? { requirement: 'SHOULD' as const } : {}),
  };
}
