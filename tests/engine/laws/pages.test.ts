import { expect, test } from 'vitest';
import type { CaseRequest } from '../../../src/core/case.ts';
import type { HeaderList } from '../../../src/core/http.ts';
import type { Json, JsonObject } from '../../../src/core/json.ts';
import { isArray, isObject, member } from '../../../src/core/json.ts';
import type { Shown } from '../../../src/core/law.ts';
import { listing } from '../../../src/engine/laws/pages.ts';
import { described } from '../../openapi/described.ts';
import { answered } from '../fake-target.ts';

interface Answer {
  readonly content: Json;
  readonly headers?: HeaderList;
  readonly status?: number;
}
type Query = (name: string) => string | undefined;

const things = Array.from({ length: 7 }, (_, id): JsonObject => ({ id }));
const integer = { type: 'integer' };

/** How many things are found in a list with such parameters, whether it was the whole, and in how many requests. */
async function walked(parameters: Record<string, JsonObject>, answer: (query: Query) => Answer) {
  const { description, operation } = described({
    parameters: Object.entries(parameters).map(([name, schema]) => ({ name, in: 'query', schema })),
    responses: { 200: {} },
  });
  const request: CaseRequest = {
    path: {},
    query: { filter: 'x' },
    header: {},
    cookie: {},
    credentials: 'sent',
  };
  let requests = 0;
  const ask = async (edit: (request: CaseRequest) => CaseRequest): Promise<Shown> => {
    requests += 1;
    const { query, extra } = edit(request);
    const link = new URLSearchParams(extra?.query?.join('&') ?? '');
    const asked = new Map([
      ...link,
      ...Object.entries(query).map(([name, value]) => [name, String(value)] as const),
    ]);
    expect(asked.has('filter')).toBe(false);
    const { content, headers = [], status = 200 } = answer((name) => asked.get(name));
    const reply = answered(status, content, headers);
    if (!reply.ok) throw new Error('a fake always answers');
    const list = isArray(content) ? content : member(content, 'items');
    const exchange = {
      case: { id: '', operation, source: '', title: '', intent: 'accept' as const, request },
      description,
      request: { method: 'GET', url: 'http://fake.invalid/things', headers: [] },
      answer: reply,
    };
    const items = isArray(list) ? { items: list.filter(isObject) } : {};
    return { operation, exchange, status, ok: status < 300, content, ...items };
  };
  const { items, isWhole } = await listing(description, operation, ask);
  return { ids: items.map(({ id }) => id), isWhole, requests };
}

const all = things.map(({ id }) => id);
const cut = (start: number, size = 3): JsonObject[] => things.slice(start, start + size);

test('a list without pages is whole at once', async () => {
  expect(await walked({}, () => ({ content: things }))).toEqual({ ids: all, isWhole: true, requests: 1 });
});

test('offsets are followed to the end, with as much at once as is allowed', async () => {
  const result = await walked({ offset: integer, limit: { type: 'integer', maximum: 4 } }, (query) => ({
    content: cut(Number(query('offset') ?? 0), Number(query('limit'))),
  }));
  expect(result).toEqual({ ids: all, isWhole: true, requests: 3 });
});

test.for([0, 1])('pages that start at %i are followed to the end', async (first) => {
  const page = { type: 'integer', minimum: first };
  const result = await walked({ page, per_page: integer }, (query) => ({
    content: { items: cut((Number(query('page') ?? first) - first) * 3), total: 7 },
  }));
  expect(result).toEqual({ ids: all, isWhole: true, requests: 3 });
});

test('cursors are followed, whether they are texts or numbers', async () => {
  const result = await walked({ cursor: { type: 'string' } }, (query) => {
    const start = Number(query('cursor') ?? 0);
    return { content: { items: cut(start), next_cursor: start + 3 < 7 ? String(start + 3) : null } };
  });
  expect(result).toEqual({ ids: all, isWhole: true, requests: 3 });
});

test('links are followed, in the header and in the content', async () => {
  const links = (query: Query): Answer => {
    const start = Number(query('at') ?? 0);
    const isLast = start + 3 >= 7;
    const link: HeaderList = [['Link', `<http://fake.invalid/things?at=${start + 3}>; rel="next"`]];
    return start === 0
      ? { content: { items: cut(0), links: { next: { href: '/things?at=3' } } } }
      : { content: { items: cut(start) }, headers: isLast ? [] : link };
  };
  expect(await walked({}, links)).toEqual({ ids: all, isWhole: true, requests: 3 });
});

test('a list that says that there is more, and not where, is not whole', async () => {
  expect(await walked({}, () => ({ content: { items: cut(0), total: 7 } }))).toMatchObject({
    isWhole: false,
  });
});

test('pages without an end are left after twenty', async () => {
  const result = await walked({ page: { type: 'integer', default: 1 } }, () => ({
    content: { items: cut(0) },
  }));
  expect(result).toMatchObject({ isWhole: false, requests: 20 });
});

test('a size that is refused is left out', async () => {
  const result = await walked({ limit: integer }, (query) =>
    query('limit') === undefined ? { content: cut(0) } : { content: null, status: 400 },
  );
  expect(result).toMatchObject({ ids: [0, 1, 2], requests: 2 });
});
