import { TrothError } from '../core/errors.ts';
import { installCrashHandlers, processSink, type Sink } from '../output/sink.ts';

export interface NamedSecret {
  /** Environment variable that the value came from. */
  readonly name: string;
  readonly value: string;
}

/**
 * Runs a command as the whole of this process: what it tells goes through one sink, what a person has to mend ends
 * as one line, and the process ends with its exit code.
 */
export async function runCommand(
  secrets: Iterable<NamedSecret>,
  main: (args: readonly string[], sink: Sink) => Promise<number>,
): Promise<void> {
  let sink = processSink([]);
  try {
    sink = processSink(secrets);
    installCrashHandlers(sink);
    process.exitCode = await main(process.argv.slice(2), sink);
  } catch (error) {
    if (!(error instanceof TrothError)) throw error;
    sink.status('');
    sink.err(`${error.message}\n`);
    process.exitCode = error.exitCode;
  }
  await sink.flush();
}
