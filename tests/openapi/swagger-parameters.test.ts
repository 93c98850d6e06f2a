import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { valueAt } from '../../src/core/pointer.ts';
import { baseRequests } from '../../src/openapi/base-requests.ts';
import { described, one } from './swagger-described.ts';

describe('an operation of Swagger 2.0', () => {
  test('has parameters whose lists are separated as it says', async () => {
    const list = (name: string, collectionFormat?: string, place = 'query'): JsonObject => ({
      name,
      in: place,
      type: 'array',
      items: { type: 'integer', maximum: 9 },
      ...(collectionFormat ? { collectionFormat } : {}),
    });
    const parameters = [
      list('plain'),
      list('csv', 'csv'),
      list('ssv', 'ssv'),
      list('pipes', 'pipes'),
      list('multi', 'multi'),
      list('tsv', 'tsv'),
      list('header', 'csv', 'header'),
    ];
    const { operation, description } = await described(one({ parameters }));
    expect(operation.parameters.map(({ name, style, explode }) => [name, style, explode])).toEqual([
      ['plain', 'form', false],
      ['csv', 'form', false],
      ['ssv', 'spaceDelimited', false],
      ['pipes', 'pipeDelimited', false],
      ['multi', 'form', true],
      ['tsv', 'form', true],
      ['header', 'simple', false],
    ]);
    const errors = (index: number, value: number[] | number): number =>
      description.validate(operation.parameters[index]?.schema?.pointer ?? '', value).length;
    expect([errors(0, [9]), errors(0, [10]), errors(5, 9), errors(5, [9])]).toEqual([0, 1, 0, 1]);
  });

  test('has a body of each media type that is consumed, the operation before the document', async () => {
    const parameters = [{ name: 'pet', in: 'body', required: true, schema: { $ref: '#/definitions/Pet' } }];
    const definitions = {
      Pet: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
    };
    const shared = await described(
      one({ parameters }, { definitions, consumes: ['application/json', 'text/json'] }),
    );
    expect(shared.operation.body?.content.map(({ type }) => type)).toEqual(['application/json', 'text/json']);
    expect(shared.operation.body?.required).toBe(true);
    const own = await described(one({ parameters, consumes: ['application/vnd.pet+json'] }, { definitions }));
    expect(own.operation.body?.content.map(({ type }) => type)).toEqual(['application/vnd.pet+json']);
    const pointer = own.operation.body?.content[0]?.schema?.pointer ?? '';
    expect(own.description.validate(pointer, {}).map(({ keyword }) => keyword)).toEqual(['required']);
    expect(baseRequests(own.operation, own.description).requests[0]?.request.body).toMatchObject({
      value: { name: 'text' },
    });
  });

  test('has forms, as multipart where a file is in them', async () => {
    const name = { name: 'name', in: 'formData', type: 'string', required: true, maxLength: 3 };
    const tags = {
      name: 'tags',
      in: 'formData',
      type: 'array',
      items: { type: 'string' },
      collectionFormat: 'multi',
    };
    const form = await described(one({ parameters: [name, tags] }));
    expect(form.operation.body).toMatchObject({
      required: true,
      content: [{ type: 'application/x-www-form-urlencoded', schema: { schema: { required: ['name'] } } }],
    });
    const media = '/paths/~1pets/post/requestBody/content/application~1x-www-form-urlencoded';
    expect(valueAt(form.description.document, `${media}/encoding`)).toEqual({
      tags: { style: 'form', explode: true },
    });
    const file = { name: 'photo', in: 'formData', type: 'file' };
    const upload = await described(one({ parameters: [name, file] }));
    expect(upload.operation.body?.content).toMatchObject([
      {
        type: 'multipart/form-data',
        schema: { schema: { properties: { photo: { type: 'string', format: 'binary' } } } },
      },
    ]);
  });
});
