import { fileURLToPath } from 'node:url';
import type { Description } from '../core/description.ts';
import { type CompiledValidators, createDescription } from './description.ts';
import { loadDocument } from './load.ts';

/** The description of an API pack: its bundled document and the validators that were compiled with it. */
export async function describeBundled(url: URL, validators: CompiledValidators): Promise<Description> {
  const { document } = await loadDocument(fileURLToPath(url));
  return createDescription(document, validators);
}
