import type { Description } from '../../src/core/description.ts';
import type { JsonObject } from '../../src/core/json.ts';
import type { Operation } from '../../src/core/operation.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { loadedFrom } from './temporary-folder.ts';

export const head = { swagger: '2.0', info: { title: 'Pets', version: '1' } };

export async function described(
  document: JsonObject,
): Promise<{ description: Description; operation: Operation }> {
  const loaded = await loadedFrom({ 'api.json': { ...head, ...document } });
  const description = createDescription(loaded.document, {}, loaded.locate);
  const [operation] = description.operations;
  if (!operation) throw new Error('the operation is missing');
  return { description, operation };
}

export async function converted(document: JsonObject): Promise<JsonObject> {
  return (await loadedFrom({ 'api.json': { ...head, ...document } })).document;
}

export function one(operation: JsonObject, more: JsonObject = {}): JsonObject {
  return {
    paths: { '/pets': { post: { responses: { 200: { description: 'done' } }, ...operation } } },
    ...more,
  };
}
