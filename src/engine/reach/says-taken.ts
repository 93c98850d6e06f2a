import { Buffer } from 'node:buffer';
import type { Hint } from '../../core/hint.ts';
import type { HttpResponse } from '../../core/http.ts';
import { databaseErrorIn } from '../../protocol/database-error.ts';

/** Whether a refusal is about a value that something else has already; some servers let their database say so. */
export function saysTaken({ status, body }: HttpResponse, hints: readonly Hint[]): boolean {
  if (status === 409 || hints.some(({ need }) => need.kind === 'taken')) return true;
  const failure = status >= 500 ? databaseErrorIn(Buffer.from(body).toString('utf8')) : undefined;
  return failure !== undefined && /unique|duplicate/i.test(failure.words);
}
