import { usageError } from '../core/errors.ts';

/** What `parseArgs` of node:util makes of a command line; what it refuses is told in one line. */
export function parsed<T>(command: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    const problem = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw usageError(`${command}: ${problem}; see --help`);
  }
}
