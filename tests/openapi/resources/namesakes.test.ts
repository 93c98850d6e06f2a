import { expect, test } from 'vitest';
import { listOf, modelOf, record, ref, text, tiesOf } from './modelled.ts';

const item = record({ id: text, title: text }, 'id');
const order = record({ id: text, total: text }, 'id');
const orders = {
  'post /orders': { answers: { 201: order } },
  'get /orders/{orderId}': { answers: { 200: order } },
};

test.for<[string, string, Record<string, object>, string]>([
  [
    'what stands below another thing is what is called by both names',
    'get /order_items/{number}',
    {
      'post /orders/{orderId}/items': { answers: { 201: item } },
      'get /order_items/{number}': { answers: { 200: record({ id: text, colour: text }) } },
    },
    'post /orders/{orderId}/items answer /id shaped',
  ],
  [
    'what is put below another thing is one of those that stand by themselves',
    'put /orders/{orderId}/labels/{labelId}',
    {
      'post /labels': { answers: { 201: item } },
      'get /labels/{labelId}': { answers: { 200: item } },
      'put /orders/{orderId}/labels/{labelId}': { answers: { 204: null } },
      'delete /orders/{orderId}/labels/{labelId}': { answers: { 204: null } },
    },
    'post /labels answer /id named',
  ],
  [
    'what is put into a list of another name is what its parameter names',
    'put /orders/{orderId}/watchers/{userId}',
    {
      'post /users': { answers: { 201: item } },
      'get /users/{userId}': { answers: { 200: item } },
      'get /orders/{orderId}/watchers': { answers: { 200: listOf(item) } },
      'put /orders/{orderId}/watchers/{userId}': { answers: { 204: null } },
    },
    'post /users answer /id named',
  ],
])('%s', ([, operation, more, first]) => {
  const ties = tiesOf(modelOf({ ...orders, ...more }), operation);
  expect(Object.values(ties).map(([tie]) => tie)).toContain(first);
});

test('an item of a product is none of an order', () => {
  const model = modelOf({
    ...orders,
    'post /orders/{orderId}/items': { answers: { 201: item } },
    'get /product_items/{number}': { answers: { 200: record({ id: text, colour: text }) } },
  });
  expect(tiesOf(model, 'get /product_items/{number}')).toEqual({});
});

test.for([
  ['is read by itself is the name of that', 'Version', []],
  ['is read under its own path is its name', 'Order', ['post /orders answer /id named']],
] as const)('the id in an answer of what %s', ([, answered, expected]) => {
  const fields = { id: text, total: text };
  const model = modelOf(
    {
      'post /orders': { answers: { 201: ref(answered) } },
      'get /orders': { answers: { 200: listOf(ref('Order')) } },
      'delete /orders/{orderId}': { answers: { 204: null } },
      'get /order_versions/{versionId}': { answers: { 200: ref('Version') } },
    },
    { Order: record(fields, 'id'), Version: record({ ...fields, number: text }, 'id') },
  );
  const ties = Object.values(tiesOf(model, 'delete /orders/{orderId}')).flat();
  expect(ties.filter((tie) => tie.startsWith('post'))).toEqual(expected);
});

test('the id in an answer that tells of the thing itself, of which there is one, is its name', () => {
  const fields = { id: text, total: text };
  const model = modelOf(
    {
      'post /orders': { answers: { 201: ref('Meta') } },
      'get /orders': { answers: { 200: listOf(ref('Order')) } },
      'delete /orders/{orderId}': { answers: { 204: null } },
      'get /orders/{orderId}/meta': { answers: { 200: ref('Meta') } },
      'put /orders/{orderId}/meta': { body: record({ colour: text }), answers: { 204: null } },
    },
    { Order: record(fields, 'id'), Meta: record({ ...fields, colour: text }, 'id') },
  );
  const ties = Object.values(tiesOf(model, 'delete /orders/{orderId}')).flat();
  expect(ties.filter((tie) => tie.startsWith('post'))).toEqual(['post /orders answer /id named']);
});

test('an action beside a collection is about the one that its content names', () => {
  const model = modelOf({
    ...orders,
    'get /orders': { answers: { 200: listOf(order) } },
    'post /orders/expire': { body: record({ order_id: text }), answers: { 204: null } },
  });
  expect(Object.values(tiesOf(model, 'post /orders/expire')).flat()).toContain(
    'post /orders answer /id named',
  );
});

test.for([
  ['upload', true],
  ['archive', false],
] as const)('what nothing else makes comes of POST /orders/%s: %s', ([verb, comes]) => {
  const model = modelOf({
    'get /orders/{orderId}': { answers: { 200: order } },
    [`post /orders/${verb}`]: { body: record({ id: text }), answers: { 200: record({ order_id: text }) } },
  });
  const ties = Object.values(tiesOf(model, 'get /orders/{orderId}')).flat();
  expect(ties.some((tie) => tie.startsWith('post'))).toBe(comes);
});
