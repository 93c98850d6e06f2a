import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { registry } from '../../generated/registry.ts';
import type { Description } from '../../src/core/description.ts';
import { isObject, type Json, type JsonObject, member } from '../../src/core/json.ts';
import type { NamedExample, Operation } from '../../src/core/operation.ts';
import { joinPointer, pointerTokens, valueAt } from '../../src/core/pointer.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every place of a description that has examples and a schema to judge them by. */
function examplePlaces(
  operations: readonly Operation[],
): [place: string, schema: string, examples: readonly NamedExample[]][] {
  return operations.flatMap(({ id, parameters, body, responses }) => {
    const content = [...(body?.content ?? []), ...responses.flatMap((response) => response.content)];
    return [...parameters, ...content].map((place): [string, string, readonly NamedExample[]] => {
      return [`${id} ${place.pointer}`, place.schema?.pointer ?? '', place.examples];
    });
  });
}

/** `x-invalid-examples`: what the documents print although their own tables forbid it. */
function invalidExamples(document: Json): { pointer: string; schema: string; reading: Json; value: Json }[] {
  const found: { pointer: string; schema: string; reading: Json; value: Json }[] = [];
  const visit = (value: Json, pointer: string): void => {
    if (!isObject(value) && !Array.isArray(value)) return;
    for (const [key, sub] of Object.entries(value)) {
      const at = joinPointer(pointer, key);
      if (key === 'x-invalid-examples' && isObject(sub)) {
        for (const [name, entry] of Object.entries(sub)) {
          const reading = member(entry, 'reading') ?? null;
          found.push({
            pointer: joinPointer(at, name),
            schema: joinPointer(pointer, 'schema'),
            reading,
            value: member(entry, 'value') ?? null,
          });
        }
      }
      visit(sub, at);
    }
  };
  visit(document, '');
  return found;
}

describe.for(registry.apis.map((pack) => [pack.api.id, pack] as const))(
  '%s',
  async ([id, { api, describe: read, readings }]) => {
    const description: Description = await read();
    const operations = [...description.operations, ...description.webhooks];

    test('is the name of its folder', () => {
      expect(api.id).toBe(id);
      expect(readings.length).toBeGreaterThan(0);
    });

    test('every example is valid against its schema', () => {
      const invalid = examplePlaces(operations).flatMap(([place, schema, examples]) =>
        examples.flatMap(({ name, value }) =>
          (schema === '' ? [] : description.validate(schema, value)).map(
            (error) => `${place} ${name}: ${error.at} ${error.message}`,
          ),
        ),
      );
      expect(invalid).toEqual([]);
    });

    test('every request, response and parameter has an example', () => {
      const without = examplePlaces(operations).filter(([, , examples]) => examples.length === 0);
      expect(without.map(([place]) => place)).toEqual([]);
    });

    test('documented examples that break the documented tables are invalid, and a reading explains each', () => {
      const ids = readings.map((reading) => reading.id);
      for (const { pointer, schema, reading, value } of invalidExamples(description.document)) {
        expect(description.validate(schema, value), `${pointer} is valid after all`).not.toEqual([]);
        expect(ids, `${pointer} names no reading`).toContain(reading);
      }
    });

    test('every operation says what it does to data, and nothing else is said of operations', () => {
      expect(Object.keys(api.effects).sort()).toEqual(
        description.operations.map((operation) => operation.id).sort(),
      );
    });

    test('every credential is of a declared scheme, and every scheme has one', () => {
      const declared = [...description.securitySchemes.keys()].sort();
      expect(api.credentials.map(({ scheme }) => scheme).sort()).toEqual(declared);
    });

    test('every input and fresh key has a place in some operation', () => {
      const places = [...api.inputs.map(({ at }) => at), ...api.freshKeys];
      for (const place of places) {
        const isThere = description.operations.some(({ parameters, body }) =>
          place.in === 'body'
            ? body?.content.some(({ examples }) =>
                examples.some(({ value }) => valueAt(value, place.pointer) !== undefined),
              )
            : parameters.some((parameter) => parameter.in === place.in && parameter.name === place.name),
        );
        expect(isThere, JSON.stringify(place)).toBe(true);
      }
    });

    test('names environment variables after itself', () => {
      const names = [...api.credentials, ...api.inputs].map(({ env }) => env);
      for (const name of names) expect(name).toMatch(new RegExp(`^${id.toUpperCase()}_[A-Z0-9_]+$`));
    });

    describe('readings', () => {
      test.for(readings.map((reading) => [reading.id, reading] as const))('%s', ([, reading]) => {
        expect(readFileSync(`${root}/specs/${id}/readings/${reading.id}.ts`, 'utf8')).toContain(
          `'${reading.id}'`,
        );
        for (const pointer of reading.concerns) {
          expect(
            valueAt(description.document, pointer),
            `${pointer} is not in the description`,
          ).toBeDefined();
        }
        expect(reading.concerns.length).toBeGreaterThan(0);
        const choices = [reading.chosen, ...reading.alternatives].map((choice) => choice.id);
        expect(new Set(choices).size).toBe(choices.length);
        for (const text of [reading.question, reading.chosen.states, reading.tellsApart])
          expect(text).toMatch(/[.?]$/);
      });
    });

    test('every property says what it means', () => {
      const silent: string[] = [];
      const schemas: JsonObject = { ...(valueAt(description.document, '/components/schemas') as JsonObject) };
      const visit = (value: Json, pointer: string): void => {
        if (!isObject(value)) return;
        const properties = member(value, 'properties');
        for (const [name, property] of Object.entries(isObject(properties) ? properties : {})) {
          const resolved = description.resolve(property);
          if (member(property, 'description') === undefined && member(resolved, 'description') === undefined)
            silent.push(`${pointer}/${name}`);
        }
        for (const [key, sub] of Object.entries(value))
          if (key !== 'examples' && key !== 'example') visit(sub, joinPointer(pointer, key));
      };
      visit(schemas, '/components/schemas');
      expect(
        silent.filter(
          (pointer) =>
            !/\/(if|then|else|not|oneOf|anyOf)\//.test(pointer) || pointerTokens(pointer).length === 0,
        ),
      ).toEqual([]);
    });
  },
);
