import type { CaseRequest } from '../../core/case.ts';
import type { Description } from '../../core/description.ts';
import type { AnsweredExchange } from '../../core/exchange.ts';
import type { Operation } from '../../core/operation.ts';
import { isSamePlace } from '../../core/resource.ts';
import type { Amendment } from '../../openapi/amended-request.ts';
import { requestErrors } from '../../openapi/request-errors.ts';
import type { BoundPlace } from './bound-places.ts';
import { correctedRequest } from './corrected-request.ts';
import { lookAround, type ShownValues, unknownPlaces } from './shown-values.ts';
import type { Way } from './way.ts';

type Read = (operation: Operation, request: CaseRequest) => Promise<Way | undefined>;

/** Requests with what a refusal says is right, or names that the target has shown for those that it does not know. */
export class Corrections {
  readonly #description: Description;
  readonly #read: Read;
  #shown: Promise<ShownValues> | undefined;

  constructor(description: Description, read: Read) {
    this.#description = description;
    this.#read = read;
  }

  async of(
    request: CaseRequest,
    { case: case_, answer: { response } }: AnsweredExchange,
    bound: readonly BoundPlace[],
  ): Promise<Amendment[]> {
    const text = new TextDecoder().decode(response.body.subarray(0, 4096));
    const corrected = correctedRequest(request, text);
    if (corrected) return [{ request: corrected, followed: [] }];
    const unknown = unknownPlaces(case_, text, response.status).filter(
      (place) => !bound.some((one) => isSamePlace(one.place, place)),
    );
    if (unknown.length === 0) return [];
    this.#shown ??= lookAround(this.#description, this.#read);
    return (await this.#shown)
      .instead(request, unknown)
      .filter((one) => requestErrors(case_.operation, one, this.#description).length === 0)
      .map((one) => ({ request: one, followed: [] }));
  }
}
