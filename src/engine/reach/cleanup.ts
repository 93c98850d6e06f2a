import type { Case } from '../../core/case.ts';
import { caseId } from '../../core/case.ts';
import type { AnsweredExchange } from '../../core/exchange.ts';
import type { Operation } from '../../core/operation.ts';
import type { ResourceModel } from '../../core/resource.ts';
import { baseRequest } from '../../openapi/base-requests.ts';
import { attempt, type PacedSender } from '../exchange.ts';
import { withBound } from './bound-places.ts';
import type { Reach } from './reach.ts';

/** So many things at most are removed; who makes more has a target that can be thrown away. */
const mostRemoved = 2_000;

/** What a run has made at its target, so that it can be taken away again. */
export class Made {
  readonly #removers: ReadonlyMap<string, Operation>;
  readonly #exchanges: AnsweredExchange[] = [];

  constructor({ resources }: ResourceModel) {
    const removers = new Map<string, Operation>();
    for (const { create, remove } of resources) {
      const [remover] = remove;
      for (const { id } of create) if (remover) removers.set(id, remover);
    }
    this.#removers = removers;
  }

  note(exchange: AnsweredExchange): void {
    const { operation, request } = exchange.case;
    const isOther = request.method !== undefined && request.method.toLowerCase() !== operation.method;
    if (isOther || exchange.answer.response.status >= 300 || !this.#removers.has(operation.id)) return;
    if (this.#exchanges.length < mostRemoved) this.#exchanges.push(exchange);
  }

  /** Removes in reverse order, since what was made later may stand on what was made before. */
  async remove(reach: Reach, sender: PacedSender): Promise<void> {
    for (const exchange of this.#exchanges.toReversed()) {
      const operation = this.#removers.get(exchange.case.operation.id);
      const known =
        operation && (reach.learned.get(operation.id) ?? baseRequest(operation, sender.description));
      if (!operation || !known) continue;
      const { values, lacks } = await reach.told(operation, [exchange]);
      if (lacks.length > 0) continue;
      const case_: Case = {
        id: caseId(operation, 'cleanup', 'removes what was made'),
        operation,
        source: 'cleanup',
        title: 'removes what was made',
        intent: 'survive',
        request: withBound(known, values),
      };
      const adapted = sender.target.adapt(case_);
      if (!('skip' in adapted)) await attempt(case_, adapted.request, sender);
    }
  }
}
