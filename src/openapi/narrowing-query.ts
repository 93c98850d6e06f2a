import type { Json, JsonObject } from '../core/json.ts';
import type { Operation } from '../core/operation.ts';

/**
 * What a list may have to be asked with to show a thing: ids of what it belongs to (`?creatorId=`), which the description
 * leaves optional. What the list shows without them is said nowhere.
 */
export function narrowingQuery({ parameters }: Operation, shown: JsonObject): Readonly<Record<string, Json>> {
  const optional = parameters.filter(({ in: place, required }) => place === 'query' && !required);
  const belongings = optional.flatMap(({ name }): [string, Json][] => {
    const value = shown[name];
    const isId = /[^\W_](?:_id|Id)$/.test(name) && ['string', 'number'].includes(typeof value);
    return isId && value !== undefined ? [[name, value]] : [];
  });
  return Object.fromEntries(belongings);
}
