import { describe, expect, test } from 'vitest';
import { listOf, modelOf, reasonOf, record, ref, text, tiesOf, told, whole } from './modelled.ts';

const uuid = { type: 'string', format: 'uuid' };
const customer = record({ id: uuid, email: text }, 'id');
const product = record({ id: whole, title: text }, 'id');
const order = record({ id: whole, customerId: uuid, total: whole }, 'id');

const shop = {
  'post /customers': { body: record({ email: text }), answers: { 201: customer } },
  'post /products': { body: record({ title: text }), answers: { 201: product } },
  'get /products/{id}': { answers: { 200: product } },
};

describe('what names another thing in a request', () => {
  test.for([
    ['customerId', { customerId: uuid }, 'body /customerId', 'post /customers answer /id named'],
    ['customer_id', { customer_id: text }, 'body /customer_id', 'post /customers answer /id named'],
    [
      'billingCustomerId',
      { billingCustomerId: uuid },
      'body /billingCustomerId',
      'post /customers answer /id shaped',
    ],
    ['customer', { customer: uuid }, 'body /customer', 'post /customers answer /id shaped'],
    [
      'customer: {id}',
      { customer: record({ id: uuid }, 'id') },
      'body /customer/id',
      'post /customers answer /id shaped',
    ],
    ['productIds', { productIds: listOf(whole) }, 'body /productIds/0', 'post /products answer /id named'],
    [
      'lines[].productId',
      { lines: listOf(record({ productId: text })) },
      'body /lines/0/productId',
      'post /products answer /id named text',
    ],
    [
      'meta.product_id',
      { meta: record({ product_id: whole }) },
      'body /meta/product_id',
      'post /products answer /id named',
    ],
  ] as const)('%s is tied', ([, body, place, tie]) => {
    const model = modelOf({ ...shop, 'post /orders': { body: record(body), answers: { 201: order } } });
    expect(tiesOf(model, 'post /orders')).toEqual({ [place]: [tie] });
  });

  test('an object that must name another thing by its id is tied by its name', () => {
    const body = record({ customer: record({ id: uuid }, 'id') }, 'customer');
    const model = modelOf({ ...shop, 'post /orders': { body, answers: { 201: order } } });
    expect(tiesOf(model, 'post /orders')).toEqual({
      'body /customer/id': ['post /customers answer /id named'],
    });
  });

  test.for([
    ['a number', { customerId: whole }],
    ['a listed value', { customerId: { type: 'string', enum: ['a'] } }],
    ['a flag', { customer: { type: 'boolean' } }],
    ['its own id', { id: whole, orderId: whole }],
    ['what the server sets', { customerId: { ...uuid, readOnly: true } }],
    ['a word of the same ending', { paid: text, productTitle: text, valid: whole }],
  ] as const)('%s is not', ([, body]) => {
    const model = modelOf({ ...shop, 'post /orders': { body: record(body), answers: { 201: order } } });
    expect(tiesOf(model, 'post /orders')).toEqual({});
  });

  test('a query and a header are tied too, but not the name of the exchange', () => {
    const model = modelOf({
      ...shop,
      'post /requests': { answers: { 201: record({ id: text, title: text }) } },
      'get /orders': {
        query: { customerId: uuid, productIds: listOf(whole), cursor: text, limit: whole },
        header: { 'X-Customer-Id': uuid, 'X-Request-Id': uuid },
        answers: { 200: listOf(order) },
      },
    });
    expect(Object.keys(tiesOf(model, 'get /orders'))).toEqual([
      'query customerId',
      'query productIds',
      'header X-Customer-Id',
    ]);
    const many = model.bindings
      .filter((binding) => binding.many)
      .map(({ place }) => 'name' in place && place.name);
    expect(many).toEqual(['productIds']);
  });

  test('what is made by a POST that does not say what it answers is named by that answer', () => {
    const model = modelOf({
      'post /watches': { body: record({ url: text }, 'url'), answers: {} },
      'get /watches': { answers: { 200: { type: 'object', additionalProperties: record({ url: text }) } } },
      'get /watches/{uuid}': { path: { uuid }, answers: { 200: record({ url: text }) } },
      'post /tags': { body: record({ title: text }), answers: { 201: record({ uuid }) } },
      'get /tags/{uuid}': { path: { uuid }, answers: { 200: record({ uuid, title: text }) } },
    });
    const names =
      '["uuid","watchuuid","id","watchid","guid","watchguid","identifier","watchidentifier","pk","watchpk"]';
    expect(tiesOf(model, 'get /watches/{uuid}')).toEqual({
      'path uuid': [
        `post /watches undescribed ${names} false shaped`,
        `get /watches undescribed ${names} true shaped`,
      ],
    });
    expect(tiesOf(model, 'get /tags/{uuid}')).toEqual({ 'path uuid': ['post /tags answer /uuid named'] });
  });

  test('an answer that may be anything is no more the name of what was made than one that is not described', () => {
    const model = modelOf({
      'post /links': { body: record({ url: text }, 'url'), answers: { 200: { title: 'Any answer' } } },
      'get /links/{link_id}': { path: { link_id: text }, answers: { 200: {} } },
      'get /l/{link_id}': { path: { link_id: text }, answers: { 200: {} } },
    });
    for (const line of ['get /links/{link_id}', 'get /l/{link_id}']) {
      const [producer, ...others] = tiesOf(model, line)['path link_id'] ?? [];
      expect([producer, others]).toEqual([expect.stringMatching(/^post \/links undescribed .* false/), []]);
    }
  });

  test('what is taken away is put there first, where one path does both', () => {
    const model = modelOf({
      'post /posts': { body: record({ title: text }), answers: { 201: record({ id: uuid }) } },
      'get /posts/{id}': { path: { id: uuid }, answers: { 200: record({ id: uuid, title: text }) } },
      'put /posts/{id}': { path: { id: uuid }, body: record({ title: text }), answers: { 200: record({}) } },
      'delete /posts/{id}': { path: { id: uuid } },
      'put /posts/{id}/star': { path: { id: uuid } },
      'delete /posts/{id}/star': { path: { id: uuid } },
    });
    expect(tiesOf(model, 'delete /posts/{id}/star')['path id']).toEqual([
      'put /posts/{id}/star request {"in":"path","name":"id"} named',
      'post /posts answer /id named',
    ]);
    for (const line of ['delete /posts/{id}', 'put /posts/{id}/star'])
      expect(tiesOf(model, line)['path id']).toEqual(['post /posts answer /id named']);
  });

  test('an id is not taken from what has another name, nor a name from an id', () => {
    const user = record({ id: whole, username: text }, 'username');
    const model = modelOf({
      'post /users': { body: record({ username: text }, 'username'), answers: { 201: user } },
      'get /users/{username}': { answers: { 200: user } },
      'get /notes': {
        query: { user_id: uuid, author: text },
        answers: { 200: listOf(record({ id: text })) },
      },
      'get /tasks': { query: { userId: whole }, answers: { 200: listOf(record({ id: text })) } },
      'get /users/{user_id}/likes': { path: { user_id: uuid } },
      'post /profiles/{username}/follow': {},
    });
    expect(tiesOf(model, 'get /users/{user_id}/likes')).toEqual({});
    expect(tiesOf(model, 'get /notes')).toEqual({});
    expect(tiesOf(model, 'get /tasks')).toEqual({ 'query userId': ['post /users answer /id named'] });
    expect(tiesOf(model, 'post /profiles/{username}/follow')['path username']?.[0]).toBe(
      'post /users answer /username shaped',
    );
  });

  test('a schema that two places share says more than names', () => {
    const model = modelOf(
      {
        'post /products': { answers: { 201: record({ ref: ref('ProductId'), title: text }) } },
        'get /products/{p}': {
          path: { p: ref('ProductId') },
          answers: { 200: record({ ref: ref('ProductId') }) },
        },
        'get /bundles/{parts}': {
          path: { parts: listOf(ref('ProductId')) },
          answers: { 200: listOf(product) },
        },
        'post /marks': { body: record({ on: ref('ProductId') }), answers: { 201: record({ id: text }) } },
      },
      { ProductId: { type: 'string', minLength: 3 } },
    );
    const stated = ['post /products answer /ref stated'];
    expect(tiesOf(model, 'get /products/{p}')).toEqual({ 'path p': stated });
    expect(tiesOf(model, 'get /bundles/{parts}')).toEqual({ 'path parts': stated });
    expect(tiesOf(model, 'post /marks')).toEqual({ 'body /on': stated });
  });

  test('a form that everything may have says nothing', () => {
    const model = modelOf(
      {
        'post /products': { answers: { 201: record({ id: ref('Id'), title: text }) } },
        'get /products/{id}': { path: { id: ref('Id') }, answers: { 200: product } },
        'get /things/{key}': { path: { key: ref('Id') }, answers: { 200: record({ size: whole }) } },
      },
      { Id: { type: 'string', minLength: 3 } },
    );
    expect(tiesOf(model, 'get /things/{key}')).toEqual({});
  });

  test('what nothing makes is taken from where it is shown, and else told', () => {
    const model = modelOf({
      'get /cards': { answers: { 200: listOf(record({ id: text, accountId: text })) } },
      'get /accounts/{accountId}/balance': { answers: { 200: record({ amount: whole }) } },
      'get /branches/{branchId}/hours': { answers: { 200: record({ from: text }) } },
      'post /orders': {
        body: record({ sellerId: uuid, note: text }, 'sellerId', 'note'),
        answers: { 201: order },
      },
    });
    expect(tiesOf(model, 'get /accounts/{accountId}/balance')).toEqual({
      'path accountId': ["get /cards items '' /accountId named"],
    });
    expect(reasonOf(model.needs, 'get /branches/{branchId}/hours')).toBe(
      'nothing that is described makes or lists a branch',
    );
    expect(reasonOf(model.needs, 'post /orders')).toBe('nothing that is described makes or lists a seller');
    expect(model.needs).toHaveLength(2);
  });

  test('Location of a 201 tells where it is', () => {
    const model = modelOf({
      'post /jobs': { answers: { 201: null }, location: true },
      'get /jobs/{jobId}': { answers: { 200: record({ state: text }) } },
    });
    expect(tiesOf(model, 'get /jobs/{jobId}')).toEqual({
      'path jobId': ['post /jobs location /jobs/{jobId} jobId named'],
    });
  });

  test('a bare answer is the name', () => {
    const model = modelOf({
      'post /notes': { answers: { 201: whole } },
      'get /notes/{id}': { answers: { 200: record({ words: text }) } },
    });
    expect(tiesOf(model, 'get /notes/{id}')).toEqual({ 'path id': ["post /notes answer '' shaped text"] });
  });
});

