import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { usageError } from '../../src/core/errors.ts';

/** The binary of the Node in `tools/node24`; a `TrothError` where it is not installed. */
export function currentNode(root: string): string {
  const node = join(root, 'tools/node24/node_modules/.bin/node');
  if (existsSync(node)) return node;
  throw usageError('tools/node24 has no Node yet; run npm ci --prefix tools/node24 (Linux on x64)');
}
