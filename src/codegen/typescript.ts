import { Buffer } from 'node:buffer';
import type { JsonObject } from '../core/json.ts';
import { missingPeer } from '../core/peer.ts';
import { derivedNotice } from './artifact.ts';

/** TypeScript types of every path, operation and schema of a bundled document. */
export async function typescriptOf(document: JsonObject): Promise<string> {
  const { default: openapiTypescript, astToString } = await importOpenapiTypescript();
  const nodes = await openapiTypescript(Buffer.from(JSON.stringify(document)), { silent: true });
  return `${derivedNotice}\n\n${astToString(nodes)}`;
}

async function importOpenapiTypescript() {
  try {
    return await import('openapi-typescript');
  } catch (error) {
    throw missingPeer(error, 'deriving types', ['openapi-typescript@7.13.0']) ?? error;
  }
}