describe('links', () => {
  const links = {
    read: { operationId: 'get /fetch/{handle}', parameters: { 'path.handle': '$response.body#/token' } },
    again: { operationRef: '#/paths/~1again~1{of}/get', parameters: { of: '$request.body#/name', page: 1 } },
    gone: { operationId: 'nowhere', parameters: { id: '$response.body#/id' } },
  };
  const model = modelOf({
    'post /intake': {
      body: record({ name: text }, 'name'),
      answers: { 201: record({ token: text, at: text }) },
      links,
    },
    'get /fetch/{handle}': { answers: { 200: record({ kind: text, size: whole }) } },
    'get /again/{of}': { query: { page: whole }, answers: { 200: record({ seen: text }) } },
  });

  test('tie what no name would, and are stated', () => {
    expect(tiesOf(model, 'get /fetch/{handle}')).toEqual({
      'path handle': ['post /intake answer /token stated'],
    });
    expect(tiesOf(model, 'get /again/{of}')).toEqual({
      'path of': ['post /intake request {"in":"body","pointer":"/name"} stated'],
      'query page': ['post /intake constant 1 stated'],
    });
  });

  test('from a 201 to a read say that the one makes what the other reads, unless several do', () => {
    const one = modelOf({
      'post /intake': { answers: { 201: record({ token: text }) }, links: { read: links.read } },
      'get /fetch/{handle}': { answers: { 200: record({ kind: text }) } },
    });
    expect(told(one)).toEqual({ fetch: { read: ['get /fetch/{handle}'], create: ['post /intake'] } });
    expect(told(model)).not.toHaveProperty('fetch.create');
  });
});
