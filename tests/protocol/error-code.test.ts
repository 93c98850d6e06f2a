import { expect, test } from 'vitest';
import type { Json } from '../../src/core/json.ts';
import { errorCode } from '../../src/protocol/error-code.ts';
import { answered } from '../engine/fake-target.ts';

function codeOf(json: Json): string | undefined {
  const answer = answered(500, json);
  return answer.ok ? errorCode(answer.response) : undefined;
}

test.for([
  [{ code: 'SQLITE_CONSTRAINT_UNIQUE' }, 'SQLITE_CONSTRAINT_UNIQUE'],
  [{ error: { code: 'quota.exceeded' } }, 'quota.exceeded'],
  [{ errorCode: 'StorageOffline' }, 'StorageOffline'],
] as const)('%j names an error', ([json, code]) => {
  expect(codeOf(json)).toBe(code);
});

test.for([
  [{ code: 'INTERNAL_SERVER_ERROR' }],
  [{ code: 'internalError' }],
  [{ code: 'E_UNKNOWN' }],
  [{ code: 'ERR-500' }],
  [{ code: 'NullPointerException' }],
  [{ code: 'TypeError' }],
  [{ code: 500 }],
  [{ code: 'the disk is full' }],
  [{ error: 'Internal Server Error' }],
  [['code']],
  [null],
] as const)('%j names none in particular', ([json]) => {
  expect(codeOf(json)).toBeUndefined();
});

test('a page names none', () => {
  const headers = [['content-type', 'text/html']] as const;
  expect(errorCode({ status: 500, headers, body: new TextEncoder().encode('<p>'), durationMs: 1 })).toBe(
    undefined,
  );
});
