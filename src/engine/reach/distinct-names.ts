import type { CaseRequest } from '../../core/case.ts';
import type { Description } from '../../core/description.ts';
import type { Operation } from '../../core/operation.ts';
import type { ResourceModel } from '../../core/resource.ts';
import { distinctPath, ownNames } from '../../openapi/distinct-path.ts';
import { distinctRequest } from '../../openapi/distinct-request.ts';
import { type BoundPlace, isBoundIn } from './bound-places.ts';

/** Gives requests names that nothing else has, as far as that can be known. */
export class DistinctNames {
  readonly #description: Description;
  readonly #ownNames: ReadonlyMap<string, string>;
  #made = 0;

  constructor({ description, model }: { description: Description; model: ResourceModel }) {
    this.#description = description;
    this.#ownNames = ownNames(model);
  }

  /** The same request apart from all before; `beyond` sets it apart from those of earlier runs as well. */
  apart(
    operation: Operation,
    request: CaseRequest,
    bound: readonly BoundPlace[],
    beyond: number,
  ): CaseRequest {
    this.#made += 1;
    const number = beyond + this.#made;
    const own = this.#ownNames.get(operation.id);
    const isGiven = bound.some(({ place }) => place.in === 'path' && place.name === own);
    const isKept = (name: string) => isGiven || name !== own;
    const renamed = distinctPath(operation, request, this.#description, number, isKept);
    return distinctRequest(operation, renamed ?? request, this.#description, number, isBoundIn(bound));
  }
}
