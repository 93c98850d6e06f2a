import { expect, test } from 'vitest';
import type { HttpRequest } from '../../../src/core/http.ts';
import { type Json, member } from '../../../src/core/json.ts';
import { Gate } from '../../../src/engine/gate.ts';
import { nothingGiven } from '../../../src/engine/reach/given-data.ts';
import { Reach } from '../../../src/engine/reach/reach.ts';
import { isWay } from '../../../src/engine/reach/way.ts';
import { resourceModel } from '../../../src/openapi/resources/resource-model.ts';
import { described, jsonBody } from '../../openapi/described.ts';
import { answered, fakeTarget } from '../fake-target.ts';
import { rushing } from '../rushing-clock.ts';

const schema = { type: 'object', required: ['color'], properties: { color: { type: 'string' } } };

async function entered(
  answer: (color: Json | undefined) => Json,
  status = (_color: Json | undefined) => 200,
) {
  const { operation, description } = described({ requestBody: jsonBody(schema) });
  const target = fakeTarget(
    (_, request: HttpRequest) => {
      const content: Json = JSON.parse(new TextDecoder().decode(request.body));
      const color = member(content, 'color');
      return answered(status(color), answer(color));
    },
    ['state'],
  );
  const sender = { description, target, checks: [], gate: new Gate({}, rushing()) };
  const reach = new Reach({ description, model: resourceModel(description), sender, given: nothingGiven });
  return reach.enter(operation);
}

test('a success that says that it failed is no way in, and is followed as a refusal', async () => {
  const way = await entered((color) => {
    const isKnown = color === 'green' || color === 'violet';
    return isKnown ? { id: 7 } : { success: false, message: "'color' must be one of: green, violet" };
  });
  expect(isWay(way) && way.request.body).toMatchObject({ value: { color: 'green' } });
});

test('what says so whatever is asked is not reached', async () => {
  const way = await entered(() => ({ code: 400, message: 'no colors today' }));
  expect(isWay(way)).toBe(false);
  expect(!isWay(way) && way.lacks).toContain('the last answer was 200');
});

test('a failure that says what was wrong with the request is followed as a refusal', async () => {
  const said = "cannot read 'text': 'color' must be one of: green, violet";
  const way = await entered(
    (color) => (color === 'green' ? { id: 7 } : { message: said }),
    (color) => (color === 'green' ? 200 : 500),
  );
  expect(isWay(way) && way.request.body).toMatchObject({ value: { color: 'green' } });
});
