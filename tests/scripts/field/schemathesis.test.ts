import { expect, test } from 'vitest';
import { amongOperations } from '../../../scripts/field/measured.ts';
import { eventsIn } from '../../../scripts/field/schemathesis.ts';

async function* linesOf(...recorders: readonly object[]): AsyncIterable<string> {
  yield '{"Initialize":{"seed":1}}';
  for (const recorder of recorders) yield JSON.stringify({ ScenarioFinished: { recorder } });
}

const asked = (status: number, sent = 'GET') => ({
  label: 'GET /pets/{id}',
  cases: { a: { value: { method: 'GET', path: '/pets/{id}' } } },
  interactions: { a: { request: { method: sent }, response: { status_code: status } } },
  checks: { a: [{ name: 'not_a_server_error', failure_info: null }] },
});

test('an operation is reached by a 2xx, and not by a refusal', async () => {
  expect(await eventsIn(linesOf(asked(404)))).toMatchObject({ reached: [], requests: 1 });
  const reached = { reached: ['GET /pets/{id}'], requests: 2 };
  expect(await eventsIn(linesOf(asked(404), asked(204)))).toMatchObject(reached);
});

test('a 2xx to a method that the case does not declare reaches nothing', async () => {
  expect(await eventsIn(linesOf(asked(200, 'TRACE')))).toMatchObject({ reached: [], requests: 1 });
});

test('an exchange without an answer counts as a request and reaches nothing', async () => {
  const unanswered = { ...asked(0), interactions: { a: { request: { method: 'GET' }, response: null } } };
  expect(await eventsIn(linesOf(unanswered))).toMatchObject({ reached: [], requests: 1 });
});

test('a failure that is seen twice in one operation is told once', async () => {
  const failed = {
    label: 'GET /pets/{id}',
    checks: { a: [{ failure_info: { failure: { title: 'Server error', operation: 'GET /pets/{id}' } } }] },
  };
  expect((await eventsIn(linesOf(failed, failed))).failures).toEqual(['Server error: GET /pets/{id}']);
});

test('a last line that was cut off is left out', async () => {
  async function* cut(): AsyncIterable<string> {
    yield* linesOf(asked(200));
    yield '{"ScenarioFinished":{"recorder":{"inter';
  }
  expect(await eventsIn(cut())).toMatchObject({ reached: ['GET /pets/{id}'], requests: 1 });
});

test('a 2xx to a method that no operation has is not counted as reached', () => {
  const result = { reached: ['GET /pets', 'OPTIONS /pets'], requests: 2, seconds: 1 };
  expect(amongOperations(result, ['GET /pets', 'POST /pets']).reached).toEqual(['GET /pets']);
});
