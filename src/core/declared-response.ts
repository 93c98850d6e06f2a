import type { DeclaredResponse, Operation } from './operation.ts';

const known = new WeakMap<Operation, Map<number, DeclaredResponse | undefined>>();

/** OpenAPI 3.1 §4.8.16.2: an exact code before its range, a range before `default`. Each is looked for once. */
export function responseFor(operation: Operation, status: number): DeclaredResponse | undefined {
  let responses = known.get(operation);
  if (!responses) {
    responses = new Map();
    known.set(operation, responses);
  }
  if (!responses.has(status)) responses.set(status, findResponse(operation, status));
  return responses.get(status);
}

function findResponse(operation: Operation, status: number): DeclaredResponse | undefined {
  const names = [String(status), `${Math.floor(status / 100)}XX`, 'default'];
  for (const name of names) {
    const found = operation.responses.find(
      (response) => response.status.toUpperCase() === name.toUpperCase(),
    );
    if (found) return found;
  }
  return undefined;
}

/**
 * The response by which an answer is judged. Where successes are declared one by one, `default` tells of failures: another
 * success is undeclared, and is not held against what a failure looks like.
 */
export function judgedResponse(operation: Operation, status: number): DeclaredResponse | undefined {
  const found = responseFor(operation, status);
  const isSuccess = status >= 200 && status < 300;
  const isElse =
    found?.status === 'default' && operation.responses.some((other) => other.status.startsWith('2'));
  return isSuccess && isElse ? undefined : found;
}

/** A code that a declared status stands for and that no more exact declaration of the operation takes. */
export function codeFor(operation: Operation, declared: string): number | undefined {
  if (/^\d{3}$/.test(declared)) return Number(declared);
  const range = /^([1-5])XX$/i.exec(declared);
  const first = range ? Number(range[1]) * 100 : 500;
  for (let code = first; code < first + 100; code += 1) {
    if (responseFor(operation, code)?.status === declared) return code;
  }
  return undefined;
}
