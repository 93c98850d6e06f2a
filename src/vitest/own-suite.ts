import { usageError } from '../core/errors.ts';
import type { Registry } from '../core/registry.ts';
import type { RunLimits } from '../engine/gate.ts';
import { readSelection } from '../engine/selection.ts';
import { isOnThisMachine, strangerFrom } from '../engine/stranger.ts';
import { Suite } from '../engine/suite.ts';
import { type GivenHeaders, headerList, secretsOfHeaders } from './headers.ts';
import { registerSkipped, registerSuite } from './register.ts';

/** What a team says about its API, and how it wants it asked. */
export interface ConformanceOptions {
  /** An OpenAPI description: a path from the folder in which vitest was started, or an address. */
  readonly description: string;
  /** Base URL of the API. Where it is left out, the suite is skipped, and says so. */
  readonly url: string | undefined;
  /** Sent with every request; one that a security scheme names is used as its credential. Never printed. */
  readonly headers?: GivenHeaders;
  /** Another set of credentials, to see that what is made with one is not the other's. */
  readonly otherHeaders?: GivenHeaders;
  /** Files that change the description before it is read (OpenAPI Overlay). */
  readonly overlays?: readonly string[];
  /** A file of values that the server knows, by the name of a parameter or property (YAML or JSON). */
  readonly data?: string;
  /** Asks only this: `operation=createUser`, `operation=GET /users/*`, `tag=…`, `check=…`, `source=…`. */
  readonly only?: readonly string[];
  /** Leaves this out; the same words as `only`. */
  readonly skip?: readonly string[];
  /** The same seed gives the same cases in the same order. 1 where it is left out. */
  readonly seed?: number;
  /** Sends no more requests; what is left over fails as unknown. */
  readonly maxRequests?: number;
  /** Requests a second at most. */
  readonly rate?: number;
  /** Sends DELETE, and methods that a path does not declare. So it is for a server on this machine. */
  readonly allowDestructive?: boolean;
  /** A SHOULD fails as a MUST does. */
  readonly strict?: boolean;
  /** How long one test may take, in milliseconds; two minutes where it is left out. */
  readonly timeout?: number;
}

const defaultTimeoutMs = 120_000;

/**
 * A whole conformance suite of any API that has a description: a test for each operation, and one for each law and
 * resource. Throws a usage `TrothError` for what it cannot use.
 */
export async function ownSuite(options: ConformanceOptions, registry: Registry): Promise<void> {
  const { description: place, url, strict, data, overlays, timeout: timeoutMs = defaultTimeoutMs } = options;
  if (typeof place !== 'string' || place === '')
    throw usageError("conformance needs a description, for example { description: 'openapi.yaml', url }");
  const target = registry.targets.find(({ id }) => id === 'live');
  if (!target) throw usageError('the registry has no target live; use genericRegistry');
  const limits = limitsOf(options);
  const selection = readSelection(options.only, options.skip);
  const { pack, description, warnings } = await strangerFrom(place, overlays);
  const title = pack.api.title;
  if (!url) {
    registerSkipped(title, 'no url is given');
    return;
  }
  const headers = headerList(options.headers);
  const otherHeaders = headerList(options.otherHeaders);
  const suite = new Suite({
    pack,
    description,
    target,
    registry,
    request: { env: {}, url, headers, allowDestructive: options.allowDestructive ?? isOnThisMachine(url) },
    otherHeaders,
    selection,
    limits,
    reaches: true,
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    ...(data === undefined ? {} : { data }),
  });
  registerSuite({
    title,
    suite,
    secrets: [...secretsOfHeaders(headers), ...secretsOfHeaders(otherHeaders, 'OTHER_')],
    warnings: warnings.map(({ at, message }) => `${at}: warning: ${message}`),
    isStrict: strict ?? false,
    timeoutMs,
  });
}

function limitsOf({ seed, maxRequests, rate }: ConformanceOptions): RunLimits {
  requireNumber('seed', seed, (value) => Number.isSafeInteger(value) && value >= 0, 'a whole number');
  requireNumber(
    'maxRequests',
    maxRequests,
    (value) => Number.isSafeInteger(value) && value > 0,
    'a whole number above 0',
  );
  requireNumber('rate', rate, (value) => Number.isFinite(value) && value > 0, 'a number above 0');
  return {
    ...(maxRequests === undefined ? {} : { maxRequests }),
    ...(rate === undefined ? {} : { rate }),
  };
}

function requireNumber(
  name: string,
  value: number | undefined,
  suits: (value: number) => boolean,
  what: string,
): void {
  if (value === undefined || suits(value)) return;
  throw usageError(`conformance: ${name} ${value} is not ${what}`);
}
