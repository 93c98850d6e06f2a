import { isArray, isObject, type Json, type JsonObject, jsonType } from '../core/json.ts';
import { patternOf } from './pattern.ts';
import { quoted } from './problems.ts';

type Shape = readonly [wanted: string, fits: (value: Json) => boolean];

const types: readonly Json[] = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'];
const isCount = (value: Json): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isText = (value: Json): boolean => typeof value === 'string';
const areTexts = (value: Json): boolean => isArray(value) && value.every(isText);
const number: Shape = ['a number', (value) => typeof value === 'number'];
const count: Shape = ['a whole number', isCount];
const text: Shape = ['a text', isText];
const flag: Shape = ['true or false', (value) => typeof value === 'boolean'];
/** Before JSON Schema 2019-09 it was a flag beside the bound. */
const exclusive: Shape = ['a number', (value) => typeof value === 'number' || typeof value === 'boolean'];

/** What the keywords of JSON Schema 2020-12 hold (Validation §6), and which a validator takes for granted. */
const shapes: ReadonlyMap<string, Shape> = new Map([
  ['multipleOf', ['a number above 0', (value) => typeof value === 'number' && value > 0]],
  ['maximum', number],
  ['minimum', number],
  ['exclusiveMaximum', exclusive],
  ['exclusiveMinimum', exclusive],
  ['maxLength', count],
  ['minLength', count],
  ['maxItems', count],
  ['minItems', count],
  ['maxContains', count],
  ['minContains', count],
  ['maxProperties', count],
  ['minProperties', count],
  ['pattern', text],
  ['format', text],
  ['uniqueItems', flag],
  ['enum', ['a list', isArray]],
  ['required', ['a list of names', areTexts]],
  [
    'dependentRequired',
    ['lists of names', (value) => isObject(value) && Object.values(value).every(areTexts)],
  ],
]);

/** Keywords whose value no validator takes: what is wrong with each. Without them the rest of the schema holds. */
export function* schemaFaults(schema: JsonObject): Generator<[key: string, message: string]> {
  for (const key of Object.keys(schema)) {
    const value = schema[key];
    const shape = shapes.get(key);
    if (value === undefined) continue;
    if (key === 'type') {
      const unknown = [value].flat().find((type) => !types.includes(type) && type !== 'file');
      if (unknown === undefined && !(isArray(value) && value.length === 0)) continue;
      const found = quoted(typeof unknown === 'string' ? unknown : JSON.stringify(unknown ?? value));
      yield [key, `${found} is no type of JSON Schema and is left out; correct it`];
    } else if (shape && !shape[1](value)) {
      yield [key, `${key} must be ${shape[0]}, not ${jsonType(value)}, and is left out; correct it`];
    }
  }
  yield* unreadableNames(schema);
}

/** Names cannot be told apart by what is no pattern, so that nothing is said of the others either. */
function* unreadableNames(schema: JsonObject): Generator<[key: string, message: string]> {
  const { patternProperties } = schema;
  const names = isObject(patternProperties) ? Object.keys(patternProperties) : [];
  const broken = names.find((name) => patternOf(name).regExp === undefined);
  if (broken === undefined) return;
  const message = `the pattern ${quoted(broken)} is no regular expression of ECMA-262`;
  for (const key of ['patternProperties', 'additionalProperties', 'unevaluatedProperties']) {
    if (Object.hasOwn(schema, key)) yield [key, `${message}, so that ${key} is left out; correct it`];
  }
}
