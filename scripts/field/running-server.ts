import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unreachableError } from '../../src/core/errors.ts';
import type { HeaderList } from '../../src/core/http.ts';
import { replaceFile } from '../../src/output/files.ts';
import { defaultLimits } from '../../src/protocol/client-limits.ts';
import { createHttpClient, type HttpClient } from '../../src/protocol/http-client.ts';
import type { FieldServer, Place } from './field-server.ts';
import { type Running, started } from './process.ts';

/** A field server that answers, with what a tool has to be told to test it. */
export interface RunningServer {
  /** The base URL of its operations. */
  readonly url: string;
  /** A file with its description, as the server or its package gives it. */
  readonly description: string;
  readonly headers: HeaderList;
  /** Whether it has ended although nobody stopped it. */
  hasEnded(): boolean;
  stop(): Promise<void>;
}

/** Installs a server into its own folder below `cache`, unless this version of it was installed before. */
export async function installServer(server: FieldServer, cache: string): Promise<string> {
  const dir = join(cache, `${server.id}-${server.version}`);
  const marker = join(dir, '.installed');
  if (await stat(marker).catch(() => undefined)) return dir;
  await mkdir(dir, { recursive: true });
  await server.install(dir);
  await replaceFile(marker, `${server.package} ${server.version}\n`);
  return dir;
}

/** Starts an installed server with nothing in it, and waits until it answers. */
export async function startServer(server: FieldServer, dir: string, port: number): Promise<RunningServer> {
  const place = { dir, state: await mkdtemp(join(tmpdir(), `troth-field-${server.id}-`)), port };
  const process_ = started(await server.launch(place));
  const stop = async (): Promise<void> => {
    await process_.stop();
    await rm(place.state, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    return { ...(await askedIn(server, place, process_)), hasEnded: process_.hasEnded, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function askedIn(
  server: FieldServer,
  place: Place,
  process_: Running,
): Promise<Pick<RunningServer, 'url' | 'description' | 'headers'>> {
  const origin = `http://127.0.0.1:${place.port}`;
  const client = createHttpClient({ ...defaultLimits, allowedHosts: [`127.0.0.1:${place.port}`] });
  try {
    await answering(client, `${origin}${server.readyPath}`, server, process_);
    return {
      url: `${origin}${server.basePath}`,
      description: await descriptionOf(server, place, client, origin),
      headers: (await server.headers?.(place, origin, client)) ?? [],
    };
  } finally {
    await client.close();
  }
}

const startDeadlineMs = 120_000;
const pollMs = 250;

async function answering(
  client: HttpClient,
  url: string,
  server: FieldServer,
  process_: Running,
): Promise<void> {
  const deadline = Date.now() + startDeadlineMs;
  while (Date.now() < deadline && !process_.hasEnded()) {
    const answer = await client.send({ method: 'GET', url, headers: [['accept', '*/*']] });
    if (answer.ok && answer.response.status < 500) return;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  const why = process_.hasEnded() ? 'ended' : 'did not answer in time';
  throw unreachableError(`${server.id} ${why}; it said: ${process_.output().trimEnd().slice(-2_000)}`);
}

async function descriptionOf(
  { id, description }: FieldServer,
  place: Place,
  client: HttpClient,
  origin: string,
): Promise<string> {
  if ('file' in description) {
    const file = description.file(place);
    await readFile(file);
    return file;
  }
  const url = `${origin}${description.path}`;
  const answer = await client.send({ method: 'GET', url, headers: [['accept', '*/*']] });
  if (!answer.ok || answer.response.status !== 200)
    throw unreachableError(`${id} does not serve its description at ${url}`);
  const text = Buffer.from(answer.response.body).toString();
  const name = text.trimStart().startsWith('{') ? 'description.json' : 'description.yaml';
  const file = join(place.state, name);
  await replaceFile(file, text);
  return file;
}
