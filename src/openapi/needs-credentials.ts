import type { Operation } from '../core/operation.ts';

/** Whether the description lets nobody in without credentials. */
export function needsCredentials(operation: Operation | undefined): boolean {
  const { security = [] } = operation ?? {};
  return security.length > 0 && security.every((alternative) => alternative.length > 0);
}
