import { Buffer } from 'node:buffer';
import type { Dispatcher } from 'undici';
import type { FailureKind, HeaderList, HttpAnswer } from '../core/http.ts';
import { contentAfterHeader } from './after-header.ts';
import { CappedBuffer } from './capped-buffer.ts';
import { ConnectFailure } from './connect.ts';
import type { Connection } from './connection-pool.ts';
import {
  type ContentDecoder,
  codingProblem,
  contentCodings,
  createContentDecoder,
} from './content-coding.ts';
import { failureReason, isCompleteWithoutContent } from './http-failure.ts';

/** A request whose shape has been checked. */
export interface OutgoingRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  /** Names and values by turns. */
  readonly headers: string[];
  readonly body: Uint8Array | null;
  /** Host and port, for messages. */
  readonly where: string;
}

/** Milliseconds, and bytes of decoded content. */
export interface ExchangeLimits {
  readonly headersTimeoutMs: number;
  readonly idleTimeoutMs: number;
  readonly totalTimeoutMs: number;
  readonly maxBodyBytes: number;
}

/** `not-sent`: a connection that was used before broke without a byte of this request on it. */
type ExchangeEnd = HttpAnswer | 'not-sent';

/** One request on one connection. Rejects only for errors that the network cannot cause. */
export function runExchange(
  connection: Connection,
  request: OutgoingRequest,
  limits: ExchangeLimits,
): Promise<ExchangeEnd> {
  return new Promise((resolve, reject) => {
    const exchange = new Exchange(connection, request, limits, resolve, reject);
    const isHead = request.method === 'HEAD';
    connection.onBytes = isHead ? (bytes) => exchange.overhear(bytes) : undefined;
    connection.client.dispatch(
      {
        path: request.target,
        method: request.method,
        headers: request.headers,
        body: request.body,
      },
      exchange,
    );
    connection.used = true;
  });
}

/** A header may be as long as undici lets it be, and a little content after it is enough. */
const maxOverheard = 128 * 1024;

class Exchange implements Dispatcher.DispatchHandler {
  readonly #startedAt = performance.now();
  readonly #request: OutgoingRequest;
  readonly #limits: ExchangeLimits;
  readonly #reused: boolean;
  readonly #resolve: (end: ExchangeEnd) => void;
  readonly #reject: (defect: unknown) => void;
  readonly #body: CappedBuffer;
  readonly #total: NodeJS.Timeout;
  /** The clock of the phase: waiting for the headers, then for the next piece of the body. */
  #clock: NodeJS.Timeout | undefined;
  /** Counts what came of the response. */
  #progress = 0;
  #wire: Uint8Array = new Uint8Array();
  #sent = false;
  #settled = false;
  #status = 0;
  #headers: HeaderList = [];
  #codings: readonly string[] = [];
  #decoder: ContentDecoder | undefined;

