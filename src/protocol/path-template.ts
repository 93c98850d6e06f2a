import type { Description } from '../core/description.ts';

const variable = /\{[^{}]*\}/;

interface Segment {
  readonly text: string;
  readonly isVariable: boolean;
}

/** A description has so many templates and compares each with all others. */
const mostKnown = 10_000;
const known = new Map<string, readonly Segment[]>();

function segmentsOf(template: string): readonly Segment[] {
  const found = known.get(template);
  if (found) return found;
  if (known.size >= mostKnown) known.clear();
  const segments = template.split('/').map((text) => ({ text, isVariable: variable.test(text) }));
  known.set(template, segments);
  return segments;
}

const alone = new WeakMap<Description, Map<string, boolean>>();

/** Whether no other path template of the description may stand for the same path. Each is compared with others once. */
export function hasPathOfItsOwn(description: Description, path: string): boolean {
  const known = alone.get(description) ?? new Map<string, boolean>();
  alone.set(description, known);
  const found =
    known.get(path) ??
    description.operations.every((other) => other.path === path || !mayMeanSamePath(other.path, path));
  known.set(path, found);
  return found;
}

/** Whether two path templates (OpenAPI 3.1 §4.8.8.1) may stand for one and the same path. */
export function mayMeanSamePath(one: string, other: string): boolean {
  const ones = segmentsOf(one);
  const others = segmentsOf(other);
  if (ones.length !== others.length) return false;
  return ones.every(({ text, isVariable }, index) => {
    const opposite = others[index];
    return isVariable || opposite?.isVariable === true || text === opposite?.text;
  });
}
