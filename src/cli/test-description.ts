import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Api, Effect } from '../core/api.ts';
import type { Description } from '../core/description.ts';
import { type ExitCode, exitCodes, usageError } from '../core/errors.ts';
import type { HeaderList } from '../core/http.ts';
import type { Method } from '../core/operation.ts';
import type { Registry } from '../core/registry.ts';
import { conformApi } from '../engine/conform.ts';
import { openDescription } from '../engine/open-description.ts';
import type { Sink } from '../output/sink.ts';
import { parsed } from './arguments.ts';
import { concluding } from './conclusion.ts';
import { progressListener } from './progress.ts';

const options = {
  url: { type: 'string' },
  header: { type: 'string', multiple: true },
  overlay: { type: 'string', multiple: true },
  seed: { type: 'string', default: '1' },
  report: { type: 'string' },
  'allow-destructive': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const helpText = `Asks any HTTP API whether it keeps the word of its OpenAPI description.

  npm run troth -- test openapi.yaml --url http://localhost:3000 --header 'X-Api-Key: …' [options]

  --url URL             base URL of the API
  --header 'NAME: …'    sent with every request; one that a security scheme names is used as its credential
  --overlay FILE        an OpenAPI Overlay that changes the description first; may be given several times
  --seed NUMBER         the same seed gives the same cases in the same order (1)
  --report FILE         where the JSON report is written
  --allow-destructive   send DELETE, and methods that a path does not declare
  --help                this text

Exit codes
  0 conformant   1 not conformant   2 wrong usage or an invalid description   3 could not tell
`;

/** Everything that the engine knows to ask, asked of an API that nobody prepared; returns the exit code. */
export async function testDescription(
  args: readonly string[],
  registry: Registry,
  sink: Sink,
): Promise<ExitCode> {
  const { values, positionals } = parsed('test', () =>
    parseArgs({ args: [...args], options, allowPositionals: true }),
  );
  if (values.help) {
    sink.out(helpText);
    return exitCodes.conformant;
  }
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0)
    throw usageError('test takes one description: test openapi.yaml --url …');
  if (values.url === undefined) throw usageError('test needs --url, the base URL of the API; see --help');
  if (!/^\d+$/.test(values.seed)) throw usageError(`--seed ${values.seed} is not a number`);
  const live = registry.targets.find(({ id }) => id === 'live');
  if (!live) throw new Error('the registry has no target live');
  const { description, warnings } = await openDescription(path, { overlays: values.overlay ?? [] });
  for (const { at, message } of warnings) sink.err(`${at}: warning: ${message}\n`);
  const pack = { api: strangerOf(path, description), readings: [], describe: async () => description };
  const summary = await conformApi(
    pack,
    live,
    registry,
    {
      env: {},
      url: values.url,
      headers: headersOf(values.header ?? []),
      allowDestructive: values['allow-destructive'],
      thorough: true,
      seed: Number(values.seed),
    },
    progressListener(sink),
  );
  const report = (id: string): string =>
    registry.reports.find((one) => one.id === id)?.render([summary]) ?? '';
  if (values.report !== undefined) await sink.writeFile(join(values.report), report('json'));
  sink.out(report('terminal'));
  return concluding([summary], sink);
}

/** What is given as `--header 'Name: value'`; throws a usage error that does not repeat the value. */
export function headersOf(given: readonly string[]): HeaderList {
  return given.map((text) => {
    const [, name, value] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.+?)[ \t]*$/.exec(text) ?? [];
    if (name === undefined || value === undefined) throw usageError("--header takes 'Name: value'");
    return [name, value];
  });
}

const effects: Readonly<Record<Method, Effect>> = {
  get: 'read',
  head: 'read',
  options: 'read',
  trace: 'read',
  post: 'create',
  put: 'change',
  patch: 'change',
  delete: 'destroy',
};

/** The name card of an API of which nothing is known but its description. */
function strangerOf(path: string, { title, operations }: Description): Api {
  return {
    id: basename(path).replace(/\.[^.]*$/, ''),
    title,
    homepage: '',
    documents: [{ title, publishedAt: path, readOn: '' }],
    baseUrls: [],
    credentials: [],
    inputs: [],
    freshKeys: [],
    effects: Object.fromEntries(operations.map(({ id, method }) => [id, effects[method]])),
  };
}
