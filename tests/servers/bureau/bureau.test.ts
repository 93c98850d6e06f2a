import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isObject, type Json, type JsonObject, member } from '../../../src/core/json.ts';
import { joinPointer, valueAt } from '../../../src/core/pointer.ts';
import { published, rules, valid } from './rules.ts';
import { type RunningBureau, startBureau } from './server.ts';

let bureau: RunningBureau;
beforeAll(async () => {
  bureau = await startBureau();
});
afterAll(() => bureau.close());

const answeredWell = new Set<string>();

interface Answer {
  readonly status: number;
  readonly body: Json;
}

/** Sends a line such as `GET /labels`; throws for an answer that the description does not declare. */
async function ask(line: string, body?: Json): Promise<Answer> {
  const [method = '', target = ''] = line.split(' ');
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const headers = body === undefined ? {} : { 'Content-Type': 'application/json' };
  const response = await fetch(`${bureau.url}${target}`, { method, headers, ...sent });
  const text = await response.text();
  const at = operationAt(method, target.split('?')[0] ?? '');
  const type = response.headers.get('content-type')?.split(';')[0] ?? '';
  const value: Json = type === 'application/json' ? JSON.parse(text) : text;
  const complaint = complaintOf(at, response.status, type, value);
  if (complaint !== undefined) throw new Error(`${line} answered ${response.status}: ${complaint}`);
  if (response.ok) answeredWell.add(String(valueAt(published, `${at}/operationId`)));
  return { status: response.status, body: value };
}

function operationAt(method: string, path: string): string {
  const segments = path.split('/').slice(1);
  const rule = rules.find(
    (one) =>
      one.segments.length === segments.length &&
      one.segments.every((part, index) => part.startsWith('{') || part === segments[index]),
  );
  return joinPointer('', 'paths', `/${rule?.segments.join('/')}`, method.toLowerCase());
}

function complaintOf(operation: string, status: number, type: string, value: Json): string | undefined {
  const direct = joinPointer(operation, 'responses', status);
  const ref = member(valueAt(published, direct), '$ref');
  const at = typeof ref === 'string' ? ref.slice(1) : direct;
  const response = valueAt(published, at);
  if (response === undefined) return 'the status is not declared';
  const content = member(response, 'content');
  if (content === undefined) return value === '' ? undefined : 'content where none is declared';
  if (member(content, type) === undefined) return `${type} is not declared`;
  return valid(joinPointer(at, 'content', type, 'schema'), value) ? undefined : JSON.stringify(value);
}

function resultOf({ body }: Answer): JsonObject {
  const result = member(body, 'result');
  return isObject(result) ? result : {};
}

const hour = (start: number): JsonObject => ({
  start: `2026-05-04T${start}:00:00Z`,
  end: `2026-05-04T${start + 1}:00:00Z`,
});

