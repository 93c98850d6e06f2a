import type { Description } from '../core/description.ts';
import { createDescription } from './description.ts';
import { loadDocument } from './load.ts';
import { upgraded } from './upgrade.ts';

/** The description in a file, ready to be asked. Throws a `DescriptionError` with everything that is wrong. */
export async function describeFile(path: string): Promise<Description> {
  const { document, locate } = await loadDocument(path);
  return createDescription(upgraded(document), {}, locate);
}
