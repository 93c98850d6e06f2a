import type { HeaderList, HttpAnswer, HttpRequest } from '../../src/core/http.ts';
import { headerValues } from '../../src/core/http.ts';
import { isObject, type Json, type JsonObject } from '../../src/core/json.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { answered, type FakeTarget, fakeTarget } from '../engine/fake-target.ts';

export type PageStyle = 'offset' | 'page' | 'cursor' | 'link';

const book = {
  type: 'object',
  required: ['title', 'kind'],
  properties: {
    id: { type: 'integer', readOnly: true },
    title: { type: 'string', minLength: 1, maxLength: 60 },
    kind: { type: 'string', enum: ['novel', 'atlas', 'poems'] },
    lent: { type: 'boolean', default: false },
    pages: { type: 'integer', minimum: 1, maximum: 5000 },
  },
};
const ref = { $ref: '#/components/schemas/Book' };
const shown = { content: { 'application/json': { schema: ref } } };
const example = { title: 'Middlemarch', kind: 'novel', pages: 880 };
const sent = {
  required: true,
  content: { 'application/json': { schema: ref, examples: { one: { value: example } } } },
};
const header = (name: string) => ({ name, in: 'header', schema: { type: 'string' } });
const query = (name: string, schema: JsonObject) => ({ name, in: 'query', schema });
const starts: Readonly<Record<PageStyle, JsonObject[]>> = {
  offset: [query('offset', { type: 'integer', minimum: 0 })],
  page: [query('page', { type: 'integer', minimum: 1, default: 1 })],
  cursor: [query('cursor', { type: 'string' })],
  link: [],
};
const listed = {
  type: 'object',
  properties: {
    items: { type: 'array', items: ref },
    total: { type: 'integer' },
    next: { type: ['string', 'null'] },
  },
};

/** Books of whoever has put them there, with all that laws of lists, tags, keys and owners ask for. */
export const booksDescription = (style: PageStyle = 'offset') =>
  createDescription({
    info: { title: 'Books' },
    security: [{ key: [] }],
    paths: {
      '/books': {
        get: {
          operationId: 'listBooks',
          parameters: [
            query('limit', { type: 'integer', minimum: 1, maximum: 50, default: 10 }),
            ...starts[style],
            query('sort', { type: 'string', enum: ['title', '-title'] }),
            query('kind', { type: 'string', enum: ['novel', 'atlas', 'poems'] }),
            query('lent', { type: 'boolean' }),
            query('min_pages', { type: 'integer' }),
            query('q', { type: 'string' }),
            query('fields', { type: 'array', items: { type: 'string', enum: ['title', 'lent', 'pages'] } }),
          ],
          responses: { 200: { content: { 'application/json': { schema: listed } } }, 403: {} },
        },
        post: {
          operationId: 'makeBook',
          parameters: [header('Idempotency-Key')],
          requestBody: sent,
          responses: { 201: shown, 409: {}, 422: {} },
        },
      },
      '/books/{id}': {
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
        get: {
          operationId: 'readBook',
          parameters: [header('If-None-Match')],
          responses: { 200: shown, 304: {}, 404: {} },
        },
        head: { operationId: 'headBook', responses: { 200: {}, 404: {} } },
        put: {
          operationId: 'replaceBook',
          parameters: [header('If-Match')],
          requestBody: sent,
          responses: { 200: shown, 404: {}, 412: {}, 422: {} },
        },
        delete: { operationId: 'removeBook', responses: { 204: {}, 404: {} } },
      },
    },
    components: {
      securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
      schemas: { Book: book },
    },
  });

export interface Kept {
  readonly owner: string;
  readonly version: number;
  readonly fields: JsonObject;
}

/** What one request is about. */
export interface Asked {
  readonly owner: string;
  readonly id: number;
  readonly query: URLSearchParams;
  readonly headers: HeaderList;
  readonly given: JsonObject;
  readonly books: Map<number, Kept>;
  /** What was made with a key, by owner and key. */
  readonly keys: Map<string, { readonly text: string; readonly id: number }>;
}

export type Act = (asked: Asked, style: PageStyle) => HttpAnswer;
export type Deeds = Record<'list' | 'make' | 'read' | 'head' | 'replace' | 'remove', Act>;

export const headerOf = ({ headers }: Asked, name: string): string | undefined =>
  headerValues(headers, name)[0];
const tagOf = ({ fields: { id }, version }: Kept): string => `"${id}-${version}"`;
export const show = (status: number, kept: Kept, tag = tagOf(kept)): HttpAnswer =>
  answered(status, kept.fields, [['ETag', tag]]);
export const found = ({ books, id, owner }: Asked): Kept | undefined => {
  const kept = books.get(id);
  return kept?.owner === owner ? kept : undefined;
};

