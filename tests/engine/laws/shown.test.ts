import { expect, test } from 'vitest';
import { isAnswered } from '../../../src/core/exchange.ts';
import type { Json } from '../../../src/core/json.ts';
import { declaresJson } from '../../../src/core/sketch.ts';
import { shown } from '../../../src/engine/laws/shown.ts';
import { resourceModel } from '../../../src/openapi/resources/resource-model.ts';
import { sketchedExchange } from '../../checks/sketched-exchange.ts';

const record = { type: 'object', properties: { id: { type: 'string' } } };
const otherPaths = {
  '/things/{id}': {
    get: {
      operationId: 'readThing',
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      ...declaresJson(record),
    },
  },
};

test.for<[Json, number | undefined]>([
  [[{ id: 'a' }, { id: 'b' }], 2],
  [[], 0],
  [['a', 'b'], undefined],
  [[{ id: 'a' }, null], undefined],
])('a list shows what is in it where each of it says what it is: %j', ([json, count]) => {
  const exchange = sketchedExchange(
    {
      name: 'list',
      declares: declaresJson({ type: 'array', items: record }),
      response: { status: 200, json },
    },
    { path: '/things', otherPaths },
  );
  const [resource] = resourceModel(exchange.description).resources;
  if (!resource || !isAnswered(exchange)) throw new Error('nothing is listed');
  expect(resource.list).toHaveLength(1);
  const [list] = resource.list;
  if (!list) throw new Error('nothing lists it');
  expect(shown(resource, list, exchange).items?.length).toBe(count);
});
