import type { Description } from '../core/description.ts';
import { createDescription } from '../openapi/description.ts';
import { loadDocument } from '../openapi/load.ts';
import { upgraded } from '../openapi/upgrade.ts';
import { type DescriptionWarning, warningsOf } from '../openapi/warnings.ts';
import { defaultLimits } from '../protocol/client-limits.ts';
import { createHttpClient } from '../protocol/http-client.ts';

export interface Described {
  readonly description: Description;
  /** What of it is not judged or not asked, and why. */
  readonly warnings: readonly DescriptionWarning[];
}

/**
 * The description in a file or at an address, changed by overlays, ready to be asked. Of the network only the host of
 * the address is asked. Throws a `TrothError` with everything that is wrong.
 */
export async function describe(place: string, overlays: readonly string[] = []): Promise<Described> {
  const url = URL.canParse(place) ? new URL(place) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol))
    return described(await loadDocument(place, { overlays }));
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  const client = createHttpClient({ ...defaultLimits, allowedHosts: [`${url.hostname}:${port}`] });
  try {
    const read = (address: string) =>
      client.send({ method: 'GET', url: address, headers: [['accept', '*/*']] });
    return described(await loadDocument(place, { overlays, read }));
  } finally {
    await client.close();
  }
}

function described({ document, locate, warnings }: Awaited<ReturnType<typeof loadDocument>>): Described {
  const description = createDescription(upgraded(document), {}, locate);
  return { description, warnings: warningsOf(description, warnings) };
}
