import { type ExitCode, exitCodes, usageError } from '../core/errors.ts';
import type { Sink } from '../output/sink.ts';
import { runCommand } from './command.ts';
import { type Installation, type Verb, verbs } from './verbs.ts';

/** The `troth` command as the whole of this process. */
export async function runTroth(installation: Installation): Promise<void> {
  const secrets = process.argv.some((arg) => /^--(other-)?header/.test(arg))
    ? (await import('./header-secrets.ts')).headerSecrets(process.argv)
    : [];
  await runCommand(secrets, (args, sink) => main(args, installation, sink));
}

/** Hands the arguments to the verb that they begin with; returns its exit code. */
export async function main(
  args: readonly string[],
  installation: Installation,
  sink: Sink,
  known: readonly Verb[] = verbs,
): Promise<ExitCode> {
  const [first, ...rest] = args;
  if (first === '--help' || first === '-h') {
    sink.out(helpText(known));
    return exitCodes.conformant;
  }
  if (first === '--version') {
    sink.out(`${installation.version}\n`);
    return exitCodes.conformant;
  }
  const verb = known.find(({ name }) => name === first);
  if (verb) return verb.run(rest, installation, sink);
  const names = known.map(({ name }) => name).join(', ');
  if (first === undefined) throw usageError(`troth needs a verb: ${names}; see troth --help`);
  throw usageError(`troth has no verb ${first}; there is ${names}, see troth --help`);
}

function helpText(known: readonly Verb[]): string {
  return `Asks HTTP APIs whether they keep their word.

  troth VERB [options]

${known.map(({ name, title }) => `  ${name.padEnd(12)}${title}`).join('\n')}

  troth VERB --help tells the options of a verb.
  troth --version   tells the version.

Exit codes
  0 conformant   1 not conformant   2 wrong usage or an invalid description   3 could not tell
`;
}
