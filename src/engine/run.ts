import type { Case } from '../core/case.ts';
import type { Check } from '../core/check.ts';
import type { RunListener, RunStart, RunSummary, Verdict, VerdictRecord } from '../core/events.ts';
import { isAnswered } from '../core/exchange.ts';
import type { Law } from '../core/law.ts';
import type { Operation } from '../core/operation.ts';
import type { TypedSend } from '../core/pack.ts';
import type { ResourceModel } from '../core/resource.ts';
import type { OpenTarget } from '../core/target.ts';
import {
  isAboutAccount,
  isSelfAffecting,
  mayEndServer,
  resetsServer,
  setsRules,
  takesOwnAccess,
} from '../openapi/self-affecting.ts';
import type { IndexedVerdict } from './apart.ts';
import type { Asker } from './ask.ts';
import { askEnding } from './ask-ending.ts';
import { askOperation } from './ask-operation.ts';
import { CoverageAccount } from './coverage.ts';
import { type Clock, Gate, type RunLimits, systemClock } from './gate.ts';
import { counter, type Play, playLaw, playsOf } from './laws/play.ts';
import { lookedAtAgain, mayBeOfOthers } from './laws/seen-again.ts';
import { Spares } from './laws/spares.ts';
import type { Plan, PlannedOperation } from './plan.ts';
import type { GivenData } from './reach/given-data.ts';
import { type State, stateOf } from './reach/state.ts';
import { shrinkFindings } from './shrink.ts';
import { sideBySide, type Waiting } from './side-by-side.ts';
import { SummaryAccount } from './summary.ts';

export interface RunOptions {
  readonly api: { readonly id: string; readonly title: string };
  readonly target: OpenTarget;
  readonly checks: readonly Check[];
  readonly typedSend?: TypedSend;
  /** Operations that are asked side by side. */
  readonly concurrency: number;
  readonly limits?: RunLimits;
  readonly clock?: Clock;
  /** Which cases are this run's; all of them where it is left out. */
  readonly owns?: (case_: Pick<Case, 'id'>) => boolean;
  /** `i/n`, told in the records. */
  readonly shard?: string;
  /** Looks for a way in before it asks; only where the target keeps what is made there. */
  readonly reaches?: boolean;
  readonly given?: GivenData;
  /** Played on every resource, after the single exchanges. */
  readonly laws?: readonly Law[];
  /** The same target with a second set of credentials. */
  readonly other?: OpenTarget;
  /** Looks for smaller requests that show the same. */
  readonly shrinks?: boolean;
  readonly listener: RunListener;
}

/** Asks a plan once. Events go to the listener as they fall; the summary is also what the last event carries. */
export async function run(plan: Plan, options: RunOptions): Promise<RunSummary> {
  const { api, target, checks, typedSend, listener, owns, clock = systemClock } = options;
  const { description, operations } = plan;
  const startedAt = clock.now();
  const gate = new Gate(options.limits, clock);
  const start: RunStart = {
    api: api.id,
    title: api.title,
    target: target.id,
    baseUrl: target.baseUrl,
    seed: plan.seed,
    ...(options.shard === undefined ? {} : { shard: options.shard }),
    operations: operations.map(({ operation }) => operation),
  };
  const account = new SummaryAccount(start);
  const coverage = new CoverageAccount(
    operations.map(({ operation }) => operation),
    description,
  );
  let told = 0;
  const tell = (record: VerdictRecord, verdict?: Verdict): void => {
    told += record.requests;
    account.note(record, verdict?.case);
    listener({ type: 'verdict', record, ...(verdict ? { verdict } : {}) });
  };
  const sender: Asker = {
    description,
    target,
    checks,
    gate,
    ...(typedSend ? { typedSend } : {}),
    ...(owns ? { owns } : {}),
  };
  const state = options.reaches ? stateOf(sender, options.given) : undefined;
  const asker: Asker = { ...sender, ...state };
  // what runs on the same machine is started anew sooner than it is full
  const cleansCases = !/^https?:\/\/(localhost|127\.|\[::1\])/.test(target.baseUrl);
  const tellVerdict = ({ verdict, index }: IndexedVerdict): void => {
    coverage.note(verdict);
    const { exchange } = verdict;
    if (exchange && isAnswered(exchange))
      cleansCases ? state?.made.note(exchange) : state?.made.noteRemoved(exchange);
    tell(recordOf(verdict, index), verdict);
  };
  const askOne = async (planned: PlannedOperation): Promise<void> => {
    // to look for a way in takes a while, and nobody could go it any more
    if (gate.stopped === undefined) for await (const one of askOperation(planned, asker)) tellVerdict(one);
    if (gate.stopped !== undefined) tell(unasked(planned, gate.stopped));
    listener({ type: 'operation-ended', operation: planned.operation });
  };

  listener({ type: 'run-started', ...start });
  const isLast = ({ operation }: PlannedOperation): boolean => state !== undefined && mayEndServer(operation);
  const asked = operations.filter((one) => !isLast(one));
  const waves = wavesOf(asked, state?.model);
  // whose own access is gone can ask nothing of other accounts, and nobody can while the server starts anew
  const nearness = ({ operation }: PlannedOperation): number => {
    if (resetsServer(operation)) return 3;
    return isAboutAccount(operation) ? 0 : takesOwnAccess(operation) ? 2 : 1;
  };
  const dangerous = (waves.pop() ?? []).toSorted((a, b) => nearness(a) - nearness(b));
  const setting = waves.pop() ?? [];
  const waiting: Waiting<PlannedOperation> = {
    isSlow: ({ operation }) => gate.late.isSlow(operation),
    whenMore: (look) => gate.late.whenSlow(look),
  };
  for (const wave of waves) await sideBySide(wave, options.concurrency, askOne, waiting);
  if (state && gate.stopped === undefined)
    await playLaws(
      options,
      asker,
      state,
      asked.map(({ operation }) => operation),
      clock,
      tell,
    );
  await sideBySide(setting, options.concurrency, askOne, waiting);
  await sideBySide(dangerous, 1, askOne);
  if (options.shrinks) {
    for await (const { finding, index } of shrinkFindings(account.tellers(), asker)) {
      account.replace(finding, index);
      listener({ type: 'finding-shrunk', finding, index });
    }
  }
  if (state) await state.made.remove(state.reach, { ...sender, gate: new Gate({}, clock) });
  const ending = operations.filter(isLast);
  for await (const one of askEnding(ending, asker)) tellVerdict(one);
  for (const { operation } of ending) listener({ type: 'operation-ended', operation });
  const ledger = coverage.ledger();
  const added = account.result({
    ledger,
    moreRequests: gate.requests - told,
    durationMs: clock.now() - startedAt,
    ...(gate.stopped === undefined ? {} : { stopped: gate.stopped }),
  });
  const summary = state ? { ...added, learned: state.reach.learned } : added;
  listener({ type: 'run-ended', summary, ledger });
  return summary;
}

