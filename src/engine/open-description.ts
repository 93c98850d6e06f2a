import type { Description } from '../core/description.ts';
import { createDescription } from '../openapi/description.ts';
import { type LoadOptions, loadDocument } from '../openapi/load.ts';
import { upgraded } from '../openapi/upgrade.ts';
import { type DescriptionWarning, warningsOf } from '../openapi/warnings.ts';
import { withAddressReader } from './address-reader.ts';

export interface OpenedDescription {
  readonly description: Description;
  /** What nobody has to mend before a run, in the order of the files. */
  readonly warnings: readonly DescriptionWarning[];
}

/** Reads any description, from a file or from an address, so that it can be asked. */
export async function openDescription(
  pathOrAddress: string,
  options: Pick<LoadOptions, 'overlays'> = {},
): Promise<OpenedDescription> {
  const loaded =
    /^https?:/i.test(pathOrAddress) && URL.canParse(pathOrAddress)
      ? await withAddressReader(pathOrAddress, (read) => loadDocument(pathOrAddress, { ...options, read }))
      : await loadDocument(pathOrAddress, options);
  const description = createDescription(upgraded(loaded.document), {}, loaded.locate);
  return { description, warnings: warningsOf(description, loaded.warnings) };
}
