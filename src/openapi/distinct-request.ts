import type { CaseRequest } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import { isArray, isObject, type Json, member } from '../core/json.ts';
import type { Operation } from '../core/operation.ts';
import { joinPointer, withValueAt } from '../core/pointer.ts';
import { parallelSchemas } from './parallel-schemas.ts';
import { breachesOf, mediaTypeOf } from './request-errors.ts';
import { keyWords } from './resources/identifiers.ts';
import { wordsOf } from './resources/words.ts';
import { subtypeNames } from './subtype-names.ts';

/**
 * The same request with other texts in its content, as far as they break no more and no less than those that it has: what
 * two things may not have in common is not known. `isKept` names places that have to stay. The same number gives the same texts.
 */
export function distinctRequest(
  operation: Operation,
  request: CaseRequest,
  description: Description,
  number: number,
  isKept: (pointer: string) => boolean = () => false,
): CaseRequest {
  const { body } = request;
  const renamed = withOtherName(operation, request, description, number);
  if (renamed) return renamed;
  if (!body || !('value' in body)) return request;
  let made = request;
  let value = body.value;
  const breaches = breachesOf(operation, request, description);
  const schema = mediaTypeOf(operation, body.mediaType)?.schema?.schema;
  const choices = new Set(schema === undefined ? [] : choicesIn(description, [schema], body.value, ''));
  for (const { pointer, text } of textsIn(body.value, '')) {
    if (isKept(pointer) || choices.has(pointer)) continue;
    for (const candidate of otherTexts(text, number)) {
      const changed = withValueAt(value, pointer, candidate);
      if (changed === undefined) continue;
      const proposed = { ...request, body: { ...body, value: changed } };
      if (breachesOf(operation, proposed, description) !== breaches) continue;
      made = proposed;
      value = changed;
      break;
    }
  }
  return made;
}

function* textsIn(value: Json, pointer: string): Generator<{ pointer: string; text: string }> {
  if (typeof value === 'string') yield { pointer, text: value };
  const entries = isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
  for (const [key, sub] of entries) yield* textsIn(sub, joinPointer(pointer, key));
}

/** A new thing that is named in the query: what its content names is there already. */
function withOtherName(
  operation: Operation,
  request: CaseRequest,
  description: Description,
  number: number,
): CaseRequest | undefined {
  const parameter = operation.parameters.find(
    ({ in: place, name, required }) =>
      place === 'query' && required && keyWords.includes(wordsOf(name).at(-1) ?? ''),
  );
  const value = parameter && member(request.query, parameter.name);
  if (!parameter || typeof value !== 'string' || operation.method !== 'post') return undefined;
  const breaches = breachesOf(operation, request, description);
  return otherTexts(value, number)
    .map((text) => ({ ...request, query: { ...request.query, [parameter.name]: text } }))
    .find((proposed) => breachesOf(operation, proposed, description) === breaches);
}

/** Where a discriminator says what the content is: another text there names no schema (OpenAPI 3.1 §4.8.25). */
function* choicesIn(
  description: Description,
  schemas: readonly Json[],
  value: Json,
  pointer: string,
): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  const parts = parallelSchemas(description, schemas);
  for (const { discriminator } of parts) {
    const name = member(discriminator, 'propertyName');
    if (typeof name === 'string') yield joinPointer(pointer, name);
  }
  for (const { property } of subtypeNames(description, schemas)) yield joinPointer(pointer, property);
  const entries = isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [key, sub] of entries) {
    const below = parts.map((part) => (isArray(value) ? part.items : member(part.properties, String(key))));
    const known = below.filter((one) => one !== undefined);
    yield* choicesIn(description, known, sub, joinPointer(pointer, key));
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** A word of letters only: many names take no digits. */
function wordOf(number: number): string {
  let word = '';
  for (let left = number; word.length < 4; left = Math.floor(left / letters.length)) {
    word = (letters[left % letters.length] ?? 'a') + word;
  }
  return word;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Another address of the same kind, or another network where the text has the length of its prefix. */
function otherNetwork(text: string, number: number): string | undefined {
  const isNetwork = /\/\d{1,3}$/.test(text);
  if (/^(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2})?$/.test(text)) {
    const [high, low] = [Math.floor(number / 256) % 256, number % 256];
    return isNetwork ? `10.${high}.${low}.0/24` : `198.18.${high}.${low}`;
  }
  if (!/^[\da-f:]{0,30}::[\da-f:]{0,30}(?:\/\d{1,3})?$/i.test(text)) return undefined;
  const group = (number % 0x1_00_00).toString(16);
  return isNetwork ? `2001:db8:${group}::/48` : `2001:db8::${group}`;
}

/** Texts of the same form, another one for each number. */
export function otherTexts(text: string, number: number): string[] {
  const word = wordOf(number);
  // documents, dates, times, addresses and URLs mean something by their form
  if (/^\s*(?:[{[<]|---\s)/.test(text) || /\n\s*\S/.test(text)) return [];
  const network = otherNetwork(text, number);
  if (network !== undefined) return [network];
  if (uuid.test(text)) return [`${text.slice(0, -6)}${number.toString(16).padStart(6, '0').slice(-6)}`];
  if (/^\d{4}-\d{2}-\d{2}/.test(text) || /^[a-z][a-z\d+.-]*:\/\//i.test(text)) return [];
  if (text.includes('@')) return [`${word}${text}`];
  return [
    `${text}${word}`,
    `${text.slice(0, Math.max(0, text.length - word.length))}${word}`,
    `${text}${number}`,
  ];
}
