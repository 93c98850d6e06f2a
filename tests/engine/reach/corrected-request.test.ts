import { expect, test } from 'vitest';
import type { CaseRequest } from '../../../src/core/case.ts';
import { correctedRequest } from '../../../src/engine/reach/corrected-request.ts';

const request: CaseRequest = {
  path: { branch: 'main@a1b2c3d4' },
  query: { expected: 'a1b2c3d4' },
  header: {},
  cookie: {},
  body: { mediaType: 'application/json', value: { hash: 'a1b2c3d4' } },
  credentials: 'sent',
};

test('what a refusal says is right stands where what is wrong stood, and the content stays', () => {
  const text = `{"message":"'main' is not at expected mark 'a1b2c3d4', but at 'e5f6a7b8'."}`;
  expect(correctedRequest(request, text)).toEqual({
    ...request,
    path: { branch: 'main@e5f6a7b8' },
    query: { expected: 'e5f6a7b8' },
  });
});

test.for([`'main' is not at 'ffffffff', but at 'e5f6a7b8'`, `'a1b2c3d4' is no mark`, ''])(
  'nothing is put right after %j',
  (text) => {
    expect(correctedRequest(request, text)).toBeUndefined();
  },
);