/** What is listed before it is cut into pages. */
export function selected({ books, owner, query: asked }: Asked): JsonObject[] {
  const [kind, lent, least, sort, q] = ['kind', 'lent', 'min_pages', 'sort', 'q'].map((name) =>
    asked.get(name),
  );
  const all = [...books.values()].filter((kept) => kept.owner === owner).map(({ fields }) => fields);
  const suiting = all.filter(
    (one) =>
      (!kind || one.kind === kind) &&
      (!lent || String(one.lent) === lent) &&
      (!least || Number(one.pages) >= Number(least)) &&
      (!q || String(one.title).toLowerCase().includes(q.toLowerCase())),
  );
  const way = sort === 'title' ? 1 : -1;
  return sort ? suiting.sort((a, b) => (String(a.title) < String(b.title) ? -way : way)) : suiting;
}

/** What is required, what names it, and the fields that are asked for. */
function asFields(item: JsonObject, wanted: readonly string[]): JsonObject {
  const isKept = (name: string): boolean => ['id', 'title', 'kind', ...wanted].includes(name);
  return Object.fromEntries(Object.entries(item).filter(([name]) => wanted.length === 0 || isKept(name)));
}

/** One page of what was selected, and where the next one is. */
export function cut(items: readonly JsonObject[], { query: asked }: Asked, style: PageStyle): HttpAnswer {
  const size = Number(asked.get('limit') ?? 10);
  const at = Number(asked.get('cursor')?.slice(1) ?? asked.get('offset') ?? 0);
  const start = style === 'page' ? (Number(asked.get('page') ?? 1) - 1) * size : at;
  const hasNext = start + size < items.length;
  const next = style === 'cursor' ? { next: hasNext ? `c${start + size}` : null } : {};
  const following = new URLSearchParams(asked);
  following.set('offset', String(start + size));
  const link: HeaderList = style === 'link' && hasNext ? [['Link', `</books?${following}>; rel="next"`]] : [];
  const page = items.slice(start, start + size).map((item) => asFields(item, asked.getAll('fields')));
  return answered(200, { items: page, total: items.length, ...next }, link);
}

function add({ books, owner, given }: Asked): number {
  const id = 101 + books.size;
  const fields = { lent: false, ...given, id };
  books.set(id, { owner, version: 1, fields });
  return id;
}

export const right: Deeds = {
  list: (asked, style) => cut(selected(asked), asked, style),
  make(asked) {
    const { keys, owner, books, given } = asked;
    const key = `${owner} ${headerOf(asked, 'Idempotency-Key') ?? ''}`;
    const known = key.endsWith(' ') ? undefined : keys.get(key);
    const text = JSON.stringify(given);
    if (known && known.text !== text) return answered(409);
    const id = known?.id ?? add(asked);
    keys.set(key, { text, id });
    const kept = books.get(id);
    return kept ? show(201, kept) : answered(500);
  },
  read(asked) {
    const kept = found(asked);
    if (!kept) return answered(404);
    const seen = headerOf(asked, 'If-None-Match')?.replace(/^W\//, '');
    return seen === tagOf(kept) ? answered(304, undefined, [['ETag', tagOf(kept)]]) : show(200, kept);
  },
  head(asked) {
    const got = right.read({ ...asked, headers: [] }, 'offset');
    return got.ok ? { ...got, response: { ...got.response, body: new Uint8Array() } } : got;
  },
  replace(asked) {
    const kept = found(asked);
    if (!kept) return answered(404);
    const wanted = headerOf(asked, 'If-Match');
    if (wanted !== undefined && wanted !== '*' && wanted !== tagOf(kept)) return answered(412);
    const fields = { lent: false, ...asked.given, id: asked.id };
    const next = { ...kept, version: kept.version + 1, fields };
    asked.books.set(asked.id, next);
    return show(200, next);
  },
  remove(asked) {
    if (!found(asked)) return answered(404);
    asked.books.set(asked.id, { owner: '', version: 0, fields: {} });
    return answered(204);
  },
};

export interface Books {
  readonly target: FakeTarget;
  /** The same books asked for with other credentials. */
  readonly other: FakeTarget;
}

export function startBooks(variant: Partial<Deeds> = {}, style: PageStyle = 'offset'): Books {
  const [books, keys] = [new Map<number, Kept>(), new Map<string, { text: string; id: number }>()];
  const deeds = { ...right, ...variant };
  function answer({ method, url, headers, body }: HttpRequest): HttpAnswer {
    const { pathname, searchParams } = new URL(url);
    const [, , id = ''] = pathname.split('/');
    const given: Json = body && body.length > 0 ? JSON.parse(new TextDecoder().decode(body)) : {};
    const [owner = ''] = headerValues(headers, 'x-key');
    const content = isObject(given) ? given : {};
    const asked: Asked = { owner, id: Number(id), query: searchParams, headers, given: content, books, keys };
    const deed = { POST: 'make', PUT: 'replace', DELETE: 'remove', HEAD: 'head', GET: id ? 'read' : 'list' }[
      method
    ];
    return deed === undefined ? answered(405) : deeds[deed as keyof Deeds](asked, style);
  }
  const target = fakeTarget((_case, request) => answer(request), ['state']);
  return { target, other: { ...target, credentials: new Map([['key', 'o']]) } };
}
