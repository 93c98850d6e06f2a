import { stripVTControlCharacters } from 'node:util';
import { exitCodes, TrothError, unreachableError } from '../core/errors.ts';
import { type GrowingFile, growFile, replaceFile } from './files.ts';
import { createRedactor, type Redactor } from './redactor.ts';
import type { Secret } from './secret-forms.ts';

/** What a sink needs of `process.stdout` and `process.stderr`. */
export interface WritableLike {
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** Calls `done` when the text has been passed on, or with what went wrong. */
  write(text: string, done: (error?: Error | null) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** Where files go. */
export interface FileStore {
  replace(path: string, text: string): Promise<void>;
  /** A file that grows; what stood there is gone. */
  grow(path: string): Promise<GrowingFile>;
}

/**
 * The one way out of the process: terminal, reports, recordings and crash messages. Everything passes the redactor.
 *
 * Text is held back until its line ends, because a secret may come in two writes of which neither shows it; a secret
 * of several lines is known to the redactor line by line as well. `flush` lets go of an unfinished line.
 */
export interface Sink {
  /** Whether `status` shows anything. */
  readonly isTerminal: boolean;
  /** Width of the terminal in characters; 80 where there is none. */
  readonly columns: number;
  out(text: string): void;
  err(text: string): void;
  /** One line of progress on the terminal's standard error, in the place of the one before; `''` takes it away. */
  status(text: string): void;
  /** Replaces a file as a whole (see `replaceFile`); an unfinished last line is written as it is. */
  writeFile(path: string, text: string): Promise<void>;
  /** A file that grows by whole lines while a run goes on; what stood there is gone. */
  openFile(path: string): Promise<LineFile>;
  /**
   * Passes on at once what was held back; resolves when everything has left, and rejects with a `TrothError` when
   * something could not. A reader who went away (`EPIPE`) is no error: what follows is dropped.
   */
  flush(): Promise<void>;
}

/** Lines are redacted one by one, so each write has to end with a line. */
export interface LineFile {
  write(lines: string): void;
  /** Resolves when everything is written; rejects with a usage `TrothError` when something could not be. */
  close(): Promise<void>;
}

export interface SinkParts {
  readonly out: WritableLike;
  readonly err: WritableLike;
  readonly redactor: Redactor;
  readonly files?: FileStore;
}

export function createSink({
  out,
  err,
  redactor,
  files = { replace: replaceFile, grow: growFile },
}: SinkParts): Sink {
  const isTerminal = err.isTTY === true;
  const columns = (): number => err.columns || out.columns || 80;
  const errChannel = new Channel('standard error', err, redactor);
  const outChannel = new Channel('standard output', out, redactor);
  let shown = '';

  function clearStatus(): void {
    if (shown === '') return;
    shown = '';
    errChannel.pass('\r\u001b[K');
  }

  return {
    isTerminal,
    get columns() {
      return columns();
    },
    out: (text) => outChannel.write(text, clearStatus),
    err: (text) => errChannel.write(text, clearStatus),
    status(text) {
      if (!isTerminal) return;
      const line = statusLine(redactor.redact(text), columns() - 1);
      if (line === shown) return;
      shown = line;
      errChannel.pass(`\r${line}\u001b[K`);
    },
    writeFile: (path, text) => files.replace(path, redactor.redact(text)),
    async openFile(path) {
      const file = await files.grow(path);
      return { write: (lines) => file.write(redactor.redact(lines)), close: () => file.close() };
    },
    async flush() {
      outChannel.release(clearStatus);
      errChannel.release(clearStatus);
      await Promise.all([outChannel.drained(), errChannel.drained()]);
    },
  };
}

/** A sink on the standard streams of this process. Throws a usage `TrothError` when a secret is too short. */
export function processSink(secrets: Iterable<Secret>): Sink {
  return createSink({ out: process.stdout, err: process.stderr, redactor: createRedactor({ secrets }) });
}

/** One of the two streams: holds back unfinished lines and survives a reader who goes away. */
class Channel {
  private readonly name: string;
  private readonly stream: WritableLike;
  private readonly redactor: Redactor;
  private held = '';
  private isClosed = false;
  private failure: Error | undefined;
  private underway = 0;
  private waiting: (() => void)[] = [];

  constructor(name: string, stream: WritableLike, redactor: Redactor) {
    this.name = name;
    this.stream = stream;
    this.redactor = redactor;
    stream.on('error', (error) => this.close(error));
  }

  write(text: string, before: () => void): void {
    const end = text.lastIndexOf('\n') + 1;
    if (end === 0) {
      this.held += text;
      return;
    }
    const lines = this.held + text.slice(0, end);
    this.held = text.slice(end);
    before();
    this.pass(this.redactor.redact(lines));
  }

  release(before: () => void): void {
    if (this.held === '') return;
    const text = this.held;
    this.held = '';
    before();
    this.pass(this.redactor.redact(text));
  }

  /** Only for what needs no redaction any more. */
  pass(text: string): void {
    if (this.isClosed) return;
    this.underway += 1;
    try {
      this.stream.write(text, (error) => {
        this.underway -= 1;
        if (error) this.close(error);
        if (this.underway === 0) this.wake();
      });
    } catch (error) {
      this.underway -= 1;
      this.close(error instanceof Error ? error : new Error(String(error)));
    }
  }

  async drained(): Promise<void> {
    if (this.underway > 0 && !this.isClosed) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    if (this.failure) {
      throw unreachableError(`cannot write to ${this.name}: ${this.failure.message}; send it elsewhere`);
    }
  }

  private close(error: Error): void {
    const isGone = 'code' in error && goneReader.has(String(error.code));
    if (!this.isClosed && !isGone) this.failure = error;
    this.isClosed = true;
    this.wake();
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

const goneReader: ReadonlySet<string> = new Set([
  'EPIPE',
  'ECONNRESET',
  'EOF',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
]);

/** One line that cannot wrap, whatever was in it. */
function statusLine(text: string, width: number): string {
  const line = stripVTControlCharacters(text).replace(/\p{Cc}+/gu, ' ');
  const characters = [...line];
  return characters.length > width ? `${characters.slice(0, Math.max(0, width - 1)).join('')}…` : line;
}

/** What `installCrashHandlers` needs of `process`. */
export interface CrashingProcess {
  on(event: 'uncaughtException' | 'unhandledRejection', listener: (reason: unknown) => void): unknown;
  exit(code: number): unknown;
}

const crashDeadlineMs = 1_000;

/**
 * Tells uncaught errors and rejections through the sink, then ends the process: a `TrothError` as its one line with
 * its exit code, anything else as `troth broke: …` with its stack and exit code 3.
 */
export function installCrashHandlers(sink: Sink, crashing: CrashingProcess = process): void {
  let isCrashing = false;
  const crash = (reason: unknown): void => {
    if (isCrashing) return;
    isCrashing = true;
    const code = reason instanceof TrothError ? reason.exitCode : exitCodes.couldNotTell;
    const end = (): unknown => crashing.exit(code);
    try {
      sink.status('');
      sink.err(`${crashText(reason)}\n`);
      const deadline = new Promise<void>((resolve) => setTimeout(resolve, crashDeadlineMs));
      Promise.race([sink.flush(), deadline]).then(end, end);
    } catch {
      end();
    }
  };
  crashing.on('uncaughtException', crash);
  crashing.on('unhandledRejection', crash);
}

function crashText(reason: unknown): string {
  if (reason instanceof TrothError) return reason.message.replace(/\s*[\r\n]\s*/g, ' ');
  return `troth broke: ${[...causes(reason)].join('\ncaused by: ')}`;
}

/** Stacks only: other properties of an error may hold whole requests. */
function* causes(reason: unknown, depth = 0): Iterable<string> {
  if (!(reason instanceof Error)) {
    const isObject = typeof reason === 'object' || typeof reason === 'function';
    yield `${isObject ? Object.prototype.toString.call(reason) : String(reason)} was thrown, which is no Error`;
    return;
  }
  yield reason.stack ?? reason.message;
  if (depth >= 5) return;
  if (reason instanceof AggregateError) for (const error of reason.errors) yield* causes(error, depth + 1);
  if (reason.cause !== undefined) yield* causes(reason.cause, depth + 1);
}
