import type { AskedResponse } from '../core/case.ts';
import { unreachableError } from '../core/errors.ts';
import type { HttpRequest } from '../core/http.ts';
import { missingPeer } from '../core/peer.ts';
import { defineTarget, type TargetRequest, type TargetWaiver } from '../core/target.ts';
import { defaultLimits } from '../protocol/client-limits.ts';
import { createHttpClient } from '../protocol/http-client.ts';

const loopback = '127.0.0.1';
/** Prism needs minutes for some descriptions (cycles of schemas, hundreds of operations). */
const startDeadlineMs = 60_000;

export default defineTarget({
  id: 'prism',
  title: 'Prism, a stateless mock that answers with the examples of the description',
  embedded: true,
  async open(request) {
    const { baseUrl, close } = await within(startDeadlineMs, startPrism(request));
    const client = createHttpClient({ ...defaultLimits, allowedHosts: [new URL(baseUrl).host] });
    const schemes = request.description.securitySchemes;
    return {
      id: 'prism',
      baseUrl,
      capabilities: new Set(['asked-responses']),
      // Prism looks at the form of credentials and not at their value
      credentials: new Map([...schemes.keys()].map((name) => [name, `stand-in-${name}`])),
      waivers: prismWaivers,
      adapt: ({ request: asIs }) => ({ request: asIs }),
      async send({ asks }, plain) {
        const sent = asks ? prefer(plain, asks) : plain;
        return { sent, answer: await client.send(sent) };
      },
      async close() {
        await client.close();
        await close();
      },
    };
  },
});

/** Prism 5.14.2 as a server, apart from the description that it serves; docs/prism.md has the observations. */
export const prismWaivers: readonly TargetWaiver[] = [
  {
    check: 'unauthorized-challenge',
    covers: () => true,
    because: 'Prism sends no WWW-Authenticate with the 401 that a description declares (docs/prism.md)',
  },
  {
    check: 'refuses-wrong-credentials',
    covers: ({ case: { request } }) => ['wrong', 'truncated', 'empty'].includes(request.credentials),
    because: 'Prism looks at the presence of credentials and not at their value (docs/prism.md)',
  },
  {
    check: 'allow-with-405',
    covers: () => true,
    because: 'Prism answers 405 without Allow (docs/prism.md)',
  },
  {
    check: 'head-like-get',
    covers: ({ request: { method } }) => method === 'HEAD',
    because: 'Prism does not answer HEAD where GET is declared (docs/prism.md)',
  },
  {
    check: 'refuses-invalid-request',
    covers: ({ case: { breaks } }) => breaks?.keyword === 'encoding',
    because: 'Prism puts U+FFFD in the place of bytes that are no UTF-8 (docs/prism.md)',
  },
  {
    check: 'response-schema',
    covers: ({ case: { breaks, intent } }) => intent === 'survive' || breaks?.at.in === 'content',
    because: 'Prism answers content that it cannot read with a body of its own (docs/prism.md)',
  },
];

/** Prism takes RFC 7240 preferences; it reads `Accept` first, so that has to name the asked media type. */
function prefer(request: HttpRequest, { status, example, mediaType }: AskedResponse): HttpRequest {
  const preference = `code=${status}${example === undefined ? '' : `, example=${example}`}`;
  const headers = request.headers.filter(([name]) => name.toLowerCase() !== 'accept');
  return { ...request, headers: [...headers, ['accept', mediaType ?? '*/*'], ['prefer', preference]] };
}

async function startPrism({ description, port = 0 }: TargetRequest): Promise<{
  baseUrl: string;
  close: () => Promise<void>;
}> {
  const { createLogger, createServer, getHttpOperationsFromSpec } = await importPrism();
  // Prism resolves references in place
  const operations = await getHttpOperationsFromSpec(structuredClone(description.document) as object);
  const server = createServer(operations, {
    components: { logger: createLogger('prism', { level: 'silent' }) },
    cors: false,
    config: {
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
      mock: { dynamic: false },
      isProxy: false,
      errors: false,
      upstreamProxy: undefined,
    },
  });
  try {
    return { baseUrl: await server.listen(port, loopback), close: () => server.close() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw unreachableError(
      `Prism could not listen on ${loopback}:${port} (${reason}); free the port or leave --port out to take any free one`,
    );
  }
}

/** The releases that `prismWaivers` were observed on. */
const prismPackages = [
  '@stoplight/prism-core@5.8.0',
  '@stoplight/prism-http@5.12.0',
  '@stoplight/prism-http-server@5.12.2',
];

async function importPrism() {
  try {
    const [{ getHttpOperationsFromSpec }, { createServer }, { createLogger }] = await Promise.all([
      import('@stoplight/prism-http'),
      import('@stoplight/prism-http-server'),
      import('@stoplight/prism-core'),
    ]);
    return { getHttpOperationsFromSpec, createServer, createLogger };
  } catch (error) {
    throw missingPeer(error, 'target prism', prismPackages) ?? error;
  }
}

async function within<T>(deadlineMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = `Prism did not start within ${deadlineMs / 1000} s; choose another target for this description`;
    timer = setTimeout(() => reject(unreachableError(message)), deadlineMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
