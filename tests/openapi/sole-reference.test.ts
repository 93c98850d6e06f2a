import { expect, test } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { createDescription } from '../../src/openapi/description.ts';

const schemas: JsonObject = {
  Short: { type: 'string', maxLength: 3 },
  Shortest: { $ref: '#/components/schemas/Short', maxLength: 1 },
  Same: { $ref: '#/components/schemas/Short' },
  Again: { $ref: '#/components/schemas/Same' },
};
const { validate } = createDescription({
  openapi: '3.1.0',
  info: { title: 'References', version: '1' },
  paths: {},
  components: { schemas },
});

function errors(name: string, value: string): string[] {
  return validate(`/components/schemas/${name}`, value).map(({ schemaPointer }) => schemaPointer);
}

test('what only refers to a schema is judged by it, and its errors stand there', () => {
  for (const name of ['Short', 'Same', 'Again']) {
    expect(errors(name, 'four')).toEqual(['/components/schemas/Short/maxLength']);
    expect(errors(name, 'abc')).toEqual([]);
  }
});

test('what stands beside a reference counts as well', () => {
  expect(errors('Shortest', 'ab')).toEqual(['/components/schemas/Shortest/maxLength']);
});
