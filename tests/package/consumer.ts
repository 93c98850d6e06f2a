/** What a program of somebody else may say; `BASE_URL` is filled in. Compiled and run where the package is installed. */
export const program = `
import {
  type AnsweredExchange, conformApi, defineApi, defineCheck, defineReport, defineSource, type Exchange,
  genericRegistry, isAnswered, openDescription, planRun, type Registry, type RunSummary, type Source, TrothError,
} from 'troth';

const check = defineCheck({
  id: 'named-server',
  title: 'A server names itself',
  requirement: 'MUST',
  party: 'server',
  basis: { clause: 'House rule 1', url: 'https://example.com/rules' },
  why: 'We look for it in logs.',
  appliesTo: (exchange: Exchange): exchange is AnsweredExchange => isAnswered(exchange),
  *run({ answer: { response } }) {
    if (response.headers.some(([name]) => name.toLowerCase() === 'server')) return;
    yield { at: '/headers/server', keyword: 'required', summary: 'no name', expected: 'Server', actual: 'none' };
  },
  examples: {
    passes: [{ name: 'named', declares: {}, response: { status: 200, headers: [['server', 'x']] } }],
    fails: [{ name: 'nameless', declares: {}, response: { status: 200 } }],
  },
});

// @ts-expect-error a check without a basis is none
defineCheck({ ...check, basis: undefined });

const none: Source = defineSource({ id: 'none', title: 'No case', cases: () => [] });
const told = defineReport({ id: 'told', title: 'One word', render: (all) => all.map(({ api }) => api).join() + '\\n' });
const api = defineApi({
  id: 'lighthouse', title: 'Lighthouse', homepage: '', documents: [{ title: '', publishedAt: '', readOn: '' }],
  baseUrls: [], credentials: [], inputs: [], freshKeys: [], effects: { readLamp: 'read' },
});
const registry: Registry = {
  ...genericRegistry,
  checks: [check],
  sources: [...genericRegistry.sources, none],
  reports: [told],
};

async function asked(targetId: string): Promise<RunSummary | string> {
  const target = registry.targets.find(({ id }) => id === targetId);
  if (!target) throw new Error(targetId);
  const pack = { api, readings: [], describe: async () => (await openDescription('lighthouse.json')).description };
  try {
    return await conformApi(pack, target, registry, { env: {}, url: 'BASE_URL' }, () => {});
  } catch (error) {
    if (error instanceof TrothError) return error.exitCode + ' ' + error.message;
    throw error;
  }
}

const live = await asked('live');
const plan = planRun((await openDescription('lighthouse.json')).description, registry.sources);
console.log(JSON.stringify({
  operations: plan.operations.map(({ operation }) => operation.id),
  findings: typeof live === 'string' ? live : live.findings.map((finding) => finding.check),
  told: typeof live === 'string' ? live : told.render([live]),
  prism: await asked('prism'),
}));
`;

/** What is typed for a team's own tests, with what it may not be given. */
export const suiteTypes = `
import createClient from 'openapi-fetch';
import type { Registry } from 'troth';
import {
  conform, conformance, type ConformanceOptions, ConformityError, type ObservedFinding, useDescription,
} from 'troth/vitest';
import { expect } from 'vitest';

export type Suite = typeof conformance extends (registry: Registry, id: string) => Promise<void> ? true : never;
export const suite: Suite = true;

interface paths {
  '/lamp': {
    get: { responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { state: string } } } } };
  };
}

export async function tests(url: string | undefined, response: Response): Promise<readonly ObservedFinding[]> {
  const options: ConformanceOptions = { description: 'lighthouse.json', url, headers: { 'X-Key': undefined }, seed: 7 };
  await conformance(options);
  // @ts-expect-error a suite needs a description
  await conformance({ url });
  await useDescription('lighthouse.json', { strict: true });
  await expect(response).toConform('readLamp');
  // @ts-expect-error an operation is named
  await expect(response).toConform();
  const client = createClient<paths>({ baseUrl: 'https://lighthouse.invalid' });
  const conformity = await conform(client, { description: 'lighthouse.json', mode: 'collect' });
  // @ts-expect-error there is no such mode
  await conform(client, { description: 'lighthouse.json', mode: 'warn' });
  const text: string = await conformity.report();
  if (text === '') throw new ConformityError(text, conformity.findings);
  return conformity.findings;
}
`;

/** A suite of three statements, for vitest. */
export const suite = `
import { genericRegistry, openDescription } from 'troth';
import { conformance } from 'troth/vitest';

const api = {
  id: 'lighthouse', title: 'Lighthouse', homepage: '', documents: [], baseUrls: [], credentials: [], inputs: [],
  freshKeys: [], effects: { readLamp: 'read' },
};
const pack = { api, readings: [], describe: async () => (await openDescription('lighthouse.json')).description };
await conformance({ ...genericRegistry, apis: [pack] }, 'lighthouse');
`;

/** The three ways in which a team may ask in its own tests. */
export const ownTests = `
import createClient from 'openapi-fetch';
import { conform, conformance, useDescription } from 'troth/vitest';
import { expect, test } from 'vitest';

const url = process.env.LIGHTHOUSE_URL;
await conformance({ description: 'lighthouse.json', url });
await useDescription('lighthouse.json');

test('the answer conforms', async () => {
  await expect(await fetch(url + '/lamp')).toConform('readLamp');
});

test('the client conforms', async () => {
  const client = createClient({ baseUrl: url });
  await conform(client, { description: 'lighthouse.json' });
  await client.GET('/lamp');
});
`;

/** As strict as a compiler can be about what it is given, and without anything that the package does not bring. */
export const tsconfig = {
  compilerOptions: {
    target: 'ES2023',
    lib: ['ES2023', 'DOM'],
    types: [],
    module: 'NodeNext',
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
  },
  files: ['program.mts'],
};

/** For tests, beside the packages that they need. */
export const testsTsconfig = {
  compilerOptions: { ...tsconfig.compilerOptions, noEmit: true },
  files: ['suite-types.mts'],
};
