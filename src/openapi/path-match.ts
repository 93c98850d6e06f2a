import type { Description } from '../core/description.ts';
import type { Operation } from '../core/operation.ts';

/** The templates that begin with the same segments, by the one that follows. */
interface Branch {
  readonly literals: Map<string, Branch>;
  /** Segments with a placeholder in them, by how they are written. */
  readonly patterns: Map<string, { readonly pattern: RegExp; readonly branch: Branch }>;
  /** Those whose template ends here, with their place in the description. */
  readonly ending: { readonly operation: Operation; readonly index: number }[];
}

const trees = new WeakMap<Description, Branch>();

/** The operations that a concrete path, encoded, may be routed to, without regard to the method. */
export function operationsAt(description: Description, path: string): Operation[] {
  const tree = trees.get(description) ?? treeOf(description.operations);
  trees.set(description, tree);
  let branches = [tree];
  for (const segment of path.split('/')) {
    branches = branches.flatMap(({ literals, patterns }) => {
      const literal = literals.get(segment);
      const fitting = [...patterns.values()].filter(({ pattern }) => pattern.test(segment));
      return [...(literal ? [literal] : []), ...fitting.map(({ branch }) => branch)];
    });
  }
  return branches
    .flatMap(({ ending }) => ending)
    .sort((a, b) => a.index - b.index)
    .map(({ operation }) => operation);
}

const byPath = new WeakMap<Description, ReadonlyMap<string, readonly Operation[]>>();

/** The operations with the same path template, in the order of the description. */
export function operationsOfPath(description: Description, path: string): readonly Operation[] {
  const found = byPath.get(description) ?? groupedByPath(description.operations);
  byPath.set(description, found);
  return found.get(path) ?? [];
}

/** Their methods as they are sent. */
export function methodsOfPath(description: Description, path: string): string[] {
  return operationsOfPath(description, path).map(({ method }) => method.toUpperCase());
}

function groupedByPath(operations: readonly Operation[]): ReadonlyMap<string, readonly Operation[]> {
  const grouped = new Map<string, Operation[]>();
  for (const operation of operations) {
    const known = grouped.get(operation.path);
    if (known) known.push(operation);
    else grouped.set(operation.path, [operation]);
  }
  return grouped;
}

function emptyBranch(): Branch {
  return { literals: new Map(), patterns: new Map(), ending: [] };
}

function treeOf(operations: readonly Operation[]): Branch {
  const root = emptyBranch();
  for (const [index, operation] of operations.entries()) {
    let branch = root;
    for (const segment of operation.path.split('/')) branch = branchFor(branch, segment);
    branch.ending.push({ operation, index });
  }
  return root;
}

function branchFor({ literals, patterns }: Branch, segment: string): Branch {
  const parts = segment.split(/\{[^}]*\}/);
  if (parts.length === 1) {
    const found = literals.get(segment) ?? emptyBranch();
    literals.set(segment, found);
    return found;
  }
  const written = parts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+');
  const found = patterns.get(written) ?? { pattern: new RegExp(`^${written}$`), branch: emptyBranch() };
  patterns.set(written, found);
  return found.branch;
}
