import type { Json } from './json.ts';

/** Where in a request a hint points, as the server spells it; the description may spell it otherwise. */
export interface HintPlace {
  readonly in: 'body' | 'query' | 'path' | 'header' | 'cookie' | 'unknown';
  /** Member names and indexes on the way to it; for a parameter its name. */
  readonly path: readonly string[];
  /** Words of a sentence, put together: a name may be the last of them, or none. */
  readonly spoken?: true;
  /** What the server calls the kind of thing that the last name is a member of. */
  readonly of?: string;
}

const limitKeywords = [
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
] as const;
export type LimitKeyword = (typeof limitKeywords)[number];

/** What a server asks of a value, in the words of JSON Schema as far as it has some. */
export type Need =
  | { readonly kind: 'required' }
  | { readonly kind: 'type'; readonly type: string }
  | { readonly kind: 'format'; readonly format: string }
  /** Without values where the server does not name them; with samples of ours where it tells only what they are. */
  | { readonly kind: 'enum'; readonly values: readonly Json[]; readonly areSamples?: boolean }
  | { readonly kind: LimitKeyword; readonly limit: number }
  | { readonly kind: 'pattern'; readonly pattern: string }
  | { readonly kind: 'unknown-field' }
  /** It must name something that is there. */
  | { readonly kind: 'exists' }
  /** Something else has this value, which must be the only one of its kind. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'other' };

/** One thing that a refusal says about the request that was refused. */
export interface Hint {
  readonly at?: HintPlace;
  readonly need: Need;
  /** What the server wrote. */
  readonly text: string;
}

export function isLimitKeyword(keyword: string): keyword is LimitKeyword {
  return limitKeywords.some((limit) => limit === keyword);
}
