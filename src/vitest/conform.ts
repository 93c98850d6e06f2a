import type { Check } from '../core/check.ts';
import type { Coverage } from '../core/coverage.ts';
import type { Description } from '../core/description.ts';
import { usageError } from '../core/errors.ts';
import type { HttpRequest } from '../core/http.ts';
import { CoverageAccount } from '../engine/coverage.ts';
import { coverageOf } from '../engine/covered.ts';
import {
  credentialsIn,
  exchangeOf,
  type ObservedFinding,
  operationOf,
  requestFindings,
  responseFindings,
  undeclaredFinding,
} from '../engine/observed.ts';
import { strangerFrom } from '../engine/stranger.ts';
import { untouchedLines } from '../engine/untouched.ts';
import { createRedactor } from '../output/redactor.ts';
import { processSink } from '../output/sink.ts';
import { requestRead, responseRead } from './fetched.ts';
import { type GivenHeaders, headerList, secretsOfHeaders } from './headers.ts';
import { isHeld, observationText } from './observation-text.ts';

/** A middleware of openapi-fetch, as far as we use it. */
export interface ConformMiddleware {
  onRequest(call: { readonly request: Request; readonly id: string }): Promise<undefined>;
  onResponse(call: {
    readonly request: Request;
    readonly response: Response;
    readonly schemaPath: string;
    readonly id: string;
  }): Promise<undefined>;
  onError(call: { readonly id: string }): undefined;
}

/** A client of openapi-fetch, whatever its paths. */
export interface WatchedClient {
  use(...middleware: ConformMiddleware[]): void;
}

export interface ConformOptions {
  /** An OpenAPI description: a path from the folder in which vitest was started, or an address. */
  readonly description: string;
  /** `throw`, which is the default, fails the call in which something is found; `collect` keeps what is found. */
  readonly mode?: 'throw' | 'collect';
  /**
   * Requests that break the description and were refused: tests that send them on purpose are common, so they are
   * `allowed` where nothing else is said.
   */
  readonly refusedRequests?: 'allowed' | 'judged';
  /** A SHOULD fails as a MUST does. */
  readonly strict?: boolean;
  /** Files that change the description before it is read (OpenAPI Overlay). */
  readonly overlays?: readonly string[];
  /** Values that no message may show, by the name shown in their place; credentials of requests are known by themselves. */
  readonly secrets?: GivenHeaders;
}

/** What is thrown for an exchange that departs from the description. */
export class ConformityError extends Error {
  readonly findings: readonly ObservedFinding[];
  constructor(message: string, findings: readonly ObservedFinding[]) {
    super(message);
    this.name = 'ConformityError';
    this.findings = findings;
  }
}

interface Seen {
  readonly title: string;
  readonly request: HttpRequest;
  readonly findings: readonly ObservedFinding[];
}

interface Watch {
  readonly description: Description;
  readonly checks: readonly Check[];
  readonly options: ConformOptions;
}

/** Watches a client: judges each of its exchanges, and keeps the account of what they touched. */
export class Conformity {
  readonly #watch: Watch;
  readonly #coverage: CoverageAccount;
  readonly #secrets = new Map<string, string>();
  readonly #bodies = new Map<string, Uint8Array>();
  readonly #seen: Seen[] = [];
  #exchanges = 0;
  #refused = 0;

  constructor(watch: Watch) {
    this.#watch = watch;
    this.#coverage = new CoverageAccount(watch.description.operations, watch.description);
    const given = secretsOfHeaders(headerList(watch.options.secrets));
    for (const { name, value } of given) this.#secrets.set(value, name);
  }

  /** Everything that was found, warnings too, in the order of the exchanges. */
  get findings(): readonly ObservedFinding[] {
    return this.#seen.flatMap(({ findings }) => findings);
  }

