import { Buffer } from 'node:buffer';
import type { HttpRequest } from '../core/http.ts';

const half = /\\ud[89ab][0-9a-f]{2}(?!\\ud[c-f])|(?<!\\ud[89ab][0-9a-f]{2})\\ud[c-f][0-9a-f]{2}/i;

/** What a request carries that libraries below a handler fail on, whatever it does: drivers, encoders, file systems. */
export function oddTextIn({ url, body }: HttpRequest): string | undefined {
  const text = Buffer.from(body ?? []).toString('latin1');
  if (url.includes('%00') || /\0|\\u0000|%00/.test(text)) return 'NUL';
  return half.test(text) ? 'a lone surrogate' : undefined;
}
