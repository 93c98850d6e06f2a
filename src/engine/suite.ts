import type { Description } from '../core/description.ts';
import type { RunSummary, VerdictRecord } from '../core/events.ts';
import { isAnswered } from '../core/exchange.ts';
import type { HeaderList } from '../core/http.ts';
import type { ApiPack } from '../core/pack.ts';
import type { Registry } from '../core/registry.ts';
import type { OpenTarget, Target, TargetRequest } from '../core/target.ts';
import { readDataFile } from '../openapi/data-file.ts';
import { resourceModel } from '../openapi/resources/resource-model.ts';
import { mayEndServer } from '../openapi/self-affecting.ts';
import type { Asker } from './ask.ts';
import { leftOut } from './ask-ending.ts';
import { askOperation } from './ask-operation.ts';
import { CoverageAccount } from './coverage.ts';
import { Gate, type RunLimits, systemClock } from './gate.ts';
import { counter, type LawPlayer, type Play, playLaw, playsOf } from './laws/play.ts';
import { Spares } from './laws/spares.ts';
import { defaultContext, type PlannedOperation, planRun } from './plan.ts';
import { type GivenData, nothingGiven, readGivenValues } from './reach/given-data.ts';
import { type State, stateOf } from './reach/state.ts';
import { recordOf, unasked } from './run.ts';
import { everything, type Selection, select } from './selection.ts';
import { SummaryAccount } from './summary.ts';

export interface SuiteParts {
  readonly pack: ApiPack;
  readonly description: Description;
  readonly target: Target;
  readonly registry: Registry;
  readonly request: Omit<TargetRequest, 'api' | 'description'>;
  /** A second set of credentials. */
  readonly otherHeaders?: HeaderList;
  readonly seed?: number;
  readonly selection?: Selection;
  readonly limits?: RunLimits;
  /** A file of values that the server knows. */
  readonly data?: string;
  /** Makes things and plays laws on them, with every source; left out, each operation is asked by itself. */
  readonly reaches?: boolean;
}

interface Opened {
  readonly target: OpenTarget;
  readonly other?: OpenTarget;
  readonly asker: Asker;
  readonly state?: State;
  readonly player?: LawPlayer;
}

/** A run in parts, for a runner that tells each of them by itself: it says what there is, and asks what it is told to. */
export class Suite {
  /** Those that remove come last, so that they take nothing away that is still asked for. */
  readonly operations: readonly PlannedOperation[];
  readonly plays: readonly Play[];
  readonly description: Description;
  readonly #parts: SuiteParts;
  readonly #checks: Registry['checks'];
  readonly #gate: Gate;
  readonly #account: SummaryAccount;
  readonly #coverage: CoverageAccount;
  #opened: Opened | undefined;

  constructor(parts: SuiteParts) {
    const { pack, description, target, registry, seed = defaultContext.seed, selection = everything } = parts;
    const all = [...description.operations, ...description.webhooks];
    const { operations, checks, laws, sources } = select(all, registry, selection);
    const asked = sources.filter(({ thorough }) => parts.reaches || target.embedded || !thorough);
    const planned = planRun(description, asked, { ...defaultContext, seed }, operations).operations;
    const isLast = ({ operation }: PlannedOperation): number => (operation.method === 'delete' ? 1 : 0);
    this.#parts = parts;
    this.description = description;
    this.#checks = checks;
    this.#gate = new Gate(parts.limits);
    this.operations = parts.reaches ? planned.toSorted((a, b) => isLast(a) - isLast(b)) : planned;
    this.plays = parts.reaches ? playsOf(laws, resourceModel(description), { description }) : [];
    const { id, title } = pack.api;
    this.#account = new SummaryAccount({ api: id, title, target: target.id, baseUrl: '', seed, operations });
    this.#coverage = new CoverageAccount(operations, description);
  }

  /** Throws a `TrothError` where the target cannot be asked. */
  async open(): Promise<void> {
    const { pack, description, target, request, otherHeaders = [], reaches, data } = this.#parts;
    const wanted = { ...request, api: pack.api, description };
    const main = await target.open(wanted);
    const { typedSend } = pack;
    const sender: Asker = {
      description,
      target: main,
      checks: this.#checks,
      gate: this.#gate,
      ...(typedSend ? { typedSend } : {}),
    };
    this.#opened = { target: main, asker: sender };
    const other =
      otherHeaders.length > 0 ? await target.open({ ...wanted, headers: otherHeaders }) : undefined;
    const state = reaches ? stateOf(sender, await givenIn(data, description)) : undefined;
    const asker: Asker = { ...sender, ...state };
    const player = state && {
      asker,
      reach: state.reach,
      wait: (ms: number) => systemClock.sleep(ms),
      next: counter(),
      spares: new Spares(),
      ...(other ? { other: { ...asker, target: other } } : {}),
    };
    this.#opened = {
      target: main,
      asker,
      ...(other ? { other } : {}),
      ...(state ? { state } : {}),
      ...(player ? { player } : {}),
    };
  }

  /** Asks all cases of one operation. */
  async ask(planned: PlannedOperation): Promise<readonly VerdictRecord[]> {
    const { asker, state } = this.#running();
    const records: VerdictRecord[] = [];
    const ends = state !== undefined && mayEndServer(planned.operation);
    const why = 'it may end the server, which other tests still ask';
    for await (const { verdict, index } of ends
      ? leftOut(planned, asker, why)
      : askOperation(planned, asker)) {
      this.#coverage.note(verdict);
      if (verdict.exchange && isAnswered(verdict.exchange)) state?.made.note(verdict.exchange);
      records.push(recordOf(verdict, index));
    }
    if (this.#gate.stopped !== undefined) records.push(unasked(planned, this.#gate.stopped));
    for (const record of records) this.#account.note(record);
    return records;
  }

  async play(play: Play): Promise<VerdictRecord> {
    const { player } = this.#running();
    if (!player) throw new Error(`target ${this.#parts.target.id} keeps nothing that a law could be about`);
    const { stopped } = this.#gate;
    const record: VerdictRecord =
      stopped === undefined
        ? await playLaw(play, player)
        : { ...untold, title: play.id, index: play.index, reason: stopped };
    this.#account.note(record);
    return record;
  }

  summary(): RunSummary {
    const { stopped } = this.#gate;
    const end = { ledger: this.#coverage.ledger(), moreRequests: 0 };
    return this.#account.result({ ...end, ...(stopped === undefined ? {} : { stopped }) });
  }

  /** Takes away what was made, and lets go of the target. */
  async close(): Promise<void> {
    if (!this.#opened) return;
    const { target, other, asker, state } = this.#opened;
    try {
      await state?.made.remove(state.reach, { ...asker, gate: new Gate() });
    } finally {
      await target.close();
      await other?.close();
    }
  }

  #running(): Opened {
    if (!this.#opened) throw new Error('the suite is not open');
    return this.#opened;
  }
}

async function givenIn(data: string | undefined, description: Description): Promise<GivenData> {
  if (data === undefined) return nothingGiven;
  return { ...nothingGiven, ...readGivenValues(await readDataFile(data), description) };
}

/** Stands for a law that the end of the run left over. */
const untold = {
  operation: '',
  source: 'laws',
  outcome: 'unknown',
  requests: 0,
  checksExecuted: 0,
  findings: [],
} as const;
