import { expect, test } from 'vitest';
import type { AnsweredExchange } from '../../../src/core/exchange.ts';
import { isAnswered } from '../../../src/core/exchange.ts';
import type { Json } from '../../../src/core/json.ts';
import { Binder } from '../../../src/engine/reach/binder.ts';
import { withBound } from '../../../src/engine/reach/bound-places.ts';
import type { Way } from '../../../src/engine/reach/way.ts';
import { sketchedExchange } from '../../checks/sketched-exchange.ts';
import { listOf, modelOf, record, text } from '../../openapi/resources/modelled.ts';

const calendar = record({ id: text, name: text });
const model = modelOf({
  'post /calendars': { body: record({ name: text }), answers: { 201: calendar } },
  'get /calendars': { answers: { 200: listOf(calendar) } },
  'get /calendars/{id}': { answers: { 200: calendar } },
  'post /hours': {
    body: record({ calendarId: text }, 'calendarId'),
    answers: { 201: record({ day: text }) },
  },
  'post /calendars/{id}/events': {
    body: record({ calendarId: text }),
    answers: { 201: record({ id: text }) },
  },
  'post /calendars/{id}/tones': { body: record({ name: text }), answers: { 201: record({ toneId: text }) } },
  'get /calendars/{id}/tones/{toneId}': { answers: { 200: record({ toneId: text }) } },
  'post /calendars/{id}/print': { body: record({ toneId: text }), answers: { 200: record({ ok: text }) } },
});

function asked(id: string, body: Json, answer: Json): AnsweredExchange {
  const operation = [...model.roles.keys(), ...model.untied.map((one) => one.operation)].find(
    (one) => one.id === id,
  );
  const exchange = sketchedExchange({ name: id, declares: {}, response: { status: 200, json: answer } });
  if (!operation || !isAnswered(exchange)) throw new Error(`there is no ${id}`);
  const request = { ...exchange.case.request, body: { mediaType: 'application/json', value: body } };
  return { ...exchange, case: { ...exchange.case, operation, request } };
}

/** The calendar is made after a look at another one. */
function wayTo(id: string): Way {
  const exchange = asked(id, {}, { id: '2' });
  const before = [asked('get /calendars', {}, [{ id: '1' }])];
  return { exchange, before, request: exchange.case.request, bound: [], isShared: false };
}

async function boundAfter(...about: readonly AnsweredExchange[]): Promise<readonly Json[]> {
  const binder = new Binder(model, async () => ({ lacks: 'nothing is asked here' }));
  const event = asked('post /calendars/{id}/events', {}, {}).case.operation;
  const { values } = await binder.bind(event, [], { about, mayMake: false });
  return values.map(({ value }) => value);
}

test('a name that was only made up for another request gives way to that of what was made', async () => {
  const madeUp = asked('post /hours', { calendarId: 'text' }, { day: 'monday' });
  expect(await boundAfter(madeUp, asked('post /calendars', {}, { id: '1' }))).toEqual(['1', '1']);
  expect(await boundAfter(madeUp)).toEqual(['text', 'text']);
});

test('the first of several that were made is named, also where another request has named it', async () => {
  const named = asked('post /hours', { calendarId: '2' }, { day: 'monday' });
  const listed = asked('get /calendars', {}, [{ id: '1' }, { id: '2' }]);
  expect(await boundAfter(named, listed)).toEqual(['2', '2']);
  expect(await boundAfter(listed, named)).toEqual(['1', '1']);
});

test('what a field names as the path does is what the path names', async () => {
  const binder = new Binder(model, async ({ id }) => wayTo(id));
  const event = asked('post /calendars/{id}/events', {}, {}).case.operation;
  const { values } = await binder.bind(event, []);
  expect(values.map(({ value }) => value)).toEqual(['2', '2']);
});

test('an account that is removed is one that was made for it, and none that a list has', async () => {
  const named = record({ name: text }, 'name');
  const kinds = ['users', 'tags'].map((kind) =>
    modelOf({
      [`post /${kind}`]: { body: named, answers: { 201: named } },
      [`get /${kind}`]: { answers: { 200: listOf(named) } },
      [`delete /${kind}/{name}`]: { answers: { 204: null } },
    }),
  );
  const listed = kinds.map(async (one) => {
    const operations = [...one.roles.keys()];
    const removal = operations.find(({ method }) => method === 'delete');
    if (!removal) throw new Error('nothing is removed');
    const binder = new Binder(one, async (operation) => {
      if (operation.method !== 'get') return { lacks: 'nothing is made here' };
      const way = wayTo('get /calendars');
      const { exchange } = way;
      const answer = sketchedExchange({
        name: 'list',
        declares: {},
        response: { status: 200, json: [{ name: 'admin' }] },
      });
      if (!isAnswered(answer)) throw new Error('nothing is answered');
      const case_ = { ...exchange.case, operation };
      return { ...way, before: [], exchange: { ...answer, case: case_ } };
    });
    return (await binder.bind(removal, [])).values.map(({ value }) => value);
  });
  expect(await Promise.all(listed)).toEqual([[], ['admin']]);
});

