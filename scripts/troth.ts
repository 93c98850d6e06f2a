import { registry } from '../generated/registry.ts';
import { type NamedSecret, runCommand } from '../src/cli/command.ts';
import { plan } from '../src/cli/plan.ts';
import { headersOf, testDescription } from '../src/cli/test-description.ts';
import { usageError } from '../src/core/errors.ts';

/** The values of given headers, so that no output ever repeats them; shown as variables of the header's name. */
function* secretsIn(args: readonly string[]): Generator<NamedSecret> {
  for (const [index, arg] of args.entries()) {
    const text = arg.startsWith('--header=')
      ? arg.slice('--header='.length)
      : args[index - 1] === '--header'
        ? arg
        : '';
    for (const [name, value] of text.includes(':') ? headersOf([text]) : []) {
      yield { name: name.toUpperCase().replaceAll('-', '_'), value: value.replace(/^\S+\s+/, '') };
    }
  }
}

await runCommand(secretsIn(process.argv), (args, sink) => {
  const [verb, ...rest] = args;
  if (verb === 'test') return testDescription(rest, registry, sink);
  if (verb === 'plan') return plan(rest, sink);
  throw usageError(
    `troth has no verb ${verb ?? '(none)'}; there are test and plan, see: npm run troth -- test --help`,
  );
});
