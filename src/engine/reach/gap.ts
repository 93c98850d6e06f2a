import type { Verdict } from '../../core/events.ts';
import type { AnsweredExchange } from '../../core/exchange.ts';
import type { Asker } from '../ask.ts';
import { judge } from '../judge.ts';

/** What the server demands and the description does not say: seen because following it helped. */
export interface Gap {
  readonly refused: AnsweredExchange;
}

/** What was refused although the description allows it, judged like any other exchange. */
export function gapVerdict({ refused }: Gap, { checks, target }: Asker): Verdict {
  const { findings, checksExecuted } = judge(refused, checks, target);
  const isFailed = findings.some(({ requirement, waived }) => requirement === 'MUST' && waived === undefined);
  const outcome = isFailed ? 'failed' : 'passed';
  return { case: refused.case, exchange: refused, outcome, requests: 0, checksExecuted, findings };
}
