import { mkdir, readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parsed } from '../src/cli/arguments.ts';
import { runCommand } from '../src/cli/command.ts';
import { exitCodes, usageError } from '../src/core/errors.ts';
import { replaceFile } from '../src/output/files.ts';
import type { Sink } from '../src/output/sink.ts';
import { fieldPage } from './field/field-page.ts';
import type { FieldServer } from './field/field-server.ts';
import { fieldServers } from './field/field-servers.ts';
import { judgementsIn } from './field/judgements.ts';
import { amongOperations, isMeasured, type Measured } from './field/measured.ts';
import { runOurs } from './field/our-run.ts';
import { installServer, type RunningServer, startServer } from './field/running-server.ts';
import { installSchemathesis, runSchemathesis } from './field/schemathesis.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const measuredFolder = join(root, 'scripts/field/measured');

const options = {
  only: { type: 'string', multiple: true },
  seed: { type: 'string', default: '1' },
  cache: { type: 'string', default: join(homedir(), '.cache/troth-field') },
  port: { type: 'string', default: '18730' },
  schemathesis: { type: 'boolean', default: false },
  minutes: { type: 'string', default: '30' },
  serve: { type: 'boolean', default: false },
  page: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const helpText = `Tests servers that others wrote, from public registries, and writes docs/field.md.

  npm run field -- [options]

  --only NAME      this server only; may be repeated (${fieldServers.map(({ id }) => id).join(', ')})
  --schemathesis   runs Schemathesis beside us, on a server started anew
  --minutes N      stops Schemathesis after so many minutes (30)
  --seed NUMBER    the seed of both tools (1)
  --port NUMBER    where the servers listen (18730)
  --cache FOLDER   where they are installed (~/.cache/troth-field)
  --serve          starts the one server and leaves it running until Ctrl-C, to look at findings by hand
  --page           only writes docs/field.md anew, from what was measured and judged
  --help           this text
`;

async function main(args: readonly string[], sink: Sink): Promise<number> {
  const { values } = parsed('field', () => parseArgs({ args: [...args], options }));
  if (values.help) {
    sink.out(helpText);
    return exitCodes.conformant;
  }
  if (!values.page) {
    const numbers = { seed: wholeNumber(values, 'seed'), port: wholeNumber(values, 'port') };
    const patienceMs = wholeNumber(values, 'minutes') * 60_000;
    const chosen = serversNamed(values.only ?? []);
    if (values.serve) return await serve(chosen, { ...numbers, cache: values.cache }, sink);
    const peer = values.schemathesis ? await installSchemathesis(values.cache) : undefined;
    for (const server of chosen)
      await measure(server, { ...numbers, cache: values.cache, peer, patienceMs }, sink);
  }
  await writePage(sink);
  return exitCodes.conformant;
}

function wholeNumber(values: Readonly<Record<string, unknown>>, name: string): number {
  const text = String(values[name]);
  if (!/^\d{1,6}$/.test(text)) throw usageError(`field: --${name} ${text} is not a whole number`);
  return Number(text);
}

function serversNamed(names: readonly string[]): readonly FieldServer[] {
  const unknown = names.find((name) => !fieldServers.some(({ id }) => id === name));
  const known = fieldServers.map(({ id }) => id).join(', ');
  if (unknown !== undefined) throw usageError(`field: there is no server ${unknown}; there is ${known}`);
  return names.length === 0 ? fieldServers : fieldServers.filter(({ id }) => names.includes(id));
}

interface Settings {
  readonly seed: number;
  readonly port: number;
  readonly cache: string;
}

/** Hands out one server, for somebody with curl. */
async function serve([server, ...others]: readonly FieldServer[], settings: Settings, sink: Sink) {
  if (!server || others.length > 0) throw usageError('field: --serve takes one server; name it with --only');
  const dir = await installServer(server, settings.cache);
  const running = await startServer(server, dir, settings.port);
  // what goes through the sink is redacted
  const headers = join(root, 'reports/field', server.id, 'headers.txt');
  const lines = running.headers.map(([name, value]) => `${name}: ${value}\n`);
  await replaceFile(headers, lines.join(''));
  sink.out(`${running.url}\n${running.description}\ncurl -H @${headers}\n`);
  await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  await running.stop();
  return exitCodes.conformant;
}

/** Both tools meet the server as it is after its start. */
async function measure(
  server: FieldServer,
  settings: Settings & { readonly peer: string | undefined; readonly patienceMs: number },
  sink: Sink,
): Promise<void> {
  const { peer, seed, patienceMs } = settings;
  sink.status(`${server.id}: installing`);
  const dir = await installServer(server, settings.cache);
  const folder = join(root, 'reports/field', server.id);
  await mkdir(folder, { recursive: true });
  const meets = async <T>(tool: string, run: (running: RunningServer) => Promise<T>): Promise<T> => {
    sink.status(`${server.id}: ${tool}`);
    const running = await startServer(server, dir, settings.port);
    try {
      return await run(running);
    } finally {
      await running.stop();
    }
  };
  const ours = await meets('troth', (running) => runOurs(running, seed, folder));
  const theirs = peer
    ? await meets('Schemathesis', (running) => runSchemathesis(peer, running, { seed, folder, patienceMs }))
    : (await measuredBefore(server))?.theirs;
  const { id, title, language, registry, version } = server;
  const measured: Measured = {
    ...{ id, title, language, registry, package: server.package, version, ours },
    ...(theirs ? { theirs: amongOperations(theirs, ours.operations) } : {}),
  };
  await sink.writeFile(join(measuredFolder, `${id}.json`), `${JSON.stringify(measured, null, 2)}\n`);
  const { operations, reached, findings, requests, seconds } = ours;
  const counts = `${reached.length} of ${operations.length} operations reached, ${findings.length} findings`;
  sink.out(`${id}: ${counts}, ${requests} requests, ${seconds} s\n`);
}

async function measuredBefore({ id, version }: FieldServer): Promise<Measured | undefined> {
  const found = (await allMeasured()).find((one) => one.id === id);
  return found?.version === version ? found : undefined;
}

async function allMeasured(): Promise<readonly Measured[]> {
  const files = await readdir(measuredFolder).catch(() => []);
  const found = await Promise.all(
    files
      .filter((name) => name.endsWith('.json'))
      .map(async (name): Promise<unknown> => JSON.parse(await readFile(join(measuredFolder, name), 'utf8'))),
  );
  return found.filter(isMeasured);
}

async function writePage(sink: Sink): Promise<void> {
  const measured = await allMeasured();
  const judged = await Promise.all(
    measured.map(async ({ id }) => [id, judgementsIn(id, await judgementsText(id))] as const),
  );
  await sink.writeFile(join(root, 'docs/field.md'), fieldPage(measured, new Map(judged)));
}

async function judgementsText(server: string): Promise<string> {
  const file = join(root, 'scripts/field/judgements', `${server}.json`);
  return await readFile(file, 'utf8').catch(() => '{}');
}

await runCommand([], main);
