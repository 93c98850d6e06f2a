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
