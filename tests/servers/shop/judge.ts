import { isArray, isObject, type Json, type JsonObject, member } from '../../../src/core/json.ts';
import { joinPointer, valueAt } from '../../../src/core/pointer.ts';
import { bytesOf, type ShopResponse, valuesOf } from './message.ts';
import { scalar } from './parameters.ts';
import { createAjv, readDescription } from './rules.ts';

const document: JsonObject = readDescription();
const ajv = createAjv().addSchema(document, 'published');

/** Every operation that the description declares, with its pointer. */
export const published: ReadonlyMap<string, string> = new Map(
  Object.entries(isObject(document.paths) ? document.paths : {}).flatMap(([path, item]) =>
    Object.entries(isObject(item) ? item : {})
      .filter(([method]) => method !== 'parameters')
      .map(([method, operation]): [string, string] => [
        String(member(operation, 'operationId')),
        joinPointer('', 'paths', path, method),
      ]),
  ),
);

/** A named example of an operation's request. */
export function exampleOf(operation: string, name: string): Json {
  const content = valueAt(document, joinPointer(published.get(operation) ?? '', 'requestBody', 'content'));
  const [media] = Object.values(isObject(content) ? content : {});
  const value = valueAt(media ?? null, `/examples/${name}/value`);
  if (value === undefined) throw new Error(`${operation} has no example ${name}`);
  return value;
}

function follow(pointer: string): string {
  const ref = member(valueAt(document, pointer), '$ref');
  return typeof ref === 'string' ? follow(ref.slice(1)) : pointer;
}

/** What a response breaks, in words; none when it is what the description declares. */
export function complaints(response: ShopResponse, operation = response.operation): string[] {
  const declared = joinPointer(published.get(operation ?? '') ?? '', 'responses', String(response.status));
  const at = follow(declared);
  const entry = valueAt(document, at);
  if (entry === undefined) return [`status ${response.status} is not declared`];
  return [...headerComplaints(response, at, entry), ...contentComplaints(response, at, entry)];
}

function headerComplaints(response: ShopResponse, at: string, entry: Json): string[] {
  return Object.keys(objectIn(entry, 'headers')).flatMap((name) => {
    const header = follow(joinPointer(at, 'headers', name));
    const schema = valueAt(document, `${header}/schema`) ?? true;
    const values = valuesOf(response, name);
    if (values.length === 0)
      return member(valueAt(document, header), 'required') === true ? [`${name} is missing`] : [];
    return values.flatMap((text) => {
      const isList = member(schema, 'type') === 'array';
      const value = isList ? text.split(',').map((item) => item.trim()) : scalar(text, schema);
      return valid(`${header}/schema`, value) ? [] : [`${name} is ${text}`];
    });
  });
}

function contentComplaints(response: ShopResponse, at: string, entry: Json): string[] {
  const content = Object.keys(objectIn(entry, 'content'));
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytesOf(response.body));
  if (content.length === 0) return text === '' ? [] : ['content where none is declared'];
  const [type = ''] = (valuesOf(response, 'content-type')[0] ?? '').split(';');
  if (!content.includes(type)) return [`media type ${type} is not declared`];
  const value: Json = type.endsWith('json') ? JSON.parse(text) : text;
  return valid(joinPointer(at, 'content', type, 'schema'), value) ? [] : [ajv.errorsText()];
}

function valid(pointer: string, value: Json): boolean {
  return ajv.validate(`published#${pointer.split('/').map(encodeURIComponent).join('/')}`, value);
}

function objectIn(value: Json, key: string): JsonObject {
  const found = member(value, key);
  return isObject(found) && !isArray(found) ? found : {};
}

/** Examples of the description that break their own schema. */
export function badExamples(): string[] {
  const bad: string[] = [];
  const walk = (value: Json, at: string): void => {
    if (isArray(value)) for (const [index, item] of value.entries()) walk(item, joinPointer(at, index));
    if (!isObject(value)) return;
    const schema = `${at}/schema`;
    if (value.schema !== undefined && value.example !== undefined && !valid(schema, value.example))
      bad.push(at);
    for (const [name, example] of Object.entries(objectIn(value, 'examples'))) {
      if (value.schema !== undefined && !valid(schema, member(example, 'value') ?? null))
        bad.push(`${at} ${name}`);
    }
    for (const [key, sub] of Object.entries(value)) walk(sub, joinPointer(at, key));
  };
  walk(document, '');
  return bad;
}
