import type { VerdictRecord } from '../../core/events.ts';
import type { Operation } from '../../core/operation.ts';
import type { Play } from './play.ts';

/**
 * Lists show what everybody makes and removes, and what is made of a thing goes with it when somebody else removes that:
 * what a law finds beside others may come from them.
 */
export function mayBeOfOthers(
  { law, resource }: Play,
  { findings }: VerdictRecord,
  namesOthers: (create: Operation) => boolean,
): boolean {
  if (!findings.some(({ check }) => check === law.id)) return false;
  return law.needs.includes('list') || (law.isAlone !== true && resource.create.some(namesOthers));
}

/** What is there need not show each time: whether it does may depend on how many things a list has. */
const mostLooks = 3;

/** A law that is played alone, until it finds again what it found, a few times at most; nothing where the run is over. */
export async function lookedAtAgain(
  play: Play,
  first: VerdictRecord,
  again: () => Promise<VerdictRecord> | undefined,
): Promise<VerdictRecord> {
  let told = first;
  for (let look = 0; look < mostLooks; look += 1) {
    const second = await again();
    if (!second) break;
    told = seenAgain(play, { ...first, requests: told.requests }, second);
    if (told.findings.some(({ check }) => check === play.law.id)) break;
  }
  return told;
}

/** What a law found the first time and again when it was played alone. */
export function seenAgain({ law, id }: Play, first: VerdictRecord, second: VerdictRecord): VerdictRecord {
  const again = new Set(second.findings.map(({ fingerprint }) => fingerprint));
  const found = new Set(first.findings.map(({ fingerprint }) => fingerprint));
  const findings = [
    ...first.findings.filter(({ check }) => check !== law.id),
    ...second.findings.filter(({ check, fingerprint }) => check !== law.id || found.has(fingerprint)),
  ];
  const isFailed = findings.some(({ requirement, waived }) => requirement === 'MUST' && waived === undefined);
  const isLost = first.findings.some(({ check, fingerprint }) => check === law.id && !again.has(fingerprint));
  const lost = { outcome: 'unknown', reason: `${id}: what was found was not found again` } as const;
  const { reason: _, ...rest } = second;
  const reason = second.reason === undefined ? {} : { reason: second.reason };
  return {
    ...rest,
    ...(isFailed ? { outcome: 'failed' } : isLost ? lost : { outcome: second.outcome, ...reason }),
    requests: first.requests + second.requests,
    findings,
  };
}
