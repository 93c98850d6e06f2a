import type { Need } from '../../core/hint.ts';

/**
 * A turn of phrase that asks for something. Its pattern is global, ignores case, and repeats nothing without a bound
 * and no group at all that repeats something, so that it takes time in proportion to the text.
 */
export interface Phrase {
  readonly pattern: RegExp;
  /** `text` for what follows the match, such as a list; `end` where that ends. */
  read(found: RegExpExecArray, text: string): { readonly needs: readonly Need[]; readonly end?: number };
  /** Where the field is named: before the phrase, after it, or nowhere because a value stands before it. */
  readonly names: 'before' | 'after' | 'nowhere';
}

/** A phrase that always asks for the same. */
export function phrase(names: Phrase['names'], source: string, ...needs: readonly Need[]): Phrase {
  return { pattern: new RegExp(source, 'gi'), names, read: () => ({ needs }) };
}
