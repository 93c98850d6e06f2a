import { isObject, type Json } from '../core/json.ts';

/**
 * Whether what has these properties was looked at further above: who judges it in itself does so by the same code, and
 * what contains itself by several members does so in as many ways as there are to nest them. Once is left where a thing
 * stands in its own like, as in a tree.
 */
export function isWithinItself(properties: Json, above: readonly Json[]): boolean {
  if (!isObject(properties)) return false;
  const objects = above.filter(isObject);
  const times = objects.filter((one) => one === properties).length;
  return times > 1 || (times === 1 && objects.at(-1) !== properties);
}
