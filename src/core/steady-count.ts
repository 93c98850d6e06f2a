import type { Json } from './json.ts';

/** Whether values count up by the same step each time. */
export function isSteadyCount(values: readonly (Json | undefined)[]): boolean {
  const numbers = values.map((value) => (typeof value === 'number' ? value : Number.NaN));
  const steps = numbers.slice(1).map((value, index) => value - (numbers[index] ?? Number.NaN));
  const [step = 0] = steps;
  return step > 0 && steps.every((one) => one === step);
}
