import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { discoverApis } from '../../src/codegen/discover.ts';
import { usageError } from '../../src/core/errors.ts';
import { type Json, type JsonObject, member } from '../../src/core/json.ts';
import type { Operation } from '../../src/core/operation.ts';
import { valueAt } from '../../src/core/pointer.ts';
import { loadDocument } from '../../src/openapi/load.ts';
import { readOperations } from '../../src/openapi/operations.ts';

/** What the index says of one operation. */
export interface DocumentedOperation {
  readonly id: string;
  readonly kind: Operation['kind'];
  readonly method: string;
  /** Path template; the name of a webhook. */
  readonly path: string;
  readonly summary: string;
  readonly deprecated: boolean;
  /** Fragment of the operation on its API's page, with the `#`. */
  readonly fragment: string;
}

/** What the index says of one API. */
export interface DocumentedApi {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly summary: string;
  readonly operations: readonly DocumentedOperation[];
  /** Absolute path of the bundled description. */
  readonly file: string;
}

/** Every API below `specs/` as its derived description tells it; a `TrothError` where there is none yet. */
export async function documentedApis(root: string): Promise<DocumentedApi[]> {
  const found = await discoverApis(root);
  if (found.length === 0) throw usageError('specs/ has no API to document; add a folder for one');
  const apis: DocumentedApi[] = [];
  for (const { id } of found) {
    const path = `generated/${id}/openapi.json`;
    const file = join(root, path);
    const isThere = await access(file).then(
      () => true,
      () => false,
    );
    if (!isThere) throw usageError(`${path} is not there; run npm run generate, then npm run docs`);
    const { document } = await loadDocument(file);
    apis.push(documentedApi(id, file, document));
  }
  return apis;
}

function documentedApi(id: string, file: string, document: JsonObject): DocumentedApi {
  const operations = [...readOperations(document, 'path'), ...readOperations(document, 'webhook')];
  return {
    id,
    title: text(document.info, 'title') || id,
    version: text(document.info, 'version'),
    summary: text(document.info, 'summary'),
    operations: operations.map((operation) => documentedOperation(operation, document)),
    file,
  };
}

function documentedOperation(operation: Operation, document: Json): DocumentedOperation {
  const { id, kind, method, path, deprecated, tags } = operation;
  return {
    id,
    kind,
    method: method.toUpperCase(),
    path,
    summary: text(valueAt(document, operation.pointer), 'summary') || id,
    deprecated,
    fragment: `#/${slug(tags[0] ?? 'other')}/${slug(id)}`,
  };
}

/** As Redoc makes fragments of tags and operation ids. */
function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^-|-$/g, '');
}

function text(value: Json | undefined, key: string): string {
  const found = member(value, key);
  return typeof found === 'string' ? found : '';
}