  /** What of the description the exchanges touched so far. */
  get coverage(): Coverage {
    return coverageOf(this.#coverage.ledger(), new Map());
  }

  /** Throws a `ConformityError` where something was found that makes a test fail. */
  verify(): void {
    const held = this.#seen.filter(({ findings }) => this.#held(findings).length > 0);
    if (held.length === 0) return;
    const text = held.map((seen) => this.#text(seen)).join('\n\n');
    throw new ConformityError(text, this.#held(this.findings));
  }

  /** Prints what was found, and what of the description no exchange touched; the text comes back as well. */
  async report(): Promise<string> {
    const { description } = this.#watch;
    const lines = untouchedLines(description, this.coverage, this.#exchanges);
    const refused = this.#refused === 1 ? '1 request broke' : `${this.#refused} requests broke`;
    const were = this.#refused === 1 ? 'was' : 'were';
    if (this.#refused > 0) lines.push(`  ${refused} the description, and ${were} refused, as is right`);
    const found = this.#seen.map((seen) => this.#text(seen));
    const text = this.#redacted([...found, ...lines].join('\n'));
    const sink = processSink(this.#namedSecrets());
    sink.err(`${text}\n`);
    await sink.flush();
    return text;
  }

  /** What openapi-fetch calls. */
  readonly middleware: ConformMiddleware = {
    onRequest: async ({ request, id }) => {
      this.#bodies.set(id, new Uint8Array(await request.clone().arrayBuffer()));
      return undefined;
    },
    onResponse: async ({ request, response, schemaPath, id }) => {
      const sent = requestRead(request, this.#bodies.get(id) ?? new Uint8Array());
      this.#bodies.delete(id);
      await this.#judge(sent, response, schemaPath);
      return undefined;
    },
    onError: ({ id }) => {
      this.#bodies.delete(id);
      return undefined;
    },
  };

  async #judge(request: HttpRequest, fetched: Response, path: string): Promise<void> {
    const { description, checks, options } = this.#watch;
    const operation = operationOf(description, request.method, path);
    const response = await responseRead(fetched);
    this.#exchanges += 1;
    for (const value of credentialsIn(request, description)) this.#keep(value);
    const title = `${request.method} ${path} answered ${response.status}`;
    if (!operation) {
      this.#note({ title, request, findings: [undeclaredFinding(request, path, description)] });
      return;
    }
    const secrets = [...this.#secrets.keys()];
    const observed = { operation, description, request, response, secrets };
    const exchange = exchangeOf(observed);
    this.#coverage.note({ exchange });
    const sent = requestFindings(observed);
    const isRefused = response.status >= 400 && response.status < 500;
    const isAllowed = isRefused && options.refusedRequests !== 'judged';
    if (isAllowed && sent.length > 0) this.#refused += 1;
    const findings = [...(isAllowed ? [] : sent), ...responseFindings(exchange, checks)];
    if (findings.length > 0) this.#note({ title: `${operation.id}: ${title}`, request, findings });
  }

  #note(seen: Seen): void {
    this.#seen.push(seen);
    const held = this.#held(seen.findings);
    if (this.#watch.options.mode === 'collect' || held.length === 0) return;
    throw new ConformityError(this.#text({ ...seen, findings: held }), held);
  }

  #held(findings: readonly ObservedFinding[]): readonly ObservedFinding[] {
    return findings.filter((finding) => isHeld(finding, this.#watch.options.strict));
  }

  #text({ title, findings, request }: Seen): string {
    return this.#redacted(observationText(title, findings, request));
  }

  #keep(value: string): void {
    const [secret] = secretsOfHeaders([['credential', value]]);
    if (!secret || this.#secrets.has(secret.value)) return;
    const place = this.#secrets.size;
    this.#secrets.set(secret.value, place === 0 ? 'CREDENTIAL' : `CREDENTIAL_${place + 1}`);
  }

  #namedSecrets(): { name: string; value: string }[] {
    return [...this.#secrets].map(([value, name]) => ({ name, value }));
  }

  #redacted(text: string): string {
    return createRedactor({ secrets: this.#namedSecrets() }).redact(text);
  }
}

/** Has every exchange of a client judged from here on, what it sends as well as what it gets. */
export async function watchClient(
  client: WatchedClient,
  options: ConformOptions,
  checks: readonly Check[],
): Promise<Conformity> {
  if (typeof client?.use !== 'function')
    throw usageError(
      'conform takes a client of openapi-fetch: conform(createClient({ baseUrl }), { description })',
    );
  const { mode = 'throw', overlays } = options;
  if (mode !== 'throw' && mode !== 'collect')
    throw usageError(`conform: mode ${mode} is neither throw nor collect`);
  const { description } = await strangerFrom(options.description, overlays);
  const conformity = new Conformity({ description, checks, options });
  client.use(conformity.middleware);
  return conformity;
}
