import type { ResourceModel } from '../../core/resource.ts';
import type { OpenTarget } from '../../core/target.ts';
import { resourceModel } from '../../openapi/resources/resource-model.ts';
import type { PacedSender } from '../exchange.ts';
import { Made } from './cleanup.ts';
import { type GivenData, nothingGiven } from './given-data.ts';
import { HandedCredentials } from './handed-credentials.ts';
import { Reach } from './reach.ts';

/** What is needed where a target keeps what is made there. */
export interface State {
  readonly model: ResourceModel;
  readonly reach: Reach;
  readonly made: Made;
  /** With the credentials that it has handed out. */
  readonly target: OpenTarget;
}

/** Nothing for a target that keeps nothing. */
export function stateOf(sender: PacedSender, given: GivenData = nothingGiven): State | undefined {
  const { description, target } = sender;
  if (!target.capabilities.has('state')) return undefined;
  const model = resourceModel(description);
  const made = new Made(model);
  const handed = new Map<string, string>();
  const own = { ...target, handed };
  const credentials = new HandedCredentials({ description, given: target.credentials, handed });
  const parts = { description, model, sender: { ...sender, target: own }, made, given, credentials };
  return { model, made, target: own, reach: new Reach(parts) };
}
