import { type HeaderList, headerValues } from '../core/http.ts';
import { isObject, type Json, type JsonObject, member } from '../core/json.ts';
import { spelled, spelling } from './resources/words.ts';

/** Where the next page is: a token for a parameter, or the query of a link to it. */
export type NextPage =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'link'; readonly query: string };

interface Answer {
  readonly content?: Json;
  readonly headers: HeaderList;
}

const totals = spelled(
  'total totalCount totalItems totalElements totalResults totalSize totalRecords totalHits',
);
const tokens = spelled(
  'next nextCursor nextToken nextPageToken continuationToken nextPage nextMarker endCursor cursor continue',
);
const mores = spelled('hasMore hasNext hasNextPage more');

/** Members of an object and of the objects in it, but not of those in lists. */
function* membersOf(
  value: Json | undefined,
  depth = 0,
): Generator<readonly [name: string, value: Json, within: JsonObject]> {
  if (!isObject(value) || depth > 3) return;
  for (const [name, sub] of Object.entries(value)) {
    yield [spelling(name), sub, value];
    yield* membersOf(sub, depth + 1);
  }
}

/** How many things there are on all pages, as an answer says. */
export function totalIn({ content, headers }: Answer): number | undefined {
  const [header] = ['x-total-count', 'x-total'].flatMap((name) => headerValues(headers, name));
  if (header !== undefined && /^\d+$/.test(header)) return Number(header);
  for (const [name, value, within] of membersOf(content)) {
    // beside the things of one page, `count` often counts those
    const isCount = name === 'count' && member(within, 'results') !== undefined && 'next' in within;
    if ((totals.includes(name) || isCount) && typeof value === 'number') return value;
  }
  return undefined;
}

/** Where an answer says that the next page is; `undefined` on the last one. */
export function nextPageIn({ content, headers }: Answer): NextPage | undefined {
  for (const link of headerValues(headers, 'link').flatMap((value) => value.split(/,(?=\s*<)/))) {
    const [, target] = /^\s*<([^>]*)>.*;\s*rel="?next"?/i.exec(link) ?? [];
    if (target !== undefined) return linkTo(target);
  }
  const [header] = ['x-next-cursor', 'x-next-page'].flatMap((name) => headerValues(headers, name));
  if (header) return { kind: 'token', token: header };
  const members = [...membersOf(content)];
  if (members.some(([name, value]) => mores.includes(name) && value === false)) return undefined;
  for (const [name, value] of members) {
    if (!tokens.includes(name)) continue;
    const text = member(value, 'href') ?? value;
    if (typeof text === 'number' && name !== 'cursor') return { kind: 'token', token: String(text) };
    if (typeof text !== 'string' || text === '') continue;
    return /^(https?:\/\/|\/|\?)/.test(text) ? linkTo(text) : { kind: 'token', token: text };
  }
  return undefined;
}

function linkTo(target: string): NextPage {
  const [, query = ''] = /\?([^#]*)/.exec(target) ?? [];
  return { kind: 'link', query };
}