/**
 * What removes takes nothing away that is still asked for: one thing before all of its kind. What sets rules for others
 * comes behind these, and what may lock us out last of all.
 */
function wavesOf(operations: readonly PlannedOperation[], model?: ResourceModel): PlannedOperation[][] {
  const waveOf = ({ operation }: PlannedOperation): number =>
    isSelfAffecting(operation) ? 4 : model && setsRules(operation) ? 3 : waveOfMethod(operation);
  // a list of what nothing makes may be filled by what is asked before
  const isOfLeavings = ({ operation }: PlannedOperation): boolean =>
    model?.bindingsOf(operation).some(({ required, producers }) => {
      return required && producers.every(({ from }) => from.kind === 'items');
    }) ?? false;
  const ordered = [...operations.filter((one) => !isOfLeavings(one)), ...operations.filter(isOfLeavings)];
  return [0, 1, 2, 3, 4].map((wave) => ordered.filter((planned) => waveOf(planned) === wave));
}

function waveOfMethod({ method, path }: Operation): number {
  return method !== 'delete' ? 0 : path.endsWith('}') ? 1 : 2;
}

async function playLaws(
  { laws = [], other, concurrency, owns }: RunOptions,
  asker: Asker,
  { model, reach }: State,
  planned: readonly Operation[],
  clock: Clock,
  tell: (record: VerdictRecord) => void,
): Promise<void> {
  const plays = playsOf(laws, model, asker, planned).filter((play) => owns?.(play) ?? true);
  const wait = (ms: number): Promise<void> => clock.sleep(ms);
  const player = {
    asker,
    reach,
    wait,
    next: counter(),
    ...(other ? { other: { ...asker, target: other } } : {}),
  };
  const doubtful: { readonly play: Play; readonly first: VerdictRecord }[] = [];
  const playAll = async (strand: readonly Play[]): Promise<void> => {
    const playing = { ...player, spares: new Spares() };
    for (const play of strand) {
      if (asker.gate.stopped !== undefined) return;
      const first = await playLaw(play, playing);
      if (mayBeOfOthers(play, first, (create) => reach.binds(create))) doubtful.push({ play, first });
      else tell(first);
    }
  };
  const isOfRules = ({ resource }: Play): boolean =>
    [...resource.create, ...resource.replace, ...resource.update].some(setsRules);
  for (const some of [plays.filter((one) => !isOfRules(one)), plays.filter(isOfRules)]) {
    const beside = some.filter(({ law }) => !law.isAlone);
    await sideBySide(strandsOf(beside, concurrency), concurrency, playAll);
    await playAll(some.filter(({ law }) => law.isAlone));
  }
  for (const { play, first } of doubtful) {
    tell(
      await lookedAtAgain(play, first, () =>
        asker.gate.stopped === undefined ? playLaw(play, player) : undefined,
      ),
    );
  }
}

/** Laws of one resource one after another, as they leave each other things; in parts where there are many. */
function strandsOf(plays: readonly Play[], concurrency: number): Play[][] {
  const longest = Math.max(8, Math.ceil(plays.length / concurrency));
  const strands: Play[][] = [];
  for (const play of plays) {
    const last = strands.at(-1);
    if (last && last[0]?.resource === play.resource && last.length < longest) last.push(play);
    else strands.push([play]);
  }
  return strands;
}

export function recordOf(verdict: Verdict, index: number): VerdictRecord {
  const { case: case_, outcome, reason, exchange, requests, checksExecuted, findings } = verdict;
  return {
    operation: case_.operation.id,
    index,
    source: case_.source,
    title: case_.title,
    outcome,
    ...(reason === undefined ? {} : { reason }),
    ...(exchange?.answer.ok ? { status: exchange.answer.response.status } : {}),
    requests,
    checksExecuted,
    findings,
  };
}

/** Stands for all cases of an operation that the end of the run left over. */
export function unasked({ operation }: PlannedOperation, reason: string): VerdictRecord {
  return {
    operation: operation.id,
    index: Number.MAX_SAFE_INTEGER,
    source: '',
    title: 'what was left to ask',
    outcome: 'unknown',
    reason,
    requests: 0,
    checksExecuted: 0,
    findings: [],
  };
}
