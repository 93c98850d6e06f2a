import type { Description } from '../core/description.ts';
import type { JsonObject } from '../core/json.ts';
import type { Sending, Shown } from '../core/law.ts';
import { type NextPage, nextPageIn, totalIn } from './page-answer.ts';
import { firstOf, type PageParameters } from './page-parameters.ts';

export const mostPages = 20;

export interface Page {
  readonly shown: Shown;
  readonly items: readonly JsonObject[];
}

/** Pages one after another; `circle` where the next page is one that was there before. */
export interface Walk {
  readonly pages: readonly Page[];
  readonly end: 'last' | 'most' | 'circle';
}

export interface Walking {
  readonly ask: (sending: Sending) => Promise<Shown>;
  readonly parameters: PageParameters;
  readonly description: Description;
  /** How many things a page shall have; what the server gives where it is left out. */
  readonly size?: number;
  readonly most?: number;
}

/** Goes from page to page until the last one, or so many. */
export async function walkPages(walking: Walking): Promise<Walk> {
  const { parameters, description, most = mostPages } = walking;
  const pages: Page[] = [];
  const asked = new Set<string>();
  let at: Sending = {};
  let seen = 0;
  for (;;) {
    const page = await pageAt(walking, at);
    pages.push(page);
    seen += page.items.length;
    const next = nextPageIn(answerOf(page.shown));
    const following = next ? sendingFor(next, parameters) : countedOn(parameters, pages, seen, description);
    if (!following || !page.shown.ok) return { pages, end: 'last' };
    const key = next ? JSON.stringify(next) : String(pages.length);
    if (asked.has(key)) return { pages, end: 'circle' };
    asked.add(key);
    if (pages.length >= most) return { pages, end: 'most' };
    at = following;
  }
}

/** One page, where `at` says where it begins. */
export async function pageAt(
  { ask, parameters: { size: parameter }, size }: Walking,
  at: Sending,
): Promise<Page> {
  const sized = parameter && size !== undefined && !at.edit ? { [parameter.name]: size } : {};
  const shown = await ask({ ...at, query: { ...sized, ...at.query } });
  return { shown, items: shown.items ?? [] };
}

export function answerOf({ content, exchange }: Shown) {
  const { headers } = exchange.answer.response;
  return { headers, ...(content === undefined ? {} : { content }) };
}

function sendingFor(next: NextPage, { start }: PageParameters): Sending | undefined {
  if (next.kind === 'link') {
    const query = next.query.split('&').filter(Boolean);
    return {
      intent: 'survive',
      edit: (request) => ({ ...request, query: {}, extra: { ...request.extra, query } }),
    };
  }
  if (!start) return undefined;
  const { kind, parameter } = start;
  // a number that an answer gives beside a page number is that of the next page
  if (kind === 'cursor') return { query: { [parameter.name]: next.token }, intent: 'survive' };
  return /^\d+$/.test(next.token) ? { query: { [parameter.name]: Number(next.token) } } : undefined;
}

/** Where nothing tells the next page, it is the next number, until a page is shorter than the first one. */
function countedOn(
  { start }: PageParameters,
  pages: readonly Page[],
  seen: number,
  description: Description,
): Sending | undefined {
  const [first, last] = [pages[0], pages.at(-1)];
  if (!start || start.kind === 'cursor' || !first || !last) return undefined;
  if (last.items.length === 0 || last.items.length < first.items.length) return undefined;
  if (seen >= (totalIn(answerOf(first.shown)) ?? Number.POSITIVE_INFINITY)) return undefined;
  const number = start.kind === 'offset' ? seen : firstOf({ start }, description) + pages.length;
  return { query: { [start.parameter.name]: number } };
}
