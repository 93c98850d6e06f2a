import { createHash } from 'node:crypto';

/** Stable across runs, machines, targets and wordings; 12 hexadecimal digits. */
export function fingerprintOf(check: string, operation: string, pointer: string, keyword: string): string {
  const name = JSON.stringify([check, operation, pointer, keyword]);
  return createHash('sha256').update(name).digest('hex').slice(0, 12);
}
