import { thingExample } from '../../scripts/bench/described.ts';
import type { Case } from '../../src/core/case.ts';

const thing = JSON.stringify(thingExample);
const list = `[${thing},${thing}]`;

/** What the description of a benchmark allows where a request is what its case means it to be. */
export function statusFor({ breaks, intent, request, operation }: Case): number {
  if (breaks?.at.in === 'method') return 405;
  if (breaks?.at.in === 'credentials') return 401;
  if (breaks?.at.in === 'content' && breaks.keyword === 'content') return 415;
  if (intent === 'reject') return 400;
  if (request.method?.toLowerCase() === 'options') return 204;
  if (operation.method === 'delete') return 204;
  return operation.method === 'post' ? 201 : 200;
}

export function contentOf(method: string, url: string, status: number): string {
  if (status === 204) return '';
  if (status >= 400) return JSON.stringify({ title: 'Refused', status });
  return method === 'GET' && !isItem(url) ? list : thing;
}

export function typeOf(status: number): string {
  return status >= 400 ? 'application/problem+json' : 'application/json';
}

export function allowed(url: string): string {
  return isItem(url) ? 'GET, PUT, DELETE' : 'GET, POST';
}

function isItem(url: string): boolean {
  return url.indexOf('/', 1) > 0;
}
