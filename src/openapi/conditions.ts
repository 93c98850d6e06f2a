import type { Sending } from '../core/law.ts';
import type { Operation } from '../core/operation.ts';

type Condition = 'If-Match' | 'If-None-Match';

export function declaresStatus({ responses }: Operation, wanted: string): boolean {
  return responses.some(({ status }) => status === wanted);
}

/** Whether the description says that an operation heeds a condition: by the header, or by the status that refuses. */
export function takesCondition(operation: Operation, condition: Condition, status: string): boolean {
  return headerNamed(operation, condition) !== undefined || declaresStatus(operation, status);
}

/** What sends an operation under a condition, or under none. */
export function withCondition(
  operation: Operation,
  condition: Condition,
  tag: string | undefined,
): Pick<Sending, 'header' | 'headers'> {
  const name = headerNamed(operation, condition);
  if (name !== undefined) return { header: { [name]: tag } };
  return tag === undefined ? {} : { headers: [[condition, tag]] };
}

function headerNamed({ parameters }: Operation, condition: Condition): string | undefined {
  const found = parameters.find(
    (one) => one.in === 'header' && one.name.toLowerCase() === condition.toLowerCase(),
  );
  return found?.name;
}
