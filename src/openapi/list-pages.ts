import type { Description } from '../core/description.ts';
import { headerValues } from '../core/http.ts';
import { isObject, type Json, member } from '../core/json.ts';
import type { Shown } from '../core/law.ts';
import type { Operation, Parameter } from '../core/operation.ts';
import { saidBy, typesOf } from './resources/fields.ts';
import { spelling } from './resources/words.ts';

/** What asks for one page: values by parameter name, or the query of a link as it was given. */
export interface PageQuery {
  readonly query: Readonly<Record<string, Json>>;
  readonly link?: string;
}

const named = (names: string): string[] => names.split(', ').map(spelling);

const sizes = named('limit, size, page size, per page, page limit, max results, top, take, first, max');
const numbers = named('page, page number, page no, page index, p');
const offsets = named('offset, skip, start, from');
const cursors = named(
  'cursor, page token, next token, page cursor, token, after, starting after, continuation token, marker, continue',
);
const tokens = named(
  'next, next cursor, next page token, next token, next marker, cursor, continuation token, end cursor, marker, continue',
);
const links = named('next, next link, next url, next page, next page url, odata next link');
const totals = named('total, total count, total items, total elements, total results');
const mores = named('has more, has next, has next page, more');
/** More than so many are not asked for at once where the description sets no bound. */
const mostAtOnce = 100;

/** How the pages of one list follow each other, as the names of its parameters and what it answers tell. */
export class Pages {
  readonly #size: Parameter | undefined;
  readonly #number: Parameter | undefined;
  readonly #offset: Parameter | undefined;
  readonly #cursor: Parameter | undefined;
  readonly #description: Description;

  constructor(description: Description, { parameters }: Operation) {
    const find = (names: readonly string[], types: readonly string[]): Parameter | undefined =>
      parameters.find(({ name, in: place, schema }) => {
        const said = saidBy(description, schema?.schema);
        const isKind =
          typesOf(said).size === 0 || [...typesOf(said)].some((type) => types.includes(String(type)));
        return place === 'query' && isKind && names.includes(spelling(name));
      });
    this.#size = find(sizes, ['integer', 'number']);
    this.#number = find(numbers, ['integer', 'number']);
    this.#offset = find(offsets, ['integer', 'number']);
    this.#cursor = find(cursors, ['string', 'integer']);
    this.#description = description;
  }

  /** As much as may be asked for at once. */
  get first(): PageQuery {
    if (!this.#size) return { query: {} };
    const bound = this.#bound(this.#size, 'maximum');
    return { query: { [this.#size.name]: Math.min(bound ?? mostAtOnce, mostAtOnce) } };
  }

  /** What asks for the page after these; `end` where there is none, `undefined` where nothing tells. */
  next(shown: readonly Shown[], asked: PageQuery): PageQuery | 'end' | undefined {
    const last = shown.at(-1);
    const content = last?.content ?? null;
    const count = last?.items?.length ?? 0;
    const seen = shown.reduce((sum, { items = [] }) => sum + items.length, 0);
    const link = linkIn(last, content);
    if (link !== undefined) return count > 0 ? { query: {}, link } : 'end';
    const said = membersOf(content);
    const total = totalIn(last, said);
    if (total !== undefined && seen >= total) return 'end';
    const query = { ...this.first.query };
    const token = said.find(([name, value]) => tokens.includes(name) && isToken(value))?.[1];
    if (this.#cursor)
      return token === undefined ? 'end' : { query: { ...query, [this.#cursor.name]: token } };
    if (said.some(([name, value]) => mores.includes(name) && value === false)) return 'end';
    if (count === 0) return 'end';
    if (this.#offset) return { query: { ...query, [this.#offset.name]: seen } };
    if (this.#number) return { query: { ...query, [this.#number.name]: this.#numberAfter(said, asked) } };
    const size = this.#size && Number(query[this.#size.name]);
    return total === undefined && (size === undefined || count < Math.min(size, 10)) ? 'end' : undefined;
  }

  #numberAfter(said: readonly Said[], asked: PageQuery): number {
    const parameter = this.#number;
    if (!parameter) return 1;
    const before = asked.query[parameter.name];
    if (typeof before === 'number') return before + 1;
    const echoed = said.find(([name, value]) => numbers.includes(name) && typeof value === 'number')?.[1];
    const start = [echoed, this.#bound(parameter, 'default'), this.#bound(parameter, 'minimum')].find(
      (value) => typeof value === 'number',
    );
    // where nothing tells whether the first is 0 or 1, page 1 may be seen twice and none is left out
    return typeof start === 'number' ? start + 1 : 1;
  }

  #bound({ schema }: Parameter, keyword: 'default' | 'maximum' | 'minimum'): number | undefined {
    const values = saidBy(this.#description, schema?.schema).map((part) => part[keyword]);
    return values.find((value) => typeof value === 'number');
  }
}

type Said = readonly [name: string, value: Json];

/** What stands in the content and in the objects in it that may tell of pages, by spelling. */
function membersOf(content: Json): Said[] {
  if (!isObject(content)) return [];
  return Object.entries(content).flatMap(([name, value]): Said[] => {
    const own: Said = [spelling(name), value];
    return isObject(value)
      ? [own, ...Object.entries(value).map(([key, sub]): Said => [spelling(key), sub])]
      : [own];
  });
}

function linkIn(last: Shown | undefined, content: Json): string | undefined {
  const fields = last ? headerValues(last.exchange.answer.response.headers, 'link') : [];
  for (const field of fields) {
    const [, target] = /<([^>]*)>[^,]*;\s*rel="?next"?/i.exec(field) ?? [];
    if (target !== undefined) return queryOf(target);
  }
  for (const [name, value] of membersOf(content)) {
    if (!links.includes(name)) continue;
    const href = isObject(value) ? member(value, 'href') : value;
    if (typeof href === 'string' && href.includes('?')) return queryOf(href);
  }
  return undefined;
}

function queryOf(target: string): string | undefined {
  const query = target.split('#')[0]?.split('?').slice(1).join('?');
  return query === '' ? undefined : query;
}

function totalIn(last: Shown | undefined, said: readonly Said[]): number | undefined {
  const [header] = last ? headerValues(last.exchange.answer.response.headers, 'x-total-count') : [];
  if (header !== undefined && /^\d+$/.test(header)) return Number(header);
  const total = said.find(([name, value]) => totals.includes(name) && typeof value === 'number')?.[1];
  return typeof total === 'number' ? total : undefined;
}

function isToken(value: Json): value is string | number {
  return (typeof value === 'string' && value !== '') || typeof value === 'number';
}
