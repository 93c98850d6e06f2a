import type { Hint, Need } from '../core/hint.ts';
import type { Json } from '../core/json.ts';
import { namesOf } from './request-places.ts';

/** What the description lacks, one statement a hint; only for hints that were followed in a request that then succeeded. */
export function gapOf(hints: readonly Hint[]): string[] {
  const statements = hints.map(({ at, need }) => {
    const names = namesOf(at?.path ?? []);
    const field = names.length > 0 ? `\`${names.join('.')}\`` : 'content';
    const demand = demandOf(need, field);
    return demand && `the server ${demand}, the description does not say so`;
  });
  return [...new Set(statements.filter((statement) => statement !== undefined))];
}

/** Nothing where the hint is about the state of the server, which a description does not tell. */
function demandOf(need: Need, field: string): string | undefined {
  if (need.kind === 'required') return `requires ${field}`;
  if (need.kind === 'type') return `takes only the type ${need.type} for ${field}`;
  if (need.kind === 'format') return `takes only the format ${need.format} for ${field}`;
  if (need.kind === 'pattern') return `takes only what matches ${need.pattern} for ${field}`;
  if (need.kind === 'unknown-field') return `refuses ${field}`;
  if (need.kind === 'enum') {
    return need.values.length > 0 && !need.areSamples
      ? `takes only ${spellings(need.values).join(', ')} for ${field}`
      : undefined;
  }
  return 'limit' in need ? `holds ${field} to ${need.kind} ${need.limit}` : undefined;
}

/** A listed `1.0` is read as a number and as a text; it is told as it was listed. */
function spellings(values: readonly Json[]): string[] {
  const isTold = (value: Json): boolean =>
    typeof value === 'number' && values.some((one) => typeof one === 'string' && Number(one) === value);
  return [...new Set(values.filter((value) => !isTold(value)).map(String))];
}
