import { readFile } from 'node:fs/promises';
import { runCommand } from '../src/cli/command.ts';
import { exitCodes, usageError } from '../src/core/errors.ts';
import type { Json } from '../src/core/json.ts';
import type { Sink } from '../src/output/sink.ts';
import { liveSummary } from './ci/live-summary.ts';

/** Tells what the live run of an API found, as Markdown. */
async function main([api, ...rest]: readonly string[], sink: Sink): Promise<number> {
  if (!api || rest.length > 0) throw usageError('live-summary: name one API, for example square');
  const path = `reports/${api}.live.json`;
  sink.out(`${liveSummary(await readReport(path, api, sink))}\n`);
  return exitCodes.conformant;
}

async function readReport(path: string, api: string, sink: Sink): Promise<Json> {
  try {
    // JSON.parse is typed to return `any`; what it returns is JSON
    return JSON.parse(await readFile(path, 'utf8')) as Json;
  } catch {
    sink.out(`## ${api} on live: no report\n\nThe run ended before there was one; see its log.\n`);
    throw usageError(`${path} is no report; run npm run conform -- ${api} --target live --url … first`);
  }
}

await runCommand([], main);
