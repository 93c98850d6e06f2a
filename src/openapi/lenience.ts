import type { Case } from '../core/case.ts';
import { valueIn } from '../core/case-place.ts';

export interface Lenience {
  readonly cause: string;
  /** The cause that explains it where both are seen. */
  readonly behind?: string;
}

/** The component that a pointer leads into, or the schema that is written out where it is used. */
function schemaOf(pointer: string): string {
  return /^\/components\/schemas\/[^/]+|^.*?\/schema(?=\/|$)/.exec(pointer)?.[0] ?? pointer;
}

/** What in a server lets a request through that breaks something: the same for all requests that it is lenient to. */
export function lenienceOf({ breaks, request }: Case): Lenience | undefined {
  if (!breaks) return undefined;
  const { keyword, pointer } = breaks;
  const { in: place, name } = breaks.at;
  // what reads the content reads that of every operation
  if (['encoding', 'content'].includes(keyword)) return { cause: keyword };
  // what drops or keeps members that it does not know does so wherever they come
  if (keyword === 'additionalProperties') return { cause: `additionalProperties ${place}` };
  const isWhole = place === 'content' || (place === 'body' && name === '');
  if (isWhole && hasNoContent(request.body)) return { cause: 'no content' };
  // a schema, and the parser of all operations, are lenient once
  const cause = `${place === 'content' ? '' : schemaOf(pointer)} ${keyword} ${place}`;
  const isNull =
    keyword === 'type' && place === 'body' && valueIn(request, { in: place, pointer: name }) === null;
  // what takes null for nothing does so in every field
  return isNull && name !== '' ? { cause: `null ${place}`, behind: cause } : { cause };
}

function hasNoContent(body: Case['request']['body']): boolean {
  return !body || ('bytes' in body && body.bytes.length === 0);
}
