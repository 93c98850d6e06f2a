import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hintsOf } from '../../../src/protocol/refusals/hints-of.ts';
import { refusal, said } from './refused.ts';

describe('garbage', () => {
  const anyText = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'name is required',
      'must be one of',
      "Key: 'A",
      'at least ',
      '[',
      "'",
      '"',
      'is too short (minimum is',
    ),
  );
  const texts = fc.array(anyText, { maxLength: 12 }).map((parts) => parts.join(' '));
  const names = fc.constantFrom(
    'errors',
    'detail',
    'message',
    'loc',
    'path',
    'type',
    'msg',
    'code',
    'field',
    'params',
    '__proto__',
  );
  const { body } = fc.letrec((tie) => ({
    body: fc.oneof(
      { maxDepth: 5 },
      texts,
      fc.integer(),
      fc.constant(null),
      fc.array(tie('body'), { maxLength: 5 }),
      fc.dictionary(fc.oneof(names, fc.string()), tie('body'), { maxKeys: 6 }),
    ),
  }));

  test('in JSON never breaks the reading', () => {
    fc.assert(
      fc.property(body, (value) => {
        expect(hintsOf(refusal(value)).length).toBeLessThanOrEqual(40);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test('in bytes never breaks the reading', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        hintsOf({ status: 400, headers: [], body: bytes, durationMs: 1 });
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  const repeated = [
    'a',
    ' ',
    'name ',
    "'",
    '[',
    'must be one of a, ',
    'not be ',
    'missing ',
    'is ',
    '1',
    'is required, ',
    '/',
    'date ',
    'pattern /',
  ];
  test.for(repeated)('that repeats %j takes no longer than its length lets it', (part) => {
    const started = performance.now();
    hintsOf(refusal(part.repeat(60_000 / part.length)));
    hintsOf(
      refusal({
        errors: Array.from({ length: 60 }, () => ({ field: 'x', message: part.repeat(1000 / part.length) })),
      }),
    );
    expect(performance.now() - started).toBeLessThan(4000);
  });

  test('that is deep or large is left alone', () => {
    expect(said(`${'['.repeat(20_000)}"name is required"${']'.repeat(20_000)}`)).toEqual([]);
    expect(hintsOf(refusal(Buffer.alloc(70_000, 'name is required. ').toString()))).toEqual([]);
  });
});
