import { expect, test } from 'vitest';
import { createDescription } from '../../../src/openapi/description.ts';
import { tokenBindings } from '../../../src/openapi/resources/given-tokens.ts';

const text = { type: 'string' };
const header = (name: string) => ({ name, in: 'header', schema: text });
const answer = (name: string) => ({
  200: { content: { 'application/json': { schema: { type: 'object', properties: { [name]: text } } } } },
});
const description = createDescription({
  info: { title: 'Sessions' },
  paths: {
    '/sign-in': { post: { operationId: 'signIn', responses: answer('session_token') } },
    '/me': {
      get: {
        operationId: 'readMe',
        parameters: [header('X-Session-Token'), header('X-Trace')],
        responses: answer('session_token'),
      },
      put: { operationId: 'putMe', parameters: [header('X-Other-Token')], responses: { 204: {} } },
    },
  },
});

test('a header takes the token that signing in answers under its name, and no other', () => {
  const told = description.operations.map((operation) =>
    tokenBindings(description, operation).map(({ place, producers }) => {
      return [place, producers.map((one) => [one.operation.id, one.from])];
    }),
  );
  const producer = ['signIn', { kind: 'answer', pointer: '/session_token' }];
  expect(told).toEqual([[], [[{ in: 'header', name: 'X-Session-Token' }, [producer]]], []]);
});
