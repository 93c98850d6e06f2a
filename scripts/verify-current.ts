import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../src/cli/command.ts';
import { exitCodes } from '../src/core/errors.ts';
import { currentNode } from './ci/current-node.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The same tests on a current Node, which is also the `node` of what they start; arguments go to vitest. */
async function main(args: readonly string[]): Promise<number> {
  const node = currentNode(root);
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const path = [dirname(node), process.env.PATH].join(delimiter);
  const child = spawn(node, [vitest, 'run', ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? exitCodes.couldNotTell));
  });
}

await runCommand([], main);
