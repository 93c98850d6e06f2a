import { pipeline, type Transform, Writable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { type HeaderList, headerValues } from '../core/http.ts';
import type { CappedBuffer } from './capped-buffer.ts';

const mostCodings = 3;
const chunkSize = 64 * 1024;

/** RFC 9110 §8.4.1. `deflate` is the zlib format, as §8.4.1.2 defines it; bare deflate data is an error. */
const decoders: ReadonlyMap<string, () => Transform> = new Map([
  ['gzip', () => createGunzip({ chunkSize })],
  ['x-gzip', () => createGunzip({ chunkSize })],
  ['deflate', () => createInflate({ chunkSize })],
  ['br', () => createBrotliDecompress({ chunkSize })],
]);

/** The content codings of a message in lower case, in the order in which they were applied. */
export function contentCodings(headers: HeaderList): string[] {
  return headerValues(headers, 'content-encoding')
    .join(',')
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity');
}

/** Why content with these codings cannot be decoded; `undefined` where it can. */
export function codingProblem(codings: readonly string[]): string | undefined {
  if (codings.length > mostCodings)
    return `${codings.length} content codings, at most ${mostCodings} are removed`;
  return codings.every((coding) => decoders.has(coding)) ? undefined : 'an unknown content coding';
}

type DecodingEnd = 'decoded' | 'too-large' | 'undecodable';

export interface ContentDecoder {
  /** `false` where no more should be written before `onDrain`. */
  write(chunk: Uint8Array): boolean;
  end(): void;
  destroy(): void;
}

/**
 * Removes codings while the content comes in. Stops as soon as `output` is full, so that a small message cannot
 * become a large one in memory. `codings` must have no `codingProblem`.
 */
export function createContentDecoder(
  codings: readonly string[],
  output: CappedBuffer,
  onDrain: () => void,
  onEnd: (end: DecodingEnd) => void,
): ContentDecoder {
  const stages = codings.toReversed().flatMap((coding) => decoders.get(coding)?.() ?? []);
  const [first] = stages;
  if (!first) throw new TypeError('a content decoder needs a coding');
  let full = false;
  const sink = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      full = !output.append(chunk);
      done(full ? new Error('too large') : null);
    },
  });
  first.on('drain', onDrain);
  pipeline([...stages, sink], (error) => onEnd(!error ? 'decoded' : full ? 'too-large' : 'undecodable'));
  return {
    write: (chunk) => first.write(chunk),
    end: () => void first.end(),
    destroy: () => void first.destroy(),
  };
}
