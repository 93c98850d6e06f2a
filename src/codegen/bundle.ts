import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usageError } from '../core/errors.ts';
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import { loadDocument } from '../openapi/load.ts';
import { redocly } from './redocly.ts';

/** One self-contained OpenAPI document, made by Redocly from a description that the offline loader has let through. */
export async function bundleDescription(root: string, id: string): Promise<JsonObject> {
  const path = join(root, 'specs', id, 'openapi.yaml');
  await loadDocument(path);
  const folder = await mkdtemp(join(tmpdir(), 'troth-bundle-'));
  try {
    const output = join(folder, `${id}.json`);
    const { ok, stderr } = await redocly(root, ['bundle', path, '--ext', 'json', '--output', output]);
    if (!ok) throw usageError(`${path}: redocly bundle failed: ${stderr.replaceAll('\n', ' ')}`);
    // JSON.parse is typed to return `any`; what it returns is JSON
    const document = JSON.parse(await readFile(output, 'utf8')) as Json;
    if (!isObject(document)) throw usageError(`${path}: the bundle is no object`);
    return document;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
