import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { registry } from '../../generated/registry.ts';
import { urlVariable } from '../../src/core/api.ts';
import { startProvider } from '../targets/provider.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runner = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));

/** `npm test -- --project live`, as its own process, with nothing of ours in its environment but what is given. */
async function ran(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [runner, 'run', '--project', 'live'], {
    cwd: root,
    env: { PATH, HOME, ...env },
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, output: out + err };
}

const square = registry.apis.find(({ api }) => api.id === 'square');
const secret = 'a-rather-secret-token-0123456789';
const { credentials = [], inputs = [] } = square?.api ?? {};
const environment = Object.fromEntries([
  ...credentials.map(({ env }) => [env, secret]),
  ...inputs.map(({ env }) => [env, 'made-up-value']),
]);

describe('the vitest project live', { timeout: 60_000 }, () => {
  test('ends with 2 and one sentence when no base URL is set', async () => {
    const { code, output } = await ran({});
    expect(output).toContain('the live project needs the base URL of at least one API in the environment');
    for (const { api } of registry.apis) expect(output).toContain(urlVariable(api));
    expect(output).not.toContain('    at ');
    expect(code).toBe(2);
  });

  test('ends with 2 and one sentence when a credential is missing', async () => {
    const { code, output } = await ran({ SQUARE_URL: 'http://127.0.0.1:1' });
    expect(output).toMatch(/^target live of square needs SQUARE_\w+ \(.+\) in the environment$/m);
    expect(output).not.toContain('    at ');
    expect(code).toBe(2);
  });

  test('is red on a provider that refuses everything, and never tells the credential', async () => {
    await using provider = await startProvider(({ headers }) => {
      const error = { category: 'AUTHENTICATION_ERROR', code: 'UNAUTHORIZED', detail: headers.authorization };
      return { status: 401, headers: { 'www-authenticate': 'Bearer' }, json: { errors: [error] } };
    });
    const { code, output } = await ran({ ...environment, SQUARE_URL: provider.url });
    expect(provider.received.some(({ headers }) => headers.authorization?.includes(secret))).toBe(true);
    expect(output).toContain('the target refused our credentials (401)');
    expect(output).toMatch(/OFFBLOCKS_URL is not set/);
    expect(output).not.toContain(secret);
    expect(code).toBe(1);
  });
});
