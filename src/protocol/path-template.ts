const variable = /\{[^{}]*\}/;

/** Whether two path templates (OpenAPI 3.1 §4.8.8.1) may stand for one and the same path. */
export function mayMeanSamePath(one: string, other: string): boolean {
  const ones = one.split('/');
  const others = other.split('/');
  if (ones.length !== others.length) return false;
  return ones.every((segment, index) => {
    const opposite = others[index] ?? '';
    return segment === opposite || variable.test(segment) || variable.test(opposite);
  });
}
