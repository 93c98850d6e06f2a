import { singular } from './singular.ts';

/** The words of a name in lower case, however they are put together: `user_id`, `userId`, `user-id`, `USER ID`. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);
}

/** The same for every way to put the same words together. */
export function spelling(name: string): string {
  return wordsOf(name).join('');
}

/** Names that are separated by spaces, each in its one spelling. */
export function spelled(names: string): string[] {
  return names.split(' ').map(spelling);
}

/** The words of what a name stands for, one of it. */
export function singularWords(name: string): string[] {
  const words = wordsOf(name);
  return words.map((word, index) => (index === words.length - 1 ? singular(word) : word));
}

/** The same for a name in the singular and in the plural. */
export function thing(name: string): string {
  return singularWords(name).join('');
}

/** Whether a name stands for several of a thing. */
export function isPlural(name: string): boolean {
  return thing(name) !== spelling(name);
}

/** `a user`, `an order`. */
export function withArticle(noun: string): string {
  return `${/^(?!uni|use|one)[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}
