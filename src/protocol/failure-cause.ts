import type { Case } from '../core/case.ts';

/** What failures of several operations have in common; `undefined` where nothing shows that they have something. */
export function failureCause({ request, title }: Case, message: string | undefined): string | undefined {
  // a method that no path declares fails everywhere for one reason, and so does what says the same of itself
  if (request.method) return 'undeclared method';
  if (message !== undefined) return message;
  // what no value can be written as breaks the reader of contents, and not an operation
  return request.body && 'bytes' in request.body ? title : undefined;
}
