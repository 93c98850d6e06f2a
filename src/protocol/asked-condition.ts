import type { HttpRequest } from '../core/http.ts';
import type { Operation } from '../core/operation.ts';

/** RFC 9110 §13: whoever sends a condition asks for these, and a description need not speak of conditions. */
const answers = [304, 412];

/** Whether a status only answers a condition that the request has and the operation does not declare. */
export function answersCondition(
  { parameters }: Operation,
  { headers }: HttpRequest,
  status: number,
): boolean {
  const conditions = headers.map(([name]) => name.toLowerCase()).filter((name) => name.startsWith('if-'));
  const isDeclared = parameters.some(
    (one) => one.in === 'header' && conditions.includes(one.name.toLowerCase()),
  );
  return answers.includes(status) && conditions.length > 0 && !isDeclared;
}
