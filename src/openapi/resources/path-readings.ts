import type { Operation } from '../../core/operation.ts';
import type { Role } from '../../core/resource.ts';
import { collectionSteps } from './draft.ts';
import { type PathStep, trailingParameters } from './path-steps.ts';
import { stepsOf } from './resource-names.ts';
import { imperative, isSameThing, isVerb } from './verbs.ts';

/** What the path of an operation says that it is about. */
export type PathReading = { readonly operation: Operation; readonly steps: readonly PathStep[] } & (
  | { readonly kind: 'root' }
  /** `/users/{id}` */
  | { readonly kind: 'item'; readonly collection: readonly PathStep[]; readonly count: number }
  /** `/users/create`, `/deleteUser/{id}` */
  | {
      readonly kind: 'spoken';
      readonly collection: readonly PathStep[];
      readonly noun: string;
      readonly role: Role;
    }
  /** `/users/{id}/disable`, `/users/{id}/posts` */
  | { readonly kind: 'below'; readonly owner: readonly PathStep[]; readonly word: string }
  /** `/users/login` */
  | { readonly kind: 'beside'; readonly collection: readonly PathStep[] }
  /** `/users` */
  | { readonly kind: 'flat'; readonly word: string }
);

/** Parts of an API, which are no things that someone makes. */
const areas: ReadonlySet<string> = new Set(
  'auth oauth oauth2 authentication authorization security admin public private internal system service services'.split(
    ' ',
  ),
);

export function readPath(operation: Operation): PathReading {
  const steps = stepsOf(operation);
  const last = steps.findLastIndex(({ kind }) => kind === 'literal');
  const literal = steps[last];
  if (literal?.kind !== 'literal') return { operation, steps, kind: 'root' };
  const before = steps.slice(0, last);
  const count = trailingParameters(steps);
  const spoken = spokenAs(operation, before, literal.text, count);
  if (spoken) return { operation, steps, ...spoken };
  if (count > 0) return { operation, steps, kind: 'item', collection: collectionSteps(steps), count };
  if (before.at(-1)?.kind === 'parameter') {
    return { operation, steps, kind: 'below', owner: before, word: literal.text };
  }
  if (isNoun(before.at(-1)) && isVerb(literal.text))
    return { operation, steps, kind: 'beside', collection: before };
  return { operation, steps, kind: 'flat', word: literal.text };
}

function isNoun(step: PathStep | undefined): boolean {
  return step?.kind === 'literal' && !areas.has(step.text.toLowerCase());
}

function spokenAs(operation: Operation, before: readonly PathStep[], text: string, count: number) {
  const said = imperative(text);
  const previous = before.at(-1);
  if (!said || previous?.kind === 'parameter') return undefined;
  const isWrite = !['read', 'list', 'head'].includes(said.role);
  if (isWrite ? operation.method === 'get' : !['get', 'post', 'head'].includes(operation.method))
    return undefined;
  if (said.noun === undefined) {
    if (previous?.kind !== 'literal' || !isNoun(previous)) return undefined;
    // `/orders/new/{id}` and the like say nothing
    if (count > 0 && said.role === 'create') return undefined;
    return { kind: 'spoken', collection: before, noun: previous.text, role: said.role } as const;
  }
  const isRepeated = previous?.kind === 'literal' && isSameThing(previous.text, said.noun);
  const collection = isRepeated ? before : [...before, { kind: 'literal', text: said.noun } as const];
  return { kind: 'spoken', collection, noun: said.noun, role: said.role } as const;
}

/** The versions that paths begin with; what is only in one of several is not in the other. */
export function versionOf(path: string, versions: ReadonlySet<string>): string {
  const found = versionIn(path);
  return found === undefined || versions.size < 2 ? '' : `/${found}`;
}

export function versionIn(path: string): string | undefined {
  return /^\/(?:[^/{}]+\/)??(v\d+[^/]*)\//i.exec(path)?.[1]?.toLowerCase();
}
