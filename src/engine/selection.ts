import type { Check } from '../core/check.ts';
import { usageError } from '../core/errors.ts';
import type { Law } from '../core/law.ts';
import type { Operation } from '../core/operation.ts';
import type { Registry } from '../core/registry.ts';
import type { Source } from '../core/source.ts';

const kinds = ['operation', 'tag', 'check', 'source'] as const;
type Kind = (typeof kinds)[number];

/** What of a plan is asked: `operation=createUser`, `operation=GET /users/{id}`, `tag=users`, `check=…`, `source=…`. */
interface Selector {
  readonly kind: Kind;
  /** `*` stands for any text. */
  readonly pattern: string;
}

export interface Selection {
  readonly only: readonly Selector[];
  readonly skip: readonly Selector[];
}

export const everything: Selection = { only: [], skip: [] };

/** Throws a usage `TrothError` for what is no selector. */
export function readSelection(only: readonly string[] = [], skip: readonly string[] = []): Selection {
  return {
    only: only.map((text) => readSelector('--only', text)),
    skip: skip.map((text) => readSelector('--skip', text)),
  };
}

function readSelector(option: string, text: string): Selector {
  const [, word, pattern] = /^([a-z]+)=(.+)$/.exec(text) ?? [];
  const kind = kinds.find((one) => one === word);
  if (kind && pattern !== undefined) return { kind, pattern };
  throw usageError(
    `${option} ${text} names nothing; give ${kinds.map((one) => `${one}=NAME`).join(', ')}, where * stands for any text`,
  );
}

interface Selectable {
  readonly operations: readonly Operation[];
  readonly checks: readonly Check[];
  readonly laws: readonly Law[];
  readonly sources: readonly Source[];
}

/** What is left when a selection is applied. Throws a usage `TrothError` for a name that fits nothing. */
export function select(
  operations: readonly Operation[],
  { checks, laws, sources }: Pick<Registry, 'checks' | 'laws' | 'sources'>,
  selection: Selection,
): Selectable {
  const tags = [...new Set(operations.flatMap((operation) => operation.tags))];
  const known: Record<Kind, readonly string[]> = {
    operation: operations.flatMap(namesOf),
    tag: tags,
    check: [...checks, ...laws].map(({ id }) => id),
    source: [...sources.map(({ id }) => id), 'laws'],
  };
  for (const { kind, pattern } of [...selection.only, ...selection.skip]) {
    if (known[kind].some((name) => matches(pattern, name))) continue;
    const some = known[kind].slice(0, 12).join(', ');
    throw usageError(
      `no ${kind} is called ${pattern}; there ${known[kind].length > 0 ? `are ${some}${known[kind].length > 12 ? ', …' : ''}` : `is no ${kind}`}`,
    );
  }
  return {
    operations: operations.filter((operation) => {
      return isSelected(selection, ['operation', 'tag'], {
        operation: namesOf(operation),
        tag: operation.tags,
      });
    }),
    checks: checks.filter(({ id }) => isSelected(selection, ['check'], { check: [id] })),
    laws: laws.filter(({ id }) =>
      isSelected(selection, ['check', 'source'], { check: [id], source: ['laws'] }),
    ),
    sources: sources.filter(({ id }) => isSelected(selection, ['source'], { source: [id] })),
  };
}

function namesOf({ id, method, path }: Operation): string[] {
  return [...new Set([id, `${method.toUpperCase()} ${path}`, path])];
}

/** Selectors of kinds that speak of the same thing add up; without an `only` everything is in. */
function isSelected(
  { only, skip }: Selection,
  about: readonly Kind[],
  names: Partial<Record<Kind, readonly string[]>>,
): boolean {
  const fits = ({ kind, pattern }: Selector): boolean =>
    (names[kind] ?? []).some((name) => matches(pattern, name));
  const wanted = only.filter(({ kind }) => about.includes(kind));
  return (wanted.length === 0 || wanted.some(fits)) && !skip.some(fits);
}

function matches(pattern: string, name: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'i').test(name);
}
