import type { Coverage, UnexercisedItem } from '../core/coverage.ts';
import { coverageKinds } from '../core/coverage.ts';
import type { Description } from '../core/description.ts';

/** Of one operation, so many items of a kind are told by name. */
const mostNamed = 12;

/** What of a description exchanges never touched: operations that were never called, and what others left out. */
export function untouchedLines(description: Description, coverage: Coverage, exchanges: number): string[] {
  const counts = coverageKinds.map((kind) => {
    return `${coverage.counts[kind].exercised} of ${coverage.counts[kind].declared} ${kind}`;
  });
  const lines = [
    `${description.title}: ${exchanges} ${exchanges === 1 ? 'exchange' : 'exchanges'} touched ${counts.join(', ')}`,
  ];
  for (const { id, method, path } of description.operations) {
    const left = coverage.unexercised.filter(({ operation }) => operation === id);
    if (left.some(({ kind }) => kind === 'operations')) {
      lines.push(`  ${id} was never called (${method.toUpperCase()} ${path})`);
      continue;
    }
    const told = [
      named(left, 'statuses', 'never answered'),
      named(left, 'fields', 'never seen'),
      named(left, 'headers', 'never seen: header'),
    ].filter((text) => text !== undefined);
    if (told.length > 0) lines.push(`  ${id}: ${told.join('; ')}`);
  }
  return lines;
}

function named(
  items: readonly UnexercisedItem[],
  kind: UnexercisedItem['kind'],
  word: string,
): string | undefined {
  const names = items.filter((item) => item.kind === kind).map(({ item }) => item);
  if (names.length === 0) return undefined;
  const more = names.length > mostNamed ? `, and ${names.length - mostNamed} more` : '';
  return `${word} ${names.slice(0, mostNamed).join(', ')}${more}`;
}
