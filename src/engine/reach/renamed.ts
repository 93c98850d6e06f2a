import type { CaseRequest } from '../../core/case.ts';
import type { Description } from '../../core/description.ts';
import type { AnsweredExchange } from '../../core/exchange.ts';
import { isSamePlace } from '../../core/resource.ts';
import type { Amendment } from '../../openapi/amended-request.ts';
import { requestErrors } from '../../openapi/request-errors.ts';
import type { BoundPlace } from './bound-places.ts';
import { correctedRequest } from './corrected-request.ts';
import { type ShownValues, unknownPlaces } from './shown-values.ts';

/** With what the refusal says is right, or names that the target has shown for those that it does not know. */
export async function renamed(
  { case: case_, answer: { response } }: AnsweredExchange,
  request: CaseRequest,
  bound: readonly BoundPlace[],
  description: Description,
  look: () => Promise<ShownValues>,
): Promise<Amendment[]> {
  const text = new TextDecoder().decode(response.body.subarray(0, 4096));
  const corrected = correctedRequest(request, text);
  if (corrected) return [{ request: corrected, followed: [] }];
  const unknown = unknownPlaces(case_, text, response.status).filter(
    (place) => !bound.some((one) => isSamePlace(one.place, place)),
  );
  if (unknown.length === 0) return [];
  return (await look())
    .instead(request, unknown)
    .filter((one) => requestErrors(case_.operation, one, description).length === 0)
    .map((one) => ({ request: one, followed: [] }));
}
