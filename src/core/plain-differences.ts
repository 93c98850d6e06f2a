import type { JsonObject } from './json.ts';
import { type Difference, differences } from './same-value.ts';

/**
 * Single values that are shown otherwise than they were sent, in a way that no normal form explains: not cut, completed,
 * spelled or hidden otherwise, and no address, number of a telephone or moment, which have many forms.
 */
export function plainDifferences(sent: JsonObject, shown: JsonObject): Difference[] {
  return differences(sent, shown).filter(({ one, other }) => {
    if (typeof one !== typeof other) return false;
    if (typeof one !== 'string' || typeof other !== 'string')
      return typeof one === 'number' || typeof one === 'boolean';
    if (/[*•]{2}|:\/\/|^\+?[\d\s().-]+$|^\d{4}-\d{2}/.test(one + other)) return false;
    const [a, b] = [one, other].map((text) =>
      text
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^a-z\d]/g, ''),
    );
    return a !== undefined && b !== undefined && a !== '' && b !== '' && !a.includes(b) && !b.includes(a);
  });
}
