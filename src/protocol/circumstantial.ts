import type { Operation } from '../core/operation.ts';

/**
 * Refusals that speak of the caller, of the moment, of the server's limits or of what is stored, and not of the request:
 * the description cannot promise that they do not happen.
 */
const circumstantial = [401, 402, 403, 404, 408, 409, 410, 412, 413, 414, 421, 423, 425, 428, 429, 431, 451];

export function isCircumstantial(status: number): boolean {
  return circumstantial.includes(status);
}

/** A description that declares 405 for a method which it declares says that this may be switched off there. */
export function isSwitchedOff({ responses }: Operation, status: number): boolean {
  return status === 405 && responses.some((response) => response.status === '405');
}
