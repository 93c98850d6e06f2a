import { isArray, type Json, member } from './json.ts';

/** RFC 6901 §3: `~` and `/` are escaped, in this order. */
function escapeToken(token: string): string {
  if (!token.includes('~') && !token.includes('/')) return token;
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}

export function joinPointer(base: string, ...tokens: readonly (string | number)[]): string {
  let pointer = base;
  for (const token of tokens) pointer += `/${typeof token === 'number' ? token : escapeToken(token)}`;
  return pointer;
}

/** The reference tokens of a JSON Pointer; `''` has none. */
export function pointerTokens(pointer: string): string[] {
  if (pointer === '') return [];
  const tokens = pointer.slice(1).split('/');
  if (!pointer.includes('~')) return tokens;
  return tokens.map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The same place in any item: a star stands for each index. */
export function withoutIndexes(pointer: string): string {
  return pointer.replace(/\/\d+(?=\/|$)/g, '/*');
}

/** The value a pointer names, or `undefined` where there is none. */
export function valueAt(root: Json, pointer: string): Json | undefined {
  let value: Json | undefined = root;
  for (const token of pointerTokens(pointer)) {
    if (value === undefined) return undefined;
    value = isArray(value) ? value[arrayIndex(token)] : member(value, token);
  }
  return value;
}

/** A copy of `root` in which the value at `pointer` is replaced, or left out when `value` is `undefined`. */
export function withValueAt(root: Json, pointer: string, value: Json | undefined): Json | undefined {
  return withValueBelow(root, pointerTokens(pointer), 0, value);
}

function withValueBelow(
  root: Json,
  tokens: readonly string[],
  depth: number,
  value: Json | undefined,
): Json | undefined {
  const head = tokens[depth];
  if (head === undefined) return value;
  if (isArray(root)) {
    const index = arrayIndex(head);
    const changed = withValueBelow(root[index] ?? null, tokens, depth + 1, value);
    return changed === undefined ? root.toSpliced(index, 1) : root.with(index, changed);
  }
  const copy = new Map(Object.entries(root ?? {}));
  const changed = withValueBelow(copy.get(head) ?? null, tokens, depth + 1, value);
  if (changed === undefined) copy.delete(head);
  else copy.set(head, changed);
  return Object.fromEntries(copy);
}

function arrayIndex(token: string): number {
  return /^(0|[1-9]\d*)$/.test(token) ? Number(token) : -1;
}
