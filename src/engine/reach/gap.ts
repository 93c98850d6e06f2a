import type { Verdict } from '../../core/events.ts';
import type { Asker } from '../ask.ts';
import { judge } from '../judge.ts';
import type { Gap } from './reach.ts';

/** What was refused although the description allows it, judged like any other exchange. */
export function gapVerdict({ refused }: Gap, { checks, target }: Asker): Verdict {
  const { findings, checksExecuted } = judge(refused, checks, target);
  const isFailed = findings.some(({ requirement, waived }) => requirement === 'MUST' && waived === undefined);
  const outcome = isFailed ? 'failed' : 'passed';
  return { case: refused.case, exchange: refused, outcome, requests: 0, checksExecuted, findings };
}
