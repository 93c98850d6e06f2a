import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/core/json.ts';
import { createDescription } from '../../../src/openapi/description.ts';
import { dependencyOrder } from '../../../src/openapi/resources/order.ts';
import { resourceModel } from '../../../src/openapi/resources/resource-model.ts';

const json = (schema: JsonObject | true): JsonObject => ({ content: { 'application/json': { schema } } });
const made = (schema: JsonObject): JsonObject => ({ responses: { 201: json(schema) } });

const odd: readonly (readonly [string, JsonObject])[] = [
  ['without a path', { paths: {} }],
  [
    'with paths of nothing but parameters, and with names that every object has',
    {
      paths: {
        '/': { get: {}, options: {} },
        '//': { post: {} },
        '/{a}': { get: {}, post: {} },
        '/{a}/{b}': { delete: {}, trace: {} },
        '/a{b}c{d}': { get: {} },
        '/{}': { get: {} },
        '/constructor': { get: {}, post: made({ type: 'object', properties: { id: {} } }) },
        '/__proto__/{id}': { get: {}, put: {} },
        '/toString/{constructor}': { patch: {}, delete: {} },
      },
    },
  ],
  [
    'with schemas that contain themselves, or lead nowhere',
    {
      components: {
        schemas: {
          Loop: { $ref: '#/components/schemas/Loop' },
          Node: {
            type: 'object',
            properties: {
              id: { type: 'string' },
              child: { $ref: '#/components/schemas/Node' },
              data: { $ref: '#/components/schemas/Node' },
              nodes: { type: 'array', items: { $ref: '#/components/schemas/Node' } },
              all: { allOf: [{ $ref: '#/components/schemas/Node' }] },
            },
          },
        },
      },
      paths: {
        '/nodes': {
          post: {
            requestBody: json({ $ref: '#/components/schemas/Node' }),
            ...made({ $ref: '#/components/schemas/Node' }),
          },
          get: { responses: { 200: json({ $ref: '#/components/schemas/Loop' }) } },
        },
        '/nodes/{id}': {
          get: { responses: { '2XX': json({ $ref: '#/components/schemas/Gone' }) } },
          put: { requestBody: json(true), responses: { 200: json({ type: ['array', 'null'] }) } },
        },
      },
    },
  ],
  [
    'with links that are none',
    {
      paths: {
        '/a': {
          post: {
            responses: {
              201: {
                links: {
                  x: {
                    operationId: 'q',
                    parameters: { id: '$response.body#/a~x', y: null },
                    requestBody: { a: ['$url'] },
                  },
                  y: { $ref: '#/nowhere' },
                  z: { operationRef: '#/%zz' },
                  w: 1,
                },
              },
            },
          },
        },
        '/b/{id}': { get: { operationId: 'q' } },
      },
    },
  ],
];

describe('a description', () => {
  test.for(odd)(
    '%s has a model in which every operation is tied, or told to be tied to nothing',
    ([, document]) => {
      const description = createDescription({
        openapi: '3.1.0',
        info: { title: 'Odd', version: '1' },
        ...document,
      });
      const model = resourceModel(description);
      const untied = model.untied.map(({ operation }) => operation);
      const both = [...model.roles.keys(), ...untied];
      expect(new Set(both)).toEqual(new Set(description.operations));
      expect(both).toHaveLength(description.operations.length);
      expect(new Set(dependencyOrder(model, description.operations))).toEqual(
        new Set(description.operations),
      );
    },
  );

  test('is looked through once', () => {
    const description = createDescription({ openapi: '3.1.0', paths: { '/users': { get: {} } } });
    expect(resourceModel(description)).toBe(resourceModel(description));
  });

  test('of many resources that name each other has each of its schemas read a few times only', () => {
    const size = 60;
    const paths = Object.fromEntries(
      Array.from({ length: size }, (_, index) => {
        const thing = {
          type: 'object',
          properties: { id: { type: 'string' }, [`kind${(index + 1) % size}Id`]: { type: 'string' } },
        };
        return [
          [`/kind${index}`, { post: { requestBody: json(thing), ...made(thing) } }],
          [
            `/kind${index}/{id}`,
            { get: { parameters: [{ name: 'id', in: 'path' }], responses: { 200: json(thing) } } },
          ],
        ];
      }).flat(),
    );
    const document: JsonObject = JSON.parse(JSON.stringify({ openapi: '3.1.0', paths }));
    const description = createDescription(document);
    let resolved = 0;
    const counted = {
      ...description,
      resolve: (schema: Parameters<typeof description.resolve>[0]) => {
        resolved += 1;
        return description.resolve(schema);
      },
    };
    expect(resourceModel(counted).resources).toHaveLength(size);
    expect(resolved).toBeLessThan(size * 20);
  });
});