  constructor(
    connection: Connection,
    request: OutgoingRequest,
    limits: ExchangeLimits,
    resolve: (end: ExchangeEnd) => void,
    reject: (defect: unknown) => void,
  ) {
    this.#reused = connection.used;
    this.#request = request;
    this.#limits = limits;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#body = new CappedBuffer(limits.maxBodyBytes);
    const ms = limits.totalTimeoutMs;
    this.#total = setTimeout(() => {
      this.#expire('total-timeout', `${request.where} did not complete the response within ${ms} ms`);
    }, ms);
  }

  /** RFC 9110 §9.3.2: there must be no content, and undici does not say whether there is some. */
  overhear(bytes: Uint8Array): void {
    if (this.#settled || this.#wire.length > maxOverheard) return;
    this.#wire = Buffer.concat([this.#wire, bytes]);
  }

  onRequestStart(): void {
    this.#sent = true;
    const ms = this.#limits.headersTimeoutMs;
    this.#clock = setTimeout(() => {
      this.#expire('headers-timeout', `${this.#request.where} sent no response headers within ${ms} ms`);
    }, ms);
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number): void {
    if (status < 200) return;
    this.#status = status;
    this.#headers = headerList(controller.rawHeaders);
    this.#codings = contentCodings(this.#headers);
    this.#progress++;
    clearTimeout(this.#clock);
    const ms = this.#limits.idleTimeoutMs;
    this.#clock = setTimeout(() => {
      // it is we who do not read on before what came is decoded
      if (controller.paused) this.#clock?.refresh();
      else this.#expire('body-timeout', `${this.#request.where} sent nothing more of the body for ${ms} ms`);
    }, ms);
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Uint8Array): void {
    if (this.#settled) return;
    this.#progress++;
    this.#clock?.refresh();
    if (this.#codings.length === 0) {
      if (!this.#body.append(chunk)) this.#failTooLarge();
      return;
    }
    const problem = codingProblem(this.#codings);
    if (problem !== undefined) {
      this.#fail('undecodable', `${this.#request.where} used ${problem}`);
      return;
    }
    this.#decoder ??= this.#createDecoder(controller);
    if (!this.#decoder.write(chunk)) controller.pause();
  }

  onResponseEnd(): void {
    this.#progress++;
    clearTimeout(this.#clock);
    this.#clock = undefined;
    if (this.#decoder) this.#decoder.end();
    else this.#complete();
  }

  onResponseError(_controller: unknown, error: Error): void {
    if (this.#settled) return;
    if (isCompleteWithoutContent(error, this.#status)) {
      this.#complete();
      return;
    }
    const reason = failureReason(error, this.#request.where, this.#status !== 0);
    if (!reason) {
      this.#settle();
      this.#reject(error);
    } else if (this.#reused && !this.#sent && !(error instanceof ConnectFailure)) {
      this.#settle();
      this.#resolve('not-sent');
    } else this.#fail(reason.kind, reason.message);
  }

  #createDecoder(controller: Dispatcher.DispatchController): ContentDecoder {
    const onDrain = () => {
      this.#clock?.refresh();
      controller.resume();
    };
    return createContentDecoder(this.#codings, this.#body, onDrain, (end) => {
      if (end === 'decoded') this.#complete();
      else if (end === 'too-large') this.#failTooLarge();
      else
        this.#fail('undecodable', `${this.#request.where} sent content that breaks its own content coding`);
    });
  }

  #complete(): void {
    if (this.#settled) return;
    const durationMs = this.#settle();
    const body = this.#wire.length > 0 ? contentAfterHeader(this.#wire) : this.#body.bytes();
    this.#resolve({
      ok: true,
      response: { status: this.#status, headers: this.#headers, body, durationMs },
    });
  }

  #failTooLarge(): void {
    this.#fail(
      'too-large',
      `${this.#request.where} sent more than ${this.#limits.maxBodyBytes} bytes of content`,
    );
  }

  /** A process that was busy must read first what came in time; only then has the peer let the time pass. */
  #expire(kind: FailureKind, message: string): void {
    const seen = this.#progress;
    setImmediate(() => {
      if (this.#progress === seen || kind === 'total-timeout') this.#fail(kind, message);
    });
  }

  #fail(kind: FailureKind, message: string): void {
    if (this.#settled) return;
    const durationMs = this.#settle();
    this.#resolve({ ok: false, failure: { kind, message, durationMs } });
  }

  /** Returns how long the exchange took, in milliseconds. */
  #settle(): number {
    this.#settled = true;
    clearTimeout(this.#total);
    clearTimeout(this.#clock);
    this.#decoder?.destroy();
    return performance.now() - this.#startedAt;
  }
}

/** Field values are bytes (RFC 9110 §5.5), which Latin-1 carries unharmed. */
function headerList(raw: Dispatcher.DispatchController['rawHeaders']): HeaderList {
  if (!Array.isArray(raw)) return [];
  const texts = raw.map((part) => (typeof part === 'string' ? part : part.toString('latin1')));
  const headers: [string, string][] = [];
  for (let i = 0; i + 1 < texts.length; i += 2) headers.push([texts[i] ?? '', texts[i + 1] ?? '']);
  return headers;
}
