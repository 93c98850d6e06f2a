import { accessSync, constants, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { liveVariables, requiredVariables } from '../scripts/ci/sandboxes.ts';
import type { Api } from '../src/core/api.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = '.github/workflows';

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly steps: readonly Step[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly if?: string;
  readonly strategy?: { readonly matrix: Readonly<Record<string, unknown>> };
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: { readonly group: string };
  readonly jobs: Readonly<Record<string, Job>>;
}

function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function workflowOf(name: string): Workflow {
  return parse(textOf(`${folder}/${name}`));
}

function stepsOf({ jobs }: Workflow): Step[] {
  return Object.values(jobs).flatMap(({ steps }) => steps);
}

/** As GitHub writes one. */
function expression(text: string): string {
  return `\${{ ${text} }}`;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(join(root, path), constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const scripts = Object.keys(JSON.parse(textOf('package.json')).scripts);

/** Why a line of shell cannot work; every command is an npm script or a file of the tree. */
function complaintAbout(line: string): string | undefined {
  const [command = '', ...words] = line.trim().split(/\s+/);
  if (command.includes('/'))
    return isExecutable(command) ? undefined : `${command} is not an executable file`;
  if (command !== 'npm') return `${command} is neither npm nor a file of the tree`;
  const [verb, script] = words.filter((word) => !word.startsWith('--'));
  if (verb === 'ci' || verb === 'test') return undefined;
  if (verb !== 'run' || !script) return `npm ${verb} is not foreseen`;
  return scripts.includes(script) ? undefined : `package.json has no script ${script}`;
}

const names = readdirSync(join(root, folder)).sort();
const ids = readdirSync(join(root, 'specs')).sort();

test('there are workflows to verify, to ask sandboxes and to publish the docs', () => {
  expect(names).toEqual(['docs.yml', 'live.yml', 'verify.yml']);
});

describe.each(names)('%s', (name) => {
  const text = textOf(`${folder}/${name}`);
  const workflow = workflowOf(name);
  const steps = stepsOf(workflow);

  test('runs only commands that exist', () => {
    const lines = steps.flatMap(({ run }) => run?.trim().split('\n') ?? []);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.map(complaintAbout).filter(Boolean)).toEqual([]);
  });

  test('pins every action to a commit or a release', () => {
    const actions = steps.flatMap(({ uses }) => uses ?? []);
    expect(actions.length).toBeGreaterThan(0);
    const loose = actions.filter((action) => !/^[\w-]+\/[\w-]+@([0-9a-f]{40}|v\d+\.\d+\.\d+)$/.test(action));
    expect(loose).toEqual([]);
  });

  test('says beside each commit which release it is', () => {
    const pins = text.split('\n').filter((line) => /@[0-9a-f]{40}/.test(line));
    expect(pins.filter((line) => !/ # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test('declares the least permissions, a time limit for each job, and what may not run beside it', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.concurrency?.group).toMatch(/^[a-z]+/);
    const limits = Object.values(workflow.jobs).map((job) => job['timeout-minutes']);
    expect(limits.every((minutes) => minutes !== undefined && minutes <= 30)).toBe(true);
  });

  test('leaves no token behind and puts no expression into a shell', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.every((step) => step.with?.['persist-credentials'] === false)).toBe(true);
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });

  test('hands secrets to no step but those of the live run that need them', () => {
    const handed = steps.filter((step) => JSON.stringify(step).includes('secrets'));
    const ofSteps = handed.flatMap((step) => JSON.stringify(step.env).match(/secrets\./g) ?? []).length;
    expect(text.match(/secrets[.[]/g)?.length ?? 0).toBe(ofSteps);
    expect(handed.map(({ run }) => run?.trim())).toEqual(
      name === 'live.yml'
        ? [
            'npm run --silent live:choose -- "$CHOICE" >> "$GITHUB_OUTPUT"',
            'npm run conform -- "$API" --target live',
          ]
        : [],
    );
  });
});

test('verify.yml runs .ci/run for every pull request and every push to main', () => {
  const { on, jobs } = workflowOf('verify.yml');
  expect(on).toEqual({ pull_request: null, push: { branches: ['main'] } });
  expect(Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))).toEqual([
    '.ci/run',
  ]);
});

test('docs.yml publishes what npm run docs writes, and only its last job may publish', () => {
  const { jobs } = workflowOf('docs.yml');
  const upload = stepsOf(workflowOf('docs.yml')).find(({ uses }) => uses?.includes('upload-pages-artifact'));
  expect(upload?.with).toEqual({ path: 'site/' });
  expect(Object.entries(jobs).map(([id, { permissions }]) => [id, permissions])).toEqual([
    ['build', undefined],
    ['publish', { pages: 'write', 'id-token': 'write' }],
  ]);
});

describe('live.yml', async () => {
  const { on, jobs } = workflowOf('live.yml');
  const apis: Api[] = await Promise.all(
    ids.map(async (id) => (await import(`../specs/${id}/api.ts`)).default),
  );
  const envOf = (text: string): Readonly<Record<string, string>> =>
    stepsOf(workflowOf('live.yml')).find(({ run }) => run?.includes(text))?.env ?? {};

  test('runs every night, and by hand for any API below specs/', () => {
    expect(on.schedule).toEqual([{ cron: expect.stringMatching(/^\d+ \d+ \* \* \*$/) }]);
    expect(on.workflow_dispatch).toMatchObject({
      inputs: { api: { type: 'choice', default: 'all', options: ['all', ...ids] } },
    });
  });

  test('tells of each secret only whether it is set, to find out which sandboxes can be asked', () => {
    const secrets = apis.flatMap(requiredVariables).map((name) => {
      return [name, expression(`secrets.${name} != '' && 'set' || ''`)];
    });
    expect(envOf('live:choose')).toEqual({
      CHOICE: expression("inputs.api || 'all'"),
      ...Object.fromEntries(secrets),
    });
  });

  test('gives the job of an API everything that its api.ts reads, and nothing of another API', () => {
    const secrets = apis.flatMap((api) =>
      liveVariables(api).map((name) => [
        name,
        expression(`matrix.api == '${api.id}' && secrets.${name} || ''`),
      ]),
    );
    expect(envOf('npm run conform')).toEqual({
      API: expression('matrix.api'),
      ...Object.fromEntries(secrets),
    });
  });

  test('asks just the sandboxes that were found ready', () => {
    expect(jobs.ask?.strategy?.matrix).toEqual({ api: expression('fromJSON(needs.choose.outputs.apis)') });
    expect(jobs.ask?.if).toBe("needs.choose.outputs.apis != '[]'");
  });
});

test('.ci/run calls only scripts that exist, and .ci/run is executable', () => {
  const called = [...textOf('.ci/run').matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name);
  expect(called).toEqual(['verify', 'verify:current', 'tally']);
  expect(called.filter((name) => !scripts.includes(name ?? ''))).toEqual([]);
  expect(isExecutable('.ci/run')).toBe(true);
});
