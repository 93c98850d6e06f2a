import type { Description } from '../core/description.ts';
import type { Operation } from '../core/operation.ts';

/**
 * Whether a member of a group asks one of the kinds that the group shares: each kind is asked by at least one member, and
 * each member asks at least one kind. Members and kinds are numbers from 0, so that the same description gives the same
 * turns whoever asks.
 */
export function hasTurn(kind: number, kinds: number, member: number, members: number): boolean {
  const round = Math.max(1, Math.min(kinds, members));
  return kind % round === member % round;
}

/** What an operation has in common with others; `undefined` for an operation of no group. */
export type Trait = (operation: Operation) => string | undefined;

const known = new WeakMap<Description, Map<Trait, ReadonlyMap<string, readonly string[]>>>();

/**
 * The place of an operation among those of its description that have the trait in common with it, and how many these
 * are. An operation that is not of the description is alone, and has every turn.
 */
export function placeAmong(
  operation: Operation,
  { description, trait }: { readonly description: Description; readonly trait: Trait },
): readonly [member: number, members: number] {
  const ofDescription = known.get(description) ?? new Map<Trait, ReadonlyMap<string, readonly string[]>>();
  known.set(description, ofDescription);
  const groups = ofDescription.get(trait) ?? groupsOf(description.operations, trait);
  ofDescription.set(trait, groups);
  const ids = groups.get(trait(operation) ?? '') ?? [];
  const member = ids.indexOf(operation.id);
  return member < 0 ? [0, 1] : [member, ids.length];
}

function groupsOf(operations: readonly Operation[], trait: Trait): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const operation of operations) {
    const key = trait(operation);
    if (key === undefined) continue;
    const ids = groups.get(key) ?? [];
    ids.push(operation.id);
    groups.set(key, ids);
  }
  return groups;
}
