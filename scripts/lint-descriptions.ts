import { fileURLToPath } from 'node:url';
import { runCommand } from '../src/cli/command.ts';
import { discoverApis } from '../src/codegen/discover.ts';
import { lintDescriptions } from '../src/codegen/lint.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Redocly has warnings that do not fail it; here they do. */
await runCommand([], async (_args, sink) => {
  const apis = (await discoverApis(root)).map(({ id }) => id);
  const problems = await lintDescriptions(root, apis);
  for (const problem of problems) sink.out(`${problem}\n`);
  sink.out(`${apis.length} descriptions linted, ${problems.length} problems\n`);
  return problems.length === 0 ? 0 : 1;
});
