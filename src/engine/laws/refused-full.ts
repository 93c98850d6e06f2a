import type { Operation } from '../../core/operation.ts';
import type { Reach } from '../reach/reach.ts';

/** Operations that took no thing with all its fields: something that is not described is wrong with them. */
const refused = new WeakMap<Reach, Set<string>>();

export function noteRefusedFull(reach: Reach, { id }: Operation): void {
  refused.set(reach, (refused.get(reach) ?? new Set()).add(id));
}

export function isRefusedFull(reach: Reach, { id }: Operation): boolean {
  return refused.get(reach)?.has(id) ?? false;
}
