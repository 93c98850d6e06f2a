import type { ResourceModel } from '../../core/resource.ts';
import { resourceModel } from '../../openapi/resources/resource-model.ts';
import type { PacedSender } from '../exchange.ts';
import { Made } from './cleanup.ts';
import { type GivenData, nothingGiven } from './given-data.ts';
import { Reach } from './reach.ts';

/** What is needed where a target keeps what is made there. */
export interface State {
  readonly model: ResourceModel;
  readonly reach: Reach;
  readonly made: Made;
}

/** Nothing for a target that keeps nothing. */
export function stateOf(sender: PacedSender, given: GivenData = nothingGiven): State | undefined {
  const { description, target } = sender;
  if (!target.capabilities.has('state')) return undefined;
  const model = resourceModel(description);
  const made = new Made(model);
  return { model, made, reach: new Reach({ description, model, sender, made, given }) };
}
