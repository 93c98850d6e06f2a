import type { Description } from '../core/description.ts';
import type { Resource } from '../core/resource.ts';
import { writtenFields } from './representation-fields.ts';
import type { Said } from './resources/fields.ts';
import { spelling } from './resources/words.ts';
import { type Sorting, waysToSort } from './sort-parameter.ts';

export interface SortableField {
  readonly field: string;
  /** At most one for each direction. */
  readonly waysToSort: readonly Sorting[];
}

/** Fields of text that a client may write and that the list can be sorted by. */
export function sortableFields(resource: Resource, description: Description): SortableField[] {
  const [[create], [list]] = [resource.create, resource.list];
  if (!create || !list) return [];
  const all = waysToSort(list, description);
  return writtenFields(resource, description)
    .filter(({ said }) => isPlainText(said))
    .flatMap(({ name }): SortableField[] => {
      const of = all.filter(({ field }) => spelling(field) === spelling(name));
      const ways = [false, true].flatMap((way) => of.find(({ isDescending }) => isDescending === way) ?? []);
      return ways.length === 0 ? [] : [{ field: name, waysToSort: ways }];
    });
}

/** Text that may be any word; what has a form or a list of values sorts as nobody knows. */
function isPlainText(said: Said): boolean {
  const isText = said.some(({ type }) => [type].flat().includes('string'));
  return isText && said.every((one) => one.format === undefined && one.enum === undefined);
}

/** Three words in the order in which every collation has them, others for each number. */
export function orderedTexts(number: number): string[] {
  const letters = [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  return ['bar', 'mar', 'tar'].map((first) => `${first}${letters}`);
}
