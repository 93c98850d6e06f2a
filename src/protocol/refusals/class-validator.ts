import type { Hint } from '../../core/hint.ts';
import { isArray, isObject, type JsonObject } from '../../core/json.ts';
import { placeOfSteps } from './field-path.ts';
import { hintsAbout, type RefusalShape, textIn } from './refusal-shape.ts';

const deepest = 6;

/** class-validator without Nest's own words: `{ property, constraints: { isEmail: '…' }, children: [] }`. */
export const classValidator: RefusalShape = (entry) => {
  if (textIn(entry, 'property') === undefined) return undefined;
  if (!isObject(entry.constraints) && !isArray(entry.children)) return undefined;
  return constraintHints(entry, []);
};

function constraintHints(entry: JsonObject, above: readonly string[]): Hint[] {
  const steps = [...above, textIn(entry, 'property') ?? ''];
  const own = Object.entries(isObject(entry.constraints) ? entry.constraints : {}).flatMap(
    ([name, message]) => {
      if (typeof message !== 'string') return [];
      const coded = name === 'whitelistValidation' ? [{ kind: 'unknown-field' } as const] : undefined;
      return hintsAbout(placeOfSteps(steps), message, coded);
    },
  );
  const children = isArray(entry.children) && steps.length < deepest ? entry.children.filter(isObject) : [];
  return [...own, ...children.flatMap((child) => constraintHints(child, steps))];
}
