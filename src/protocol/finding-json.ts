import type { Finding } from '../core/finding.ts';
import type { JsonObject } from '../core/json.ts';
import { curlLine } from './curl.ts';

/** Command lines that show a finding again, in order; none where nothing was sent. */
export function commandsOf({ commands, requests }: Finding): readonly string[] {
  return commands ?? requests.map(curlLine);
}

const statusWords = { MUST: 'failed', SHOULD: 'warned', MAY: 'noted' } as const;

/** A finding for machines; the requests are told as the commands that send them. */
export function findingJson(finding: Finding): JsonObject {
  const { requests: _told, commands: _lines, shrunk, basis, requirement, ...rest } = finding;
  return {
    ...rest,
    requirement,
    status: finding.waived === undefined ? statusWords[requirement] : 'waived',
    basis: { ...basis },
    curl: commandsOf(finding).join('\n') || null,
    ...(shrunk ? { shrunk: [...shrunk] } : {}),
  };
}
