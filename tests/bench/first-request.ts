import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describedOperations } from '../../scripts/bench/described.ts';

// who asked for it went away
process.once('disconnect', () => process.exit());

/** How long the command takes from its start until a described request arrives, several times over. */
const [operations = 0, rounds = 0] = process.argv.slice(2).map(Number);

const folder = mkdtempSync(join(tmpdir(), 'troth-start-'));
const description = join(folder, 'openapi.json');
writeFileSync(description, JSON.stringify(describedOperations(operations), null, 2));
const command = fileURLToPath(new URL('../../scripts/troth.ts', import.meta.url));

const server = createServer((request, response) => {
  response.end('{}');
  if (request.url?.startsWith('/things-')) server.emit('described');
});
await once(server.listen(0, '127.0.0.1'), 'listening');
// a server that listens on TCP has no other form of address
const { port } = server.address() as AddressInfo;

const throughTsx = ['--import', import.meta.resolve('tsx')];

async function timed(args: readonly string[], until: 'described' | 'exit'): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
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
  bare.push(await timed([...throughTsx, '--eval', '0'], 'exit'));
  help.push(await timed([...throughTsx, command, 'test', '--help'], 'exit'));
  const url = `http://127.0.0.1:${port}`;
  const asked = ['test', description, '--url', url, '--header', 'X-Api-Key: bench-key-5d20b7'];
  first.push(await timed([...throughTsx, command, ...asked], 'described'));
}
process.send?.({ bare, help, first });
server.close();
server.closeAllConnections();
rmSync(folder, { recursive: true, force: true });
process.disconnect?.();
