import { Buffer } from 'node:buffer';
import type { Hint, Need } from '../../../src/core/hint.ts';
import type { HttpResponse } from '../../../src/core/http.ts';
import { hintsOf } from '../../../src/protocol/refusals/hints-of.ts';

export function refusal(body: unknown, status = 400): HttpResponse {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, headers: [], body: Buffer.from(text), durationMs: 1 };
}

/** The hints of a refusal in short: `body/address/city minLength 3`, `?name required`, `- other`. */
export function said(body: unknown, status?: number): string[] {
  return hintsOf(refusal(body, status)).map(short);
}

function short({ at, need }: Hint): string {
  const place = at === undefined ? '-' : [at.in === 'unknown' ? '?' : at.in, ...at.path].join('/');
  return `${place} ${inShort(need)}`;
}

function inShort(need: Need): string {
  if (need.kind === 'type') return `type ${need.type}`;
  if (need.kind === 'format') return `format ${need.format}`;
  if (need.kind === 'pattern') return `pattern ${need.pattern}`;
  if (need.kind === 'enum') return ['enum', ...need.values.map((value) => JSON.stringify(value))].join(' ');
  return 'limit' in need ? `${need.kind} ${need.limit}` : need.kind;
}
