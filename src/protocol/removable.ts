import type { Description } from '../core/description.ts';

/** What operations are called that make one thing go, and that make everything go, whatever their method is. */
const removing = /delete|deletion|remove|removal|destroy|archive|expire|revoke|merge|move|rename/i;
const emptying = /clear|reset|purge|wipe|truncate|flush|restore|import/i;

/**
 * Whether a description lets the resource of a path go while others are asked: by DELETE there or above, or by an
 * operation that is called so. What has no variable stays.
 */
export function isRemovable(path: string, { operations }: Description): boolean {
  if (!path.includes('{')) return false;
  const nouns = path.toLowerCase().split('/').filter(isLiteral).map(singular);
  return operations.some(({ method, path: other, id }) => {
    if (method === 'get' || method === 'head') return false;
    const words = `${id} ${other}`.toLowerCase();
    if (removing.test(words) && nouns.some((noun) => words.includes(noun))) return true;
    return emptying.test(words) || (method === 'delete' && isAbove(other, path));
  });
}

function isLiteral(segment: string): boolean {
  return segment !== '' && !segment.includes('{');
}

function singular(word: string): string {
  return word.length > 3 ? word.replace(/(ies|es|s)$/, '') : word;
}

function isAbove(other: string, path: string): boolean {
  const [parts, below] = [other, path].map((whole) => whole.split('/').map(withoutName));
  return (parts ?? []).every((part, index) => part === below?.[index]);
}

/** The same variable may have another name in another path. */
function withoutName(segment: string): string {
  return segment.replace(/\{[^{}]*\}/g, '{}');
}
