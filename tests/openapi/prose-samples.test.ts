import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/core/json.ts';
import { baseRequests } from '../../src/openapi/base-requests.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { isPlaceholder, proseSamples } from '../../src/openapi/prose-samples.ts';
import { jsonBody } from './described.ts';

describe('what prose shows of content', () => {
  test.for<[string, Json[]]>([
    [
      `curl -X POST http://localhost --data '{"title": "My } project", "n": 1}'`,
      [{ title: 'My } project', n: 1 }],
    ],
    ['```json\n{\n  "a": {"b": [1]}\n}\n``` or {"c": true}', [{ a: { b: [1] } }, { c: true }]],
    ['{"project": {project_id}}', []],
    ['{"open": "never closed', []],
    ['a set {x} of things', []],
  ])('%s', ([text, samples]) => {
    expect(proseSamples(text)).toEqual(samples);
  });

  test.for(['<your key>', '{id}', 'sk-...', '$TOKEN', 'your name'])('%s is left for the reader', (value) => {
    expect(isPlaceholder(value)).toBe(true);
  });

  test.for(['<View></View>', 'a.b', 7])('%s is a value', (value) => {
    expect(isPlaceholder(value)).toBe(false);
  });
});

test('requests are made of what the prose of an operation shows, of others by the same name as well', () => {
  const layout = {
    type: 'object',
    required: ['layout', 'key'],
    properties: { layout: { type: 'string' }, key: { type: 'string' } },
  };
  const description = createDescription({
    paths: {
      '/pages': {
        post: {
          operationId: 'makePage',
          description: `Try \`--data '{"layout": "<Page/>", "key": "<your key>"}'\`.`,
          requestBody: jsonBody(layout),
        },
      },
      '/pages/validate': { post: { operationId: 'validate', requestBody: jsonBody(layout) } },
    },
  });
  for (const operation of description.operations) {
    const { requests } = baseRequests(operation, description);
    expect(requests.map(({ request: { body } }) => body && 'value' in body && body.value)).toContainEqual({
      layout: '<Page/>',
      key: 'text',
    });
  }
});
