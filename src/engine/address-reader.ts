import type { HttpAnswer } from '../core/http.ts';
import { defaultLimits } from '../protocol/client-limits.ts';
import { createHttpClient } from '../protocol/http-client.ts';

/** Larger than any published description. */
const maxBodyBytes = 64 * 1024 * 1024;

const accept = 'application/json, application/yaml, application/vnd.oai.openapi+json, */*;q=0.5';

/** Reads from the origin of one address, and from nowhere else; closed when `use` is done. */
export async function withAddressReader<T>(
  address: string,
  use: (read: (url: string) => Promise<HttpAnswer>) => Promise<T>,
): Promise<T> {
  const { hostname, port, protocol } = new URL(address);
  const allowed = `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
  const client = createHttpClient({ ...defaultLimits, maxBodyBytes, allowedHosts: [allowed] });
  try {
    return await use((url) => client.send({ method: 'GET', url, headers: [['accept', accept]] }));
  } finally {
    await client.close();
  }
}
