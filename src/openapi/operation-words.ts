import type { Description } from '../core/description.ts';
import { member } from '../core/json.ts';
import type { Operation } from '../core/operation.ts';
import { valueAt } from '../core/pointer.ts';

/** Whether an operation says in its own words that it changes a part and leaves the rest. */
export function saysPartial({ document }: Description, { id, pointer }: Operation): boolean {
  const said = valueAt(document, pointer);
  const words = [id, member(said, 'summary'), member(said, 'description')].join(' ');
  return /\bpartial|\bmerge[sd]?\b|\bpatch|only (the )?(given|provided|supplied|sent)\b/i.test(words);
}
