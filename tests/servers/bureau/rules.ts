import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { isObject, type JsonObject } from '../../../src/core/json.ts';
import { upgraded } from '../../../src/openapi/upgrade.ts';
import { type PathRule, RuleReader } from '../shop/rule-reader.ts';
import { createAjv } from '../shop/rules.ts';

export const descriptionFile = fileURLToPath(new URL('openapi.yaml', import.meta.url));

/** The description in the terms of 3.1, in which its schemas can be enforced. */
export const published: JsonObject = readDescription();

const ajv = createAjv().addSchema(published, 'bureau');

/** Whether a value is valid against the schema at a pointer of the description. */
export function valid(pointer: string, value: unknown): boolean {
  try {
    return ajv.validate(`bureau#${pointer.split('/').map(encodeURIComponent).join('/')}`, value);
  } catch (error) {
    // content nested so deep that looking at it exhausts the stack is allowed nowhere
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** What the description asks of requests. */
export const rules: readonly PathRule[] = new RuleReader(published, {
  validate: valid,
  faults: () => [],
}).paths();

function readDescription(): JsonObject {
  // js-yaml yields plain JSON values here: the description has no tags of its own
  const document = load(readFileSync(descriptionFile, 'utf8')) as JsonObject;
  if (!isObject(document)) throw new Error('the description of the bureau is no object');
  return upgraded(document);
}
