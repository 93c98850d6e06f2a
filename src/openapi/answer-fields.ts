import type { Description } from '../core/description.ts';
import type { Operation } from '../core/operation.ts';
import type { Resource } from '../core/resource.ts';
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
