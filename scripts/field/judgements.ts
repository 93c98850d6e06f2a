import { usageError } from '../../src/core/errors.ts';
import { isObject, type Json, member } from '../../src/core/json.ts';

/** What somebody found who looked at a finding, after its request, sent again, had shown the same. */
export interface Judgement {
  /** Whether the server or its description really breaks what the finding says. */
  readonly isTrue: boolean;
  readonly why: string;
}

/** Server → fingerprint → judgement. */
export type Judgements = ReadonlyMap<string, ReadonlyMap<string, Judgement>>;

/** Reads `judgements.json`; throws a usage error that names what is not as it should be. */
export function judgementsIn(text: string): Judgements {
  // JSON.parse is typed to return `any`; what it returns is JSON
  const servers = JSON.parse(text) as Json;
  if (!isObject(servers)) throw usageError('judgements.json: must be an object of servers');
  return new Map(
    Object.entries(servers).map(([server, findings]) => {
      if (!isObject(findings))
        throw usageError(`judgements.json: ${server} must be an object of fingerprints`);
      return [
        server,
        new Map(Object.entries(findings).map(([key, one]) => [key, judgementOf(server, key, one)])),
      ];
    }),
  );
}

function judgementOf(server: string, fingerprint: string, judgement: Json): Judgement {
  const isTrue = member(judgement, 'true');
  const why = member(judgement, 'why');
  if (typeof isTrue === 'boolean' && typeof why === 'string' && why !== '') return { isTrue, why };
  throw usageError(`judgements.json: ${server} ${fingerprint} needs "true" (a boolean) and "why" (a text)`);
}
