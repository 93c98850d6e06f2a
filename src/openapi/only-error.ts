import type { BrokenPlace } from '../core/case.ts';
import type { RequestError } from './request-errors.ts';

export type OnlyError = RequestError;

/** What was meant to be broken. */
export interface Meant {
  readonly keyword: string;
  readonly in: BrokenPlace;
  /** Name of a parameter; JSON Pointer into the content. */
  readonly name: string;
  readonly at?: string;
}

/**
 * The error of a request that breaks one thing; none where it is valid, or breaks more. What is broken inside a choice
 * shows as the choice having failed, together with what each of its branches says.
 */
export function onlyError(errors: readonly RequestError[], meant: Meant): RequestError | undefined {
  const [first] = errors;
  if (!first || errors.some(({ inferred, in: place }) => inferred || place !== meant.in)) return undefined;
  if (errors.every(({ keyword }) => keyword === first.keyword) && first.keyword === meant.keyword)
    return first;
  const at = meant.in === 'body' ? meant.name : (meant.at ?? '');
  const choice = errors.find(({ keyword, at: where }) => {
    return (keyword === 'oneOf' || keyword === 'anyOf') && isWithin(at, where);
  });
  const isWhole = choice && errors.every((error) => isWithin(error.at, choice.at));
  return isWhole ? choice : undefined;
}

function isWithin(pointer: string, above: string): boolean {
  return `${pointer}/`.startsWith(`${above}/`);
}
