import type { Description } from '../../core/description.ts';
import type { Producer } from '../../core/resource.ts';
import type { Draft } from './draft.ts';
import { versionIn } from './path-readings.ts';
import { producersOf, type Wanted } from './producers.ts';
import { thing } from './words.ts';

/**
 * What gives the name of a thing that nothing makes under its own path, where one other resource is called the same:
 * `/order_items/{id}` beside `/orders/{id}/items`, `/notes/{id}` beside `/users/{id}/notes`.
 */
export function namesakeProducers(
  description: Description,
  drafts: readonly Draft[],
  { draft, said }: Pick<Wanted, 'said'> & { readonly draft: Draft },
): Producer[] {
  if (draft.isSingleton) return [];
  const [namesake, ...others] = drafts.filter((other) => isNamesake(draft, other));
  const [identifier, ...more] = namesake?.identifiers ?? [];
  if (!namesake || !identifier || others.length + more.length > 0) return [];
  return producersOf(description, namesake, { identifier, said, confidence: 'shaped' });
}

function isNamesake(draft: Draft, other: Draft): boolean {
  if (other === draft || other.isSingleton || other.create.length + other.list.length === 0) return false;
  if (versionIn(draft.path) !== versionIn(other.path)) return false;
  if (isNested(draft)) return !isNested(other) && namesOf(draft).includes(thing(other.name));
  return isNested(other) && namesOf(other).includes(thing(draft.name));
}

/** It stands below one of something else. */
function isNested({ path }: Draft): boolean {
  return /\}\/[^{]/.test(path);
}

/** By itself, and with the name of what it stands in. */
function namesOf({ name, parent }: Draft): string[] {
  return [thing(name), ...(parent ? [thing(parent.name) + thing(name)] : [])];
}
