import type { Description } from '../../core/description.ts';
import type { ResourceModel } from '../../core/resource.ts';
import type { PacedSender } from '../exchange.ts';
import type { Made } from './cleanup.ts';
import type { GivenData } from './given-data.ts';
import type { HandedCredentials } from './handed-credentials.ts';

/** What ways in are looked for with. */
export interface ReachParts {
  readonly description: Description;
  readonly model: ResourceModel;
  readonly sender: PacedSender;
  readonly given: GivenData;
  readonly made?: Made;
  readonly credentials?: HandedCredentials;
}
