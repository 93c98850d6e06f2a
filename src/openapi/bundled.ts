import { fileURLToPath } from 'node:url';
import type { Description } from '../core/description.ts';
import { type CompiledValidators, createDescription } from './description.ts';
import { loadDocument } from './load.ts';

/**
 * The description of an API pack: its bundled document and the validators that were compiled with it. Places are told
 * in the file that people edit.
 */
export async function describeBundled(
  bundled: URL,
  written: URL,
  validators: CompiledValidators,
): Promise<Description> {
  const { document } = await loadDocument(fileURLToPath(bundled));
  const { locate } = await loadDocument(fileURLToPath(written));
  return createDescription(document, validators, locate);
}
