import type { BrokenRequirement, CaseRequest } from '../core/case.ts';
import { valueIn } from '../core/case-place.ts';
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
): Leniency {
  const { keyword, at } = breaks;
  // what reads the content reads that of every operation
  if (keyword === 'encoding' || keyword === 'content') return { cause: keyword };
  // what drops or keeps members that it does not know does so wherever they come
  if (keyword === 'additionalProperties') return { cause: `${keyword} ${at.in}` };
  if (keyword === 'type' && at.in === 'body' && at.name === '' && isNothing(request)) {
    return { cause: 'null content', behind: `${schemaOf(breaks.pointer)} ${keyword} ${at.in}` };
  }
  const isWhole = at.in === 'content' || (at.in === 'body' && at.name === '');
  if (isWhole && hasNoContent(request)) return { cause: 'no content' };
  // a schema, and the parser of all operations, are lenient once
  const statement =
    at.in === 'content' ? '' : (sharedParameter(breaks, operation) ?? schemaOf(breaks.pointer));
  const cause = `${statement} ${keyword} ${at.in}`;
  if (isInQuotes(breaks, request)) return { cause: 'type in quotes', behind: cause };
  return isNull(breaks, request) ? { cause: 'null', behind: cause } : { cause };
}

function hasNoContent({ body }: CaseRequest): boolean {
  return !body || ('bytes' in body && body.bytes.length === 0);
}

/** What takes content that is null for none at all does so at every operation. */
function isNothing({ body }: CaseRequest): boolean {
  return body !== undefined && 'value' in body && body.value === null;
}

/** What takes null for nothing does so in every member. */
function isNull({ keyword, at }: BrokenRequirement, request: CaseRequest): boolean {
  if (keyword !== 'type' || at.in !== 'body' || at.name === '') return false;
  return valueIn(request, { in: 'body', pointer: at.name }) === null;
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

/** A number or a truth value written as text: a parser that takes it for one does so wherever it comes. */
function isInQuotes({ keyword, at }: BrokenRequirement, request: CaseRequest): boolean {
  if (keyword !== 'type' || at.in !== 'body') return false;
  const value = valueIn(request, { in: 'body', pointer: at.name });
  return typeof value === 'string' && /^(?:-?\d+(?:\.\d+)?|true|false)$/.test(value);
}
