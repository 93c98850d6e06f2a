import type { CaseRequest } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import { isArray, isObject, type Json } from '../core/json.ts';
import type { Operation } from '../core/operation.ts';
import { joinPointer, withValueAt } from '../core/pointer.ts';
import { requestErrors } from './request-errors.ts';

/**
 * The same request with other texts in its content, as far as the description allows them: what two things may not have
 * in common is not known. `isKept` names places that have to stay. The same number gives the same texts.
 */
export function distinctRequest(
  operation: Operation,
  request: CaseRequest,
  description: Description,
  number: number,
  isKept: (pointer: string) => boolean = () => false,
): CaseRequest {
  const { body } = request;
  if (!body || !('value' in body)) return request;
  let made = request;
  let value = body.value;
  for (const { pointer, text } of textsIn(body.value, '')) {
    if (isKept(pointer)) continue;
    for (const candidate of otherTexts(text, number)) {
      const changed = withValueAt(value, pointer, candidate);
      if (changed === undefined) continue;
      const proposed = { ...request, body: { ...body, value: changed } };
      if (requestErrors(operation, proposed, description).length > 0) continue;
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

/** Texts of the same form, another one for each number. */
export function otherTexts(text: string, number: number): string[] {
  const word = wordOf(number);
  // dates, times, addresses and URLs mean something by their form
  if (uuid.test(text)) return [`${text.slice(0, -6)}${number.toString(16).padStart(6, '0').slice(-6)}`];
  if (/^\d{4}-\d{2}-\d{2}/.test(text) || /^[a-z][a-z\d+.-]*:\/\//i.test(text)) return [];
  if (text.includes('@')) return [`${word}${text}`];
  return [
    `${text}${word}`,
    `${text.slice(0, Math.max(0, text.length - word.length))}${word}`,
    `${text}${number}`,
  ];
}
