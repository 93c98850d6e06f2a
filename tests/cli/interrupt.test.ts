import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const paths = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => [
    `/notes-${index}`,
    { get: { responses: { 200: { description: '' } } } },
  ]),
);
const description = { openapi: '3.1.0', info: { title: 'Slow', version: '1' }, paths };

test('Ctrl-C ends a run with a report of what was done', { timeout: 30_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'troth-interrupt-'));
  let asked = 0;
  let child: ReturnType<typeof spawn> | undefined;
  const server = createServer((_request, response) => {
    asked += 1;
    // once the run is well under way, as a person would
    if (asked === 20) child?.kill('SIGINT');
    setTimeout(() => response.writeHead(200).end(), 50);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // an address with a port, because it listens on TCP
  const { port } = server.address() as AddressInfo;
  try {
    await writeFile(join(folder, 'slow.json'), JSON.stringify(description));
    const args = ['--import', 'tsx', join(root, 'scripts/troth.ts'), 'test', join(folder, 'slow.json')];
    const reporter = `json=${join(folder, 'r.json')}`;
    child = spawn(
      process.execPath,
      [
        ...args,
        '--url',
        `http://127.0.0.1:${port}`,
        '--reporter',
        reporter,
        '--last-run',
        join(folder, 'l.json'),
      ],
      { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let told = '';
    child.stderr?.on('data', (chunk) => {
      told += String(chunk);
    });
    const code = await new Promise((resolve) => child?.on('close', resolve));
    expect(told).toContain('stopping; what was done is told at once');
    expect(code).toBe(3);
    const report = JSON.parse(await readFile(join(folder, 'r.json'), 'utf8'));
    expect(report.stopped).toBe('stopped by the user');
    expect(report.outcomes.passed).toBeGreaterThan(0);
    expect(report.reasons).toContainEqual(
      expect.objectContaining({ outcome: 'unknown', reason: 'stopped by the user' }),
    );
    expect(asked).toBeLessThan(60);
  } finally {
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
});
