import type { CaseRequest } from '../../core/case.ts';
import type { Description } from '../../core/description.ts';
import type { AnsweredExchange } from '../../core/exchange.ts';
import type { Operation } from '../../core/operation.ts';
import { isSamePlace } from '../../core/resource.ts';
import type { Amendment } from '../../openapi/amended-request.ts';
import { baseRequest } from '../../openapi/base-requests.ts';
import { requestErrors } from '../../openapi/request-errors.ts';
import type { BoundPlace } from './bound-places.ts';
import { correctedRequest } from './corrected-request.ts';
import { openReads, ShownValues, unknownPlaces } from './shown-values.ts';
import type { Way } from './way.ts';

interface Parts {
  readonly description: Description;
  /** Sends a request once. */
  send(operation: Operation, request: CaseRequest): Promise<Way | undefined>;
}

/** What stands for names that a server says it does not know. */
export class NamedInstead {
  readonly #parts: Parts;
  #shown: Promise<ShownValues> | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** With what the refusal says is right, or names that the target has shown for those that it does not know. */
  async amendments(
    operation: Operation,
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
    this.#shown ??= this.#look();
    return (await this.#shown)
      .instead(request, unknown, text)
      .filter((one) => requestErrors(operation, one, this.#parts.description).length === 0)
      .map((one) => ({ request: one, followed: [] }));
  }

  /** Once in a run, so that what is found does not hang on what was asked before. */
  async #look(): Promise<ShownValues> {
    const { description, send } = this.#parts;
    const shown = new ShownValues();
    for (const operation of openReads(description.operations)) {
      const request = baseRequest(operation, description);
      shown.note(request && (await send(operation, request)));
    }
    return shown;
  }
}
