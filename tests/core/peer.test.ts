import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { exitCodes } from '../../src/core/errors.ts';
import { missingPeer } from '../../src/core/peer.ts';

const wanted = ['@acme/no-such-anvil@1.2.3', 'no-such-rocket@4.5.6'];

/** What Node itself says of a module that is not there. */
async function failedImport(name: string): Promise<unknown> {
  return await import(/* @vite-ignore */ name).catch((error: unknown) => error);
}

function failedRequire(name: string): unknown {
  try {
    return createRequire(import.meta.url)(name);
  } catch (error) {
    return error;
  }
}

test.for(['@acme/no-such-anvil', 'no-such-rocket'])(
  'a missing %s is told in one line with the command that installs all',
  async (name) => {
    const node = Object.assign(new Error(`Cannot find package '${name}' imported from /somewhere/prism.js`), {
      code: 'ERR_MODULE_NOT_FOUND',
    });
    for (const error of [node, failedRequire(name), failedRequire(`${name}/package.json`)]) {
      expect(missingPeer(error, 'target prism', wanted)).toMatchObject({
        exitCode: exitCodes.usage,
        message:
          'target prism needs @acme/no-such-anvil, no-such-rocket, which are not installed: npm install --save-dev @acme/no-such-anvil@1.2.3 no-such-rocket@4.5.6',
      });
    }
  },
);

test('a module that one of them lacks itself is another problem, and so is any other error', async () => {
  const errors = [
    failedRequire('no-such-rocket-fuel'),
    await failedImport('no-such-launcher'),
    new Error("Cannot find package 'no-such-rocket'"),
    'no-such-rocket',
  ];
  expect(errors.map((error) => missingPeer(error, 'target prism', wanted))).toEqual(
    errors.map(() => undefined),
  );
});
