import type { CaseRequest } from '../core/case.ts';
import { isArray, isObject, type Json } from '../core/json.ts';

/** Shorter ones stand in everything. */
const shortest = 2;
const mostTexts = 200;

/** The texts that a request carries, the longest first. */
export function sentTexts({ path, query, header, cookie, body }: CaseRequest): string[] {
  const found = new Set<string>();
  const visit = (value: Json | undefined): void => {
    if (found.size >= mostTexts) return;
    if (typeof value === 'string' && value.length >= shortest) found.add(value);
    else if (isArray(value)) for (const item of value) visit(item);
    else if (isObject(value)) for (const inner of Object.values(value)) visit(inner);
  };
  for (const values of [path, query, header, cookie]) for (const value of Object.values(values)) visit(value);
  if (body && 'value' in body) visit(body.value);
  return [...found].sort((a, b) => b.length - a.length);
}
