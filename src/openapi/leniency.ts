import type { BrokenRequirement, CaseRequest } from '../core/case.ts';
import { valueIn } from '../core/case-place.ts';
import type { Description } from '../core/description.ts';
import { isArray, isObject } from '../core/json.ts';
import type { Operation } from '../core/operation.ts';

/** What lets a broken request through, told once wherever it shows. */
export interface Leniency {
  readonly cause: string;
  /** The cause that would explain it at its operation. */
  readonly behind?: string;
}

export function leniencyOf(
  breaks: BrokenRequirement,
  request: CaseRequest,
  operation: Pick<Operation, 'parameters'>,
  description: Description,
): Leniency {
  const { keyword, at } = breaks;
  // what reads the content reads that of every operation
  if (keyword === 'encoding' || keyword === 'content') return { cause: keyword };
  // what drops or keeps members that it does not know does so wherever they come
  if (keyword === 'additionalProperties') return { cause: `${keyword} ${at.in}` };
  if (keyword === 'type' && at.in === 'body' && at.name === '') {
    const behind = `${schemaOf(breaks.pointer)} ${keyword} ${at.in}`;
    if (isNothing(request)) return { cause: 'null content', behind };
    if (isList(request)) return { cause: 'list content', behind };
  }
  const isWhole = at.in === 'content' || (at.in === 'body' && at.name === '');
  if (isWhole && hasNoContent(request)) return { cause: 'no content' };
  // a schema, and the parser of all operations, are lenient once
  const statement =
    at.in === 'content' ? '' : (sharedParameter(breaks, operation) ?? schemaOf(breaks.pointer));
  const cause = `${statement} ${keyword} ${at.in}`;
  const taken = takenFor(breaks, request, description);
  return taken === undefined ? { cause } : { cause: taken, behind: cause };
}

/** What a parser takes for a value of another type, it does wherever it comes. */
function takenFor(
  { keyword, at, pointer }: BrokenRequirement,
  request: CaseRequest,
  description: Description,
): string | undefined {
  if (keyword !== 'type' || at.in !== 'body') return undefined;
  const value = valueIn(request, { in: 'body', pointer: at.name });
  if (typeof value === 'string' && /^(?:-?\d+(?:\.\d+)?|true|false)$/.test(value)) return 'type in quotes';
  if (value === null) return 'null';
  if (typeof value !== 'number') return undefined;
  const schema = description.resolve({ $ref: `#${pointer.replace(/\/type$/, '')}` });
  const types = new Set(isObject(schema) ? [schema.type].flat() : []);
  types.delete('null');
  if (types.size !== 1) return undefined;
  if (types.has('string')) return 'number for text';
  return types.has('integer') && !Number.isInteger(value) ? 'fraction' : undefined;
}

function hasNoContent({ body }: CaseRequest): boolean {
  return !body || ('bytes' in body && body.bytes.length === 0);
}

/** What takes content that is null for none at all does so at every operation. */
function isNothing({ body }: CaseRequest): boolean {
  return body !== undefined && 'value' in body && body.value === null;
}

/** Where a list is an object like any other, what takes one for the content does so at every operation. */
function isList({ body }: CaseRequest): boolean {
  return body !== undefined && 'value' in body && isArray(body.value);
}

/** Of a schema, what holds for no value. */
const annotations = new Set(['title', 'description', 'default', 'example', 'examples', 'deprecated']);

/** A parameter that each operation writes out with the same schema is one that they share. */
function sharedParameter(
  { pointer, at }: BrokenRequirement,
  { parameters }: Pick<Operation, 'parameters'>,
): string | undefined {
  if (!pointer.startsWith('/paths/')) return undefined;
  const parameter = parameters.find(({ name, in: place }) => place === at.in && name === at.name);
  const stated = (key: string, value: unknown): unknown => (annotations.has(key) ? undefined : value);
  return parameter && `${parameter.name} ${JSON.stringify(parameter.schema?.schema, stated)}`;
}

/** The component that a pointer leads into, or the schema that is written out where it is used. */
function schemaOf(pointer: string): string {
  return /^\/components\/schemas\/[^/]+|^.*?\/schema(?=\/|$)/.exec(pointer)?.[0] ?? pointer;
}