test('what stands in that which the path names tells which of these it is', async () => {
  const shared: string[] = [];
  const binder = new Binder(model, async ({ id }, _trail, sharing) => {
    shared.push(`${id} ${sharing}`);
    const way = wayTo(id);
    if (!id.endsWith('/tones')) return way;
    const tone = asked(id, { name: 'red' }, { toneId: '7' });
    const request = { ...tone.case.request, path: { id: '2' } };
    return { ...way, before: [], exchange: { ...tone, case: { ...tone.case, request } } };
  });
  const print = asked('post /calendars/{id}/print', {}, {}).case.operation;
  const { values } = await binder.bind(print, [], { sharing: 'below' });
  expect(values.map(({ place, value }) => [place.in, value])).toEqual([
    ['body', '7'],
    ['path', '2'],
  ]);
  // the calendar is what the operation acts on, so that it is no other's
  expect(shared).toEqual(['post /calendars/{id}/tones none']);
});

test('what may be named is not made where that needs what is on the way', async () => {
  const branch = record({ branchId: text }, 'branchId');
  const registry = modelOf({
    'post /artifacts': { body: record({ name: text, branchId: text }), answers: { 201: calendar } },
    'get /artifacts/{id}': { answers: { 200: calendar } },
    'post /artifacts/{id}/branches': { body: record({ name: text }), answers: { 201: branch } },
    'get /artifacts/{id}/branches/{branchId}': { answers: { 200: branch } },
    'post /notes': { body: record({ branchId: text }), answers: { 201: record({ id: text }) } },
  });
  const asked: string[] = [];
  const binder = new Binder(registry, async ({ id }) => {
    asked.push(id);
    return { lacks: 'nothing is asked here' };
  });
  const bind = async (id: string): Promise<void> => {
    const operations = [...registry.roles.keys(), ...registry.untied.map((one) => one.operation)];
    const operation = operations.find((one) => one.id === id);
    if (operation) await binder.bind(operation, []);
  };
  await bind('post /artifacts');
  expect(asked).toEqual([]);
  await bind('post /notes');
  expect(asked).toEqual(['post /artifacts/{id}/branches']);
});

test('what an example names and a list shows is kept, and what nothing shows is not', async () => {
  const typed = modelOf({
    'get /kinds': { answers: { 200: listOf(record({ name: text }, 'name')) } },
    'post /notes': { body: record({ kind: text, title: text }), answers: { 201: record({ id: text }) } },
  });
  const operations = [...typed.roles.keys(), ...typed.untied.map((one) => one.operation)];
  const [listing, making] = ['get /kinds', 'post /notes'].map((id) =>
    operations.find((one) => one.id === id),
  );
  const template = asked('get /calendars', {}, [{ name: 'avro' }, { name: 'xml' }]);
  if (!listing || !making) throw new Error('these are described');
  const exchange = { ...template, case: { ...template.case, operation: listing } };
  const binder = new Binder(typed, async () => ({
    exchange,
    before: [],
    request: exchange.case.request,
    bound: [],
    isShared: false,
  }));
  const { values } = await binder.bind(making, []);
  const filled = (kind: string): Json | undefined => {
    const body = { mediaType: 'application/json', value: { kind } };
    const made = withBound({ ...exchange.case.request, body }, values);
    return made.body && 'value' in made.body ? made.body.value : undefined;
  };
  expect([filled('xml'), filled('text')]).toEqual([{ kind: 'xml' }, { kind: 'avro' }]);
});

test('what was made in a thing is in that one, whatever was made on the way', async () => {
  const path = { id: '2' };
  const branches = modelOf({
    'post /calendars': { body: record({ name: text }), answers: { 201: calendar } },
    'get /calendars/{id}': { answers: { 200: calendar } },
    'post /calendars/{id}/days': {
      body: record({ name: text }),
      answers: { 201: record({ dayId: text }, 'dayId') },
    },
    'get /calendars/{id}/days/{dayId}': { answers: { 200: record({ dayId: text }, 'dayId') } },
    'post /calendars/{id}/days/{dayId}/print': {
      body: record({ after: record({ dayId: text }, 'dayId') }, 'after'),
      answers: { 200: record({ ok: text }) },
    },
  });
  const operationOf = (id: string) => [...branches.roles.keys()].find((one) => one.id === id);
  const making = operationOf('post /calendars/{id}/days');
  const first = operationOf('post /calendars');
  const reading = operationOf('get /calendars/{id}/days/{dayId}');
  if (!making || !first || !reading) throw new Error('these are described');
  const template = asked('post /calendars', {}, { id: '1', dayId: 'monday' });
  const other = { ...template, case: { ...template.case, operation: first } };
  const request = { ...template.case.request, path };
  const made = { ...template, case: { ...template.case, operation: making, request } };
  const binder = new Binder(branches, async () => ({
    exchange: made,
    before: [other],
    request,
    bound: [],
    isShared: false,
  }));
  const { values } = await binder.bind(reading, []);
  expect(values.map(({ value }) => value)).toEqual(['monday', '2']);
  const printing = operationOf('post /calendars/{id}/days/{dayId}/print');
  const named = printing && (await binder.bind(printing, [])).values;
  // the content names one first, and the path the same one in its calendar
  expect(named?.map(({ value }) => value)).toEqual(['monday', 'monday', '2']);
});
