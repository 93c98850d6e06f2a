import type { Case } from '../core/case.ts';
import { type ExitCode, exitCodes, usageError } from '../core/errors.ts';
import type { Exchange } from '../core/exchange.ts';
import type { Finding } from '../core/finding.ts';
import type { HeaderList } from '../core/http.ts';
import type { Law } from '../core/law.ts';
import type { ApiPack } from '../core/pack.ts';
import type { Registry } from '../core/registry.ts';
import type { Target, TargetRequest } from '../core/target.ts';
import { withLearnedExample } from '../openapi/learned-example.ts';
import { commandsOf } from '../protocol/finding-json.ts';
import { type Asker, ask } from './ask.ts';
import { Gate, systemClock } from './gate.ts';
import { counter, type LawPlayer, playLaw, playsOf } from './laws/play.ts';
import { defaultContext, type Plan, planRun } from './plan.ts';
import { type State, stateOf } from './reach/state.ts';
import { Stay } from './reach/stay.ts';
import { isWay } from './reach/way.ts';
import { shrunkRequest } from './shrink.ts';

/** How a finding is found again. */
export interface KeptFinding {
  readonly check: string;
  readonly cause: string;
  readonly operation: string;
  readonly case: string;
  readonly source: string;
  /** The law and its resource, where it is a law that saw it. */
  readonly law?: string;
  readonly shrunk: readonly number[];
}

export interface ReplayOptions {
  readonly pack: ApiPack;
  readonly target: Target;
  readonly registry: Registry;
  readonly request: Omit<TargetRequest, 'api' | 'description'>;
  readonly seed: number;
  /** A second set of credentials. */
  readonly otherHeaders?: HeaderList;
}

export interface Replayed {
  readonly lines: readonly string[];
  readonly exitCode: ExitCode;
}

/**
 * Makes the case anew from description and seed, sends it once, and has it judged by the check that saw it. Throws a
 * usage `TrothError` when the description no longer gives that case.
 */
export async function replayFinding(wanted: KeptFinding, options: ReplayOptions): Promise<Replayed> {
  const { pack, target, registry, request, seed, otherHeaders = [] } = options;
  const description = await pack.describe();
  const whole = { ...request, api: pack.api, description };
  const open = await target.open(whole);
  const other = otherHeaders.length > 0 ? await target.open({ ...whole, headers: otherHeaders }) : undefined;
  try {
    const sender: Asker = { description, target: open, checks: registry.checks, gate: new Gate() };
    const state = stateOf(sender);
    const asker: Asker = { ...sender, ...(state ? { target: state.target, reach: state.reach } : {}) };
    const replayed = wanted.law
      ? await lawAgain(
          wanted,
          other ? { asker, other: { ...asker, target: other } } : { asker },
          state,
          registry.laws,
        )
      : await caseAgain(wanted, asker, (thorough) =>
          planRun(description, registry.sources, { ...defaultContext, seed, thorough }),
        );
    await state?.made.remove(state.reach, asker);
    return replayed;
  } finally {
    await open.close();
    await other?.close();
  }
}

async function caseAgain(
  wanted: KeptFinding,
  asker: Asker,
  planWith: (thorough: boolean) => Plan,
): Promise<Replayed> {
  const plannedWith = (thorough: boolean) =>
    planWith(thorough).operations.find(({ operation: { id } }) => id === wanted.operation);
  const planned = plannedWith(false);
  const entered = planned && (await asker.reach?.enter(planned.operation));
  const way = entered && isWay(entered) ? entered : undefined;
  const operation = planned && (way ? withLearnedExample(planned.operation, way.request) : planned.operation);
  const foundWith = (thorough: boolean): Case | undefined => {
    const made = plannedWith(thorough)?.cases(operation);
    return made && caseIn([...made.accepts, ...made.others], wanted);
  };
  // a run with --thorough asks what others leave out
  const case_ = foundWith(false) ?? foundWith(true);
  const smaller = case_ && shrunkRequest(case_, wanted.shrunk);
  // what succeeded before was an example of its own
  if (planned && !case_ && entered && !isWay(entered)) {
    return ending(
      wanted,
      [],
      undefined,
      `no valid request of ${wanted.operation} succeeded: ${entered.lacks}`,
    );
  }
  if (!planned || !case_ || !smaller) {
    throw usageError(
      `the description no longer gives the case "${wanted.case}" of ${wanted.operation}; run troth test again`,
    );
  }
  const stay = new Stay(planned.operation, entered, asker.reach);
  const one = { ...case_, request: smaller };
  const checks = asker.checks.filter(({ id }) => id === wanted.check);
  const verdict = await stay.ask(one, (bound) =>
    ask({ ...one, request: bound }, { ...asker, checks }, way?.exchange),
  );
  const { exchange, outcome, reason = 'nothing was sent' } = verdict;
  const isTold = exchange !== undefined && !['unknown', 'blocked', 'skipped', 'broken'].includes(outcome);
  return ending(wanted, verdict.findings, isTold ? `the answer (${statusOf(exchange)})` : undefined, reason);
}

/** Among the parts of cases, and what they stand for, too. */
function caseIn(cases: readonly Case[], wanted: KeptFinding): Case | undefined {
  for (const case_ of cases) {
    if (case_.source !== wanted.source) continue;
    const { parts, joint } = case_;
    const below = [...(parts?.() ?? []), ...(joint?.holds ?? []), ...(joint?.after ?? [])];
    const found = case_.title === wanted.case ? case_ : caseIn(below, wanted);
    if (found) return found;
  }
  return undefined;
}

function statusOf({ answer }: Exchange): string {
  return answer.ok ? String(answer.response.status) : answer.failure.kind;
}

async function lawAgain(
  wanted: KeptFinding,
  askers: Pick<LawPlayer, 'asker' | 'other'>,
  state: State | undefined,
  laws: readonly Law[],
): Promise<Replayed> {
  const play = state && playsOf(laws, state.model, askers.asker).find(({ id }) => id === wanted.law);
  if (!play || !state)
    throw usageError(`the description no longer gives ${wanted.law}; run troth test again`);
  const parts = { reach: state.reach, wait: systemClock.sleep, next: counter() };
  const record = await playLaw(play, { ...askers, ...parts });
  const isTold = record.outcome === 'passed' || record.outcome === 'failed';
  return ending(wanted, record.findings, isTold ? 'the sequence' : undefined, record.reason ?? '');
}

function ending(
  wanted: KeptFinding,
  findings: readonly Finding[],
  told: string | undefined,
  reason: string,
): Replayed {
  const found = findings.find(({ check, cause }) => check === wanted.check && cause === wanted.cause);
  if (found) return { lines: shownLines(found), exitCode: exitCodes.notConformant };
  if (told === undefined) return { lines: [`could not tell: ${reason}`], exitCode: exitCodes.couldNotTell };
  return {
    lines: [`no longer shows: ${wanted.check} has nothing to say about ${told}`],
    exitCode: exitCodes.conformant,
  };
}

function shownLines(finding: Finding): string[] {
  const { summary, check, why, expected, actual, pointer } = finding;
  return [
    `still shows: ${summary} [${check}]`,
    `  why       ${why}`,
    `  where     ${pointer || 'the whole message'}`,
    `  expected  ${expected}`,
    `  actual    ${actual}`,
    ...commandLines(finding),
  ];
}

function commandLines(finding: Finding): string[] {
  const lines = commandsOf(finding);
  return lines.map(
    (line, index) => `  ${lines.length > 1 ? `step ${index + 1}`.padEnd(9) : 'again    '} ${line}`,
  );
}
