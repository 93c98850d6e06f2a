import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { builtCommand } from '../../scripts/bench/built-command.ts';
import { describedOperations } from '../../scripts/bench/described.ts';

// who asked for it went away
process.once('disconnect', () => process.exit());

/** How long the built command takes from its start until a described request arrives, several times over. */
const [operations = 0, rounds = 0] = process.argv.slice(2).map(Number);

const built = await builtCommand();
const command = built.file;
const folder = dirname(command);
const description = join(folder, 'openapi.json');
writeFileSync(description, JSON.stringify(describedOperations(operations), null, 2));

const server = createServer((request, response) => {
  response.end('{}');
  if (request.url?.startsWith('/things-')) server.emit('described');
});
await once(server.listen(0, '127.0.0.1'), 'listening');
// a server that listens on TCP has no other form of address
const { port } = server.address() as AddressInfo;

async function timed(args: readonly string[], until: 'described' | 'exit'): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' });
  await Promise.race([once(child, 'exit'), ...(until === 'exit' ? [] : [once(server, until)])]);
  const time = performance.now() - startedAt;
  if (child.exitCode === null) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  } else if (until !== 'exit') throw new Error(`the command ended with ${child.exitCode} before it asked`);
  return time;
}

const bare: number[] = [];
const help: number[] = [];
const first: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  bare.push(await timed(['--eval', '0'], 'exit'));
  help.push(await timed([command, 'test', '--help'], 'exit'));
  const url = `http://127.0.0.1:${port}`;
  const asked = ['test', description, '--url', url, '--header', 'X-Api-Key: bench-key-5d20b7'];
  first.push(await timed([command, ...asked], 'described'));
}
process.send?.({ bare, help, first });
server.close();
server.closeAllConnections();
await built.remove();
process.disconnect?.();
