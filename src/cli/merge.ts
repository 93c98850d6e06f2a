import { parseArgs } from 'node:util';
import { type ExitCode, exitCodes, usageError } from '../core/errors.ts';
import type { Registry } from '../core/registry.ts';
import { mergeRuns } from '../engine/merge.ts';
import { readWrittenFile } from '../output/files.ts';
import type { Sink } from '../output/sink.ts';
import { parsed } from './arguments.ts';
import { concluding } from './conclusion.ts';
import { openReporters, readReporters, wholeReport } from './reporters.ts';

const options = {
  reporter: { type: 'string', multiple: true },
  help: { type: 'boolean', default: false },
} as const;

const helpText = `Joins what the shards of one run wrote with --reporter ndjson=FILE into one report.

  troth merge shard-1.ndjson shard-2.ndjson … [options]

  --reporter LIST       json=FILE, junit=FILE; several at once, with commas between them
  --help                this text

Exit codes
  0 conformant   1 not conformant   2 wrong usage, or a file is missing or cut off   3 could not tell
`;

/** One report of several runs; returns the exit code that one run of everything would have had. */
export async function merge(args: readonly string[], registry: Registry, sink: Sink): Promise<ExitCode> {
  const { values, positionals } = parsed('merge', () =>
    parseArgs({ args: [...args], options, allowPositionals: true }),
  );
  if (values.help) {
    sink.out(helpText);
    return exitCodes.conformant;
  }
  const offered = registry.reports.filter((report) => 'render' in report);
  const written = readReporters(values.reporter ?? [], offered);
  const recorded = await Promise.all(
    positionals.map(async (file) => {
      const text = await readWrittenFile(file);
      if (text === undefined)
        throw usageError(`${file} cannot be read; give the files that --reporter ndjson=FILE wrote`);
      return { file, lines: text.split('\n') };
    }),
  );
  const summary = mergeRuns(recorded);
  const reporters = await openReporters(written, sink);
  await reporters.finish([summary]);
  sink.out(wholeReport(registry.reports, 'terminal').render([summary]));
  return concluding([summary], sink);
}
