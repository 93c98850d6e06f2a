import { Buffer } from 'node:buffer';
import openapiTypescript, { astToString } from 'openapi-typescript';
import type { JsonObject } from '../core/json.ts';
import { derivedNotice } from './artifact.ts';

/** TypeScript types of every path, operation and schema of a bundled document. */
export async function typescriptOf(document: JsonObject): Promise<string> {
  const nodes = await openapiTypescript(Buffer.from(JSON.stringify(document)), { silent: true });
  return `${derivedNotice}\n\n${astToString(nodes)}`;
}
