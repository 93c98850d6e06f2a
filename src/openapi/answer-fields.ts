import type { Description } from '../core/description.ts';
import { isArray, isObject, type Json } from '../core/json.ts';
import type { Operation } from '../core/operation.ts';
import type { Resource } from '../core/resource.ts';
import { isNothing } from '../core/same-value.ts';
import { answerSaid } from './resources/answers.ts';
import { type Field, fieldsOf, saidAt } from './resources/fields.ts';

/** The fields of a thing that the successful answer of an operation is said to show. */
export function answerFields(
  description: Description,
  { representations }: Resource,
  operation: Operation,
): readonly Field[] {
  const { inAnswer, many } = representations.get(operation) ?? { many: false };
  if (inAnswer === undefined) return [];
  const pointer = many ? `${inAnswer}/0` : inAnswer;
  return fieldsOf(description, saidAt(description, answerSaid(description, operation), pointer));
}

/**
 * Whether what is shown when a thing is made need not be shown afterwards: a secret is shown once, and things of their own
 * many APIs show with a thing only to who asks for them.
 */
export function mayStayAway(name: string, value: Json | undefined): boolean {
  return isNothing(value) || secret.test(name) || (isArray(value) && value.some(isObject));
}

const secret = /secret|password|passcode|passphrase|token|key|credential/i;
