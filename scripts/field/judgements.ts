import { usageError } from '../../src/core/errors.ts';
import { isObject, type Json, member } from '../../src/core/json.ts';

/** What somebody found who looked at a finding, after its request, sent again, had shown the same. */
export interface Judgement {
  /** Whether the server or its description really breaks what the finding says. */
  readonly isTrue: boolean;
  readonly why: string;
}

/** Fingerprint → judgement, of one server. */
export type Judgements = ReadonlyMap<string, Judgement>;

/** Reads `judgements/<server>.json`; throws a usage error that names what is not as it should be. */
export function judgementsIn(server: string, text: string): Judgements {
  const file = `judgements/${server}.json`;
  // JSON.parse is typed to return `any`; what it returns is JSON
  const findings = JSON.parse(text) as Json;
  if (!isObject(findings)) throw usageError(`${file}: must be an object of fingerprints`);
  return new Map(Object.entries(findings).map(([key, one]) => [key, judgementOf(file, key, one)]));
}

function judgementOf(file: string, fingerprint: string, judgement: Json): Judgement {
  const isTrue = member(judgement, 'true');
  const why = member(judgement, 'why');
  if (typeof isTrue === 'boolean' && typeof why === 'string' && why !== '') return { isTrue, why };
  throw usageError(`${file}: ${fingerprint} needs "true" (a boolean) and "why" (a text)`);
}
