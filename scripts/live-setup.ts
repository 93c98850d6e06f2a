import { registry } from '../generated/registry.ts';
import { urlVariable } from '../src/core/api.ts';
import { TrothError, usageError } from '../src/core/errors.ts';
import { secretsOf } from '../src/engine/conform.ts';
import { processSink } from '../src/output/sink.ts';

/** Before the live suites: everything that they need is there, or the run ends with 2 and one line about what is not. */
export default async function setup(): Promise<void> {
  try {
    await requireLive();
  } catch (error) {
    if (!(error instanceof TrothError)) throw error;
    const sink = processSink(secretsOf(registry, process.env));
    sink.err(`${error.message}\n`);
    await sink.flush();
    process.exit(error.exitCode);
  }
}

async function requireLive(): Promise<void> {
  const live = registry.targets.find(({ id }) => id === 'live');
  const chosen = registry.apis.filter(({ api }) => process.env[urlVariable(api)]);
  if (!live || chosen.length === 0) {
    const names = registry.apis.map(({ api }) => urlVariable(api)).join(', ');
    throw usageError(`the live project needs the base URL of at least one API in the environment: ${names}`);
  }
  for (const { api, describe } of chosen) {
    const open = await live.open({ api, description: await describe(), env: process.env });
    await open.close();
  }
}
