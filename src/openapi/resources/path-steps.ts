import { thing } from './words.ts';

/** One part of a path template, taken apart as far as it says something. */
export type PathStep =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'parameter'; readonly name: string };

const extensions: ReadonlySet<string> = new Set([
  'json',
  'xml',
  'csv',
  'yaml',
  'yml',
  'html',
  'txt',
  'pdf',
  'php',
]);

/**
 * The steps of a path template without what stands before the first name (`/api/v1`). What is joined to a parameter or
 * a name by a dot or a colon is a step of its own: `/rooms.create`, `/rooms/{id}:close`; an extension is none.
 */
export function pathSteps(path: string): PathStep[] {
  const steps = path.split('/').filter(Boolean).flatMap(segmentSteps);
  const start = steps.findIndex((step) => step.kind === 'parameter' || !isPrefix(step.text));
  return start === -1 ? [] : steps.slice(start);
}

function isPrefix(text: string): boolean {
  return /^(api|rest|v\d+([._-]\w+)*|api-?v\d+|\d{4}-\d{2}(-\d{2})?)$/i.test(text);
}

function segmentSteps(segment: string): PathStep[] {
  const pieces = segment.split(/(\{[^}]*\})/).filter(Boolean);
  return pieces.flatMap((piece): PathStep[] => {
    if (piece.startsWith('{')) return [{ kind: 'parameter', name: piece.slice(1, -1) }];
    if (isPrefix(piece)) return [{ kind: 'literal', text: piece }];
    const isWhole = pieces.length === 1;
    const names = piece.split(/[.:]/).filter((name) => /\p{L}/u.test(name));
    const said = names.filter(
      (name, index) => !(index > 0 || !isWhole) || !extensions.has(name.toLowerCase()),
    );
    return said.map((text) => ({ kind: 'literal', text }));
  });
}

/** The same for templates that differ in the names of parameters, in number and in spelling only. */
export function stepsKey(steps: readonly PathStep[]): string {
  return steps.map((step) => (step.kind === 'parameter' ? '/{}' : `/${thing(step.text)}`)).join('');
}

/** How many of the last steps are parameters. */
export function trailingParameters(steps: readonly PathStep[]): number {
  const last = steps.findLastIndex(({ kind }) => kind === 'literal');
  return steps.length - 1 - last;
}

/** The names of the parameters among the steps. */
export function parameterNames(steps: readonly PathStep[]): string[] {
  return steps.flatMap((step) => (step.kind === 'parameter' ? [step.name] : []));
}