describe('the bureau', () => {
  test('makes, tells, lists, renames and removes rooms', async () => {
    const made = await ask('POST /rooms.create', { name: 'atrium', capacity: 8 });
    const room = { name: 'atrium', capacity: 8, floor: null, labels: [] };
    expect(made).toEqual({ status: 200, body: { ok: true, result: room } });
    expect(resultOf(await ask('GET /rooms.get?name=atrium'))).toEqual(room);
    await ask('POST /rooms.rename', { name: 'atrium', new_name: 'arcade' });
    expect((await ask('GET /rooms.get?name=atrium')).status).toBe(404);
    expect(member((await ask('GET /rooms.list')).body, 'data')).toEqual([{ ...room, name: 'arcade' }]);
    expect((await ask('POST /rooms.remove', { name: 'arcade' })).status).toBe(200);
    expect((await ask('POST /rooms.remove', { name: 'arcade' })).status).toBe(404);
  });

  test('books a room for a person, whose number is text there', async () => {
    await ask('POST /rooms.create', { name: 'cellar', capacity: 3 });
    const { number } = resultOf(await ask('POST /people.add', { handle: 'ada', email: 'ada@example.com' }));
    expect(resultOf(await ask(`GET /people.get?number=${number}`))).toMatchObject({ handle: 'ada' });
    expect(member((await ask('GET /people.list')).body, 'meta')).toMatchObject({ total: 1 });
    const wanted = { room: 'cellar', person: String(number), ...hour(10) };
    const { id } = resultOf(await ask('POST /bookings.make', wanted));
    expect(resultOf(await ask(`GET /bookings.get?id=${id}`))).toMatchObject({ ...wanted, state: 'booked' });
    expect((await ask('POST /people.remove', { number: number ?? null })).status).toBe(409);
    expect((await ask('POST /rooms.remove', { name: 'cellar' })).status).toBe(409);
    const moved = resultOf(await ask('POST /bookings.move', { id: id ?? null, ...hour(12) }));
    expect(moved).toMatchObject(hour(12));
    expect((await ask('POST /bookings.cancel', { id: id ?? null })).status).toBe(200);
    expect((await ask('POST /bookings.cancel', { id: id ?? null })).status).toBe(409);
    const listed = await ask('GET /bookings.list?room=cellar');
    expect(member(listed.body, 'data')).toEqual([{ ...moved, state: 'cancelled' }]);
    expect((await ask('POST /people.remove', { number: number ?? null })).status).toBe(200);
  });

  test('makes and replaces labels and their rules with PUT', async () => {
    expect((await ask('PUT /labels/quiet%2Fcalm', { color: 'blue' })).status).toBe(201);
    expect((await ask('PUT /labels/quiet%2Fcalm', { color: 'red', note: 'hush' })).status).toBe(200);
    const label = { name: 'quiet/calm', color: 'red', note: 'hush' };
    expect((await ask('GET /labels/quiet%2Fcalm')).body).toEqual(label);
    expect(member((await ask('GET /labels')).body, 'data')).toEqual([label]);
    expect((await ask('PUT /labels/none/rules/a', { contains: 'x' })).status).toBe(404);
    expect((await ask('PUT /labels/quiet%2Fcalm/rules/a', { contains: 'x' })).status).toBe(201);
    expect((await ask('PUT /labels/quiet%2Fcalm/rules/a', { contains: 'y' })).status).toBe(200);
    const rule = { label: 'quiet/calm', key: 'a', contains: 'y' };
    expect((await ask('GET /labels/quiet%2Fcalm/rules/a')).body).toEqual(rule);
    expect(member((await ask('GET /labels/quiet%2Fcalm/rules')).body, 'data')).toEqual([rule]);
    await ask('POST /rooms.create', { name: 'library', capacity: 2, floor: 1 });
    const tagged = await ask('POST /rooms.tag', { name: 'library', label: 'quiet/calm' });
    expect(resultOf(tagged)).toMatchObject({ labels: ['quiet/calm'] });
    expect((await ask('DELETE /labels/quiet%2Fcalm')).status).toBe(409);
    await ask('POST /rooms.remove', { name: 'library' });
    expect((await ask('DELETE /labels/quiet%2Fcalm')).status).toBe(204);
    expect((await ask('GET /labels/quiet%2Fcalm')).status).toBe(404);
  });

  test('has answered every operation with a 2xx by now', () => {
    const declared = rules.flatMap(({ operations }) => [...operations.values()].map(({ id }) => id));
    expect([...answeredWell].sort()).toEqual(declared.sort());
  });

  test('tells its pages without a loss and without a thing twice, also when one goes meanwhile', async () => {
    for (const name of ['one', 'two', 'three', 'four', 'five'])
      await ask(`PUT /labels/${name}`, { color: 'red' });
    const first = await ask('GET /labels?page_size=2');
    await ask('DELETE /labels/five');
    const names: unknown[] = [];
    for (let page: Answer | undefined = first; page; ) {
      const data = member(page.body, 'data');
      names.push(...(Array.isArray(data) ? data.map((label) => member(label, 'name')) : []));
      const token = member(member(page.body, 'meta'), 'next_page_token');
      page = typeof token === 'string' ? await ask(`GET /labels?page_size=2&page_token=${token}`) : undefined;
    }
    expect(names).toEqual(['five', 'four', 'one', 'three', 'two']);
  });
});

describe('what only the bureau knows, it says in words', () => {
  test.each([
    ['rooms.create', { name: 'Room 1', capacity: 3 }, 'must be 3 to 20 lowercase letters'],
    ['rooms.create', { name: 'hall' }, 'capacity is required'],
    ['people.add', { handle: '1ada', email: 'a@example.com' }, 'must start with a letter'],
    ['bookings.make', { room: 'x', person: '1', ...hour(10), end: '2026-05-04T10:00:00Z' }, 'start must be'],
    ['bookings.make', { room: 'x', person: '1', ...hour(10) }, 'there is no room called x'],
  ])('%s refuses %j', async (call, body, words) => {
    const { status, body: said } = await ask(`POST /${call}`, body);
    expect([400, 404]).toContain(status);
    expect(member(said, 'error')).toContain(words);
  });

  test('a name is free only once', async () => {
    await ask('POST /rooms.create', { name: 'tower', capacity: 1 });
    await ask('POST /rooms.create', { name: 'turret', capacity: 1 });
    const refused = { status: 409, body: { error: 'there already is a room called tower' } };
    expect(await ask('POST /rooms.create', { name: 'tower', capacity: 1 })).toEqual(refused);
    expect(await ask('POST /rooms.rename', { name: 'turret', new_name: 'tower' })).toEqual(refused);
    expect((await ask('GET /rooms.get?name=turret')).status).toBe(200);
  });

  test('labels speak plain text', async () => {
    const { status, body } = await ask('PUT /labels/loud', { color: 'pink' });
    expect([status, body]).toEqual([400, 'color must be one of: red, green, blue, yellow\n']);
    expect((await ask('GET /labels?page_token=mine')).status).toBe(400);
  });
});

describe('what the description forbids is refused as it says', () => {
  test.each([
    ['GET /rooms.list?page_size=0', undefined],
    ['GET /people.get?number=ada', undefined],
    ['GET /people.get', undefined],
    ['POST /people.add', { handle: 'bob', email: 'nowhere' }],
    ['POST /rooms.create', { name: 'pit', capacity: 0 }],
    ['POST /bookings.cancel', { id: '1' }],
  ])('%s %j', async (line, body) => expect((await ask(line, body)).status).toBe(400));

  test('a method that a path does not have', async () => {
    const response = await fetch(`${bureau.url}/rooms.create`);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST, OPTIONS');
  });
});
