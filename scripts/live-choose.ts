import { registry } from '../generated/registry.ts';
import { runCommand } from '../src/cli/command.ts';
import { exitCodes } from '../src/core/errors.ts';
import type { Sink } from '../src/output/sink.ts';
import { chooseSandboxes } from './ci/sandboxes.ts';

/** For GitHub Actions: a step's output with the APIs whose sandboxes can be asked, and a notice for each other one. */
async function main([choice = 'all']: readonly string[], sink: Sink): Promise<number> {
  const apis = registry.apis.map(({ api }) => api);
  const states = chooseSandboxes(apis, choice, process.env);
  for (const { api, missing } of states.filter((state) => state.missing.length > 0)) {
    sink.err(`::notice title=${api} is not asked::${missing.join(', ')} not set in the secrets\n`);
  }
  const ready = states.filter(({ missing }) => missing.length === 0).map(({ api }) => api);
  sink.out(`apis=${JSON.stringify(ready)}\n`);
  return exitCodes.conformant;
}

await runCommand([], main);
