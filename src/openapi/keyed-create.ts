import type { CaseRequest } from '../core/case.ts';
import type { Shown, Stage, Thing } from '../core/law.ts';
import type { Operation, Parameter } from '../core/operation.ts';
import type { Resource } from '../core/resource.ts';
import { freshKey, keyLike, keyParameter } from './idempotency-key.ts';

export interface KeyedCreate {
  readonly operation: Operation;
  readonly parameter: Parameter;
}

/** What makes a thing and takes an idempotency key. */
export function keyedCreate({ create }: Resource): KeyedCreate | undefined {
  for (const operation of create) {
    const parameter = keyParameter(operation);
    if (parameter && operation.method === 'post') return { operation, parameter };
  }
  return undefined;
}

/** What was made with a key of its own, and how to send the same again. */
export interface Keyed {
  readonly key: string;
  readonly thing: Thing;
  /** Whatever the answer, it is not held against the request. */
  again(change?: (request: CaseRequest) => CaseRequest, asOther?: boolean): Promise<Shown>;
}

/** Makes something with a key that nobody has used. */
export async function sendKeyed(stage: Stage): Promise<Keyed> {
  const { operation, parameter } = keyedCreate(stage.resource) ?? stage.giveUp('nothing takes a key');
  const key = freshKey(stage, parameter);
  const made = await stage.send(operation, undefined, {
    header: { [parameter.name]: key },
    isNew: true,
    intent: 'survive',
  });
  if (!made.ok || made.status === 202) stage.giveUp(`it could not be made with a key (${made.status})`);
  const thing = { made, sent: {} };
  const { request } = made.exchange.case;
  const again: Keyed['again'] = (change = (same) => same, asOther = false) =>
    stage.send(operation, thing, { edit: () => change(request), intent: 'survive', asOther });
  return { key, thing, again };
}

/** What came of the same request several times at once, with a key that differs little from that of another one. */
export interface AtOnce {
  readonly before: Thing;
  readonly answers: readonly Shown[];
}

export async function sendAtOnce(stage: Stage, times: number): Promise<AtOnce> {
  const { parameter } = keyedCreate(stage.resource) ?? stage.giveUp('nothing takes a key');
  const { key, thing, again } = await sendKeyed(stage);
  const keyed = (request: CaseRequest): CaseRequest => ({
    ...request,
    header: { ...request.header, [parameter.name]: keyLike(key) },
  });
  return { before: thing, answers: await Promise.all(Array.from({ length: times }, () => again(keyed))) };
}
