import { resolve } from 'node:path';
import type { JsonObject } from '../../../src/core/json.ts';
import { type ResourceModel, roles } from '../../../src/core/resource.ts';
import { createDescription } from '../../../src/openapi/description.ts';
import { loadDocument } from '../../../src/openapi/load.ts';
import { resourceModel } from '../../../src/openapi/resources/resource-model.ts';
import { upgraded } from '../../../src/openapi/upgrade.ts';

interface Asked {
  readonly query?: JsonObject;
  readonly required?: readonly string[];
  readonly path?: JsonObject;
  readonly header?: JsonObject;
  readonly body?: JsonObject;
  /** By status; a string names the schema of no content. */
  readonly answers?: Readonly<Record<string, JsonObject | null>>;
  readonly links?: JsonObject;
  readonly location?: boolean;
}

/** An operation in few words. Parameters of the path are text unless it is said otherwise. */
function operationOf(line: string, asked: Asked): JsonObject {
  const [, path = ''] = line.split(' ');
  const named = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? '');
  const { query = {}, header = {}, required = [], answers = { 200: null } } = asked;
  const parameter = (place: string) => (entry: [string, unknown]) => ({
    in: place,
    name: entry[0],
    required: place === 'path' || required.includes(entry[0]),
    schema: JSON.parse(JSON.stringify(entry[1])),
  });
  const content = (schema: JsonObject) => ({ 'application/json': { schema } });
  return {
    ...(asked.body ? { requestBody: { required: true, content: content(asked.body) } } : {}),
    parameters: [
      ...named.map((name): [string, unknown] => [name, asked.path?.[name] ?? text]).map(parameter('path')),
      ...Object.entries(query).map(parameter('query')),
      ...Object.entries(header).map(parameter('header')),
    ],
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, schema]) => [
        status,
        {
          description: '',
          ...(schema ? { content: content(schema) } : {}),
          ...(asked.links ? { links: asked.links } : {}),
          ...(asked.location ? { headers: { Location: { schema: text } } } : {}),
        },
      ]),
    ),
  };
}

export const text = { type: 'string' };
export const whole = { type: 'integer' };

export function record(properties: JsonObject, ...required: string[]): JsonObject {
  return { type: 'object', properties, required };
}

export function listOf(items: JsonObject): JsonObject {
  return { type: 'array', items };
}

export function ref(name: string): JsonObject {
  return { $ref: `#/components/schemas/${name}` };
}

/** The model of an API whose operations are given by lines such as `get /users/{id}`; a line is the operation's id too. */
export function modelOf(
  operations: Readonly<Record<string, Asked>>,
  schemas: JsonObject = {},
): ResourceModel {
  const paths: Record<string, Record<string, JsonObject>> = {};
  for (const [line, asked] of Object.entries(operations)) {
    const [method = '', path = ''] = line.split(' ');
    paths[path] = { ...paths[path], [method]: { operationId: line, ...operationOf(line, asked) } };
  }
  return resourceModel(
    createDescription({
      openapi: '3.1.0',
      info: { title: 'Test', version: '1' },
      paths,
      components: { schemas },
    }),
  );
}

export async function modelOfFile(file: string): Promise<ResourceModel> {
  const { document } = await loadDocument(resolve(file));
  return resourceModel(createDescription(upgraded(document)));
}

/** What each resource is made, read, … by, in as few words as possible. */
export function told(model: ResourceModel): Record<string, Record<string, string[]>> {
  return Object.fromEntries(
    model.resources.map((resource) => [
      resource.name,
      Object.fromEntries(
        roles
          .filter((role) => resource[role].length > 0)
          .map((role) => [role, resource[role].map(({ id }) => id)]),
      ),
    ]),
  );
}

/** The places of an operation that are tied, each with what it is tied to: `path id`: [`post /users answer /id named`]. */
export function tiesOf(model: ResourceModel, id: string): Record<string, string[]> {
  const found = model.bindings.filter(({ operation }) => operation.id === id);
  return Object.fromEntries(
    found.map(({ place, producers }) => [
      place.in === 'body' ? `body ${place.pointer}` : `${place.in} ${place.name}`,
      producers.map(({ operation, from, confidence, converts }) =>
        [operation.id, ...Object.values(from).map(shown), confidence, converts]
          .filter((part) => part !== undefined)
          .join(' '),
      ),
    ]),
  );
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value || "''" : JSON.stringify(value);
}

export function reasonOf(entries: ResourceModel['untied'], id: string): string | undefined {
  return entries.find(({ operation }) => operation.id === id)?.reason;
}
