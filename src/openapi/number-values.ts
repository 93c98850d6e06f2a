import type { Shape } from './merged-shape.ts';

/** The numbers that a shape allows, as far as its bounds tell. */
export interface NumberRange {
  /** Least allowed number; absent without a lower bound. */
  readonly lowest?: number;
  readonly highest?: number;
  /** What two neighbouring numbers differ by; absent where every number of the range is allowed. */
  readonly step?: number;
}

/** A distance from an exclusive bound that survives being written as text, for numbers that have no step of their own. */
const nearby = 0.01;

export function numberRange(shape: Shape): NumberRange {
  const step = stepOf(shape);
  const { minimum, maximum, exclusiveMinimum: above, exclusiveMaximum: below } = shape;
  const lows = [numeric(minimum, -Infinity), inside(numeric(above, -Infinity), step, 1)];
  const highs = [numeric(maximum, Infinity), inside(numeric(below, Infinity), step, -1)];
  const lowest = toStep(Math.max(...lows), step, Math.ceil);
  const highest = toStep(Math.min(...highs), step, Math.floor);
  return {
    ...(Number.isFinite(lowest) ? { lowest } : {}),
    ...(Number.isFinite(highest) ? { highest } : {}),
    ...(step === undefined ? {} : { step }),
  };
}

/** A plain number of the range, another one for each `salt` as far as there are so many. */
export function plainNumber(shape: Shape, salt: number): number | undefined {
  const { lowest, highest, step } = numberRange(shape);
  if (lowest !== undefined && highest !== undefined && lowest > highest) {
    return between(shape);
  }
  const first = lowest !== undefined && lowest > 0 ? lowest : Math.min(step ?? 1, highest ?? step ?? 1);
  const start = lowest !== undefined && first < lowest ? lowest : first;
  const wanted = exact(start + salt * (step ?? 1));
  if (highest === undefined || wanted <= highest) return wanted;
  const lower = exact(start - salt * (step ?? 1));
  return lowest === undefined || lower >= lowest ? lower : start;
}

/** Exclusive bounds that stand closer than what we keep from them. */
function between(shape: Shape): number | undefined {
  if (stepOf(shape) !== undefined) return undefined;
  const low = Math.max(numeric(shape.minimum, -Infinity), numeric(shape.exclusiveMinimum, -Infinity));
  const high = Math.min(numeric(shape.maximum, Infinity), numeric(shape.exclusiveMaximum, Infinity));
  return low < high ? (low + high) / 2 : undefined;
}

/** Formats by which authors say of a number that it is whole: nothing is judged by them, and nothing else is made. */
const wholeFormats = /^(u?int(eger)?[-_]?\d*|long|short)$/i;

function stepOf({ type, multipleOf, format }: Shape): number | undefined {
  const isWhole = type === 'integer' || (typeof format === 'string' && wholeFormats.test(format));
  if (typeof multipleOf !== 'number' || multipleOf <= 0) return isWhole ? 1 : undefined;
  if (type !== 'integer' || Number.isInteger(multipleOf)) return multipleOf;
  const whole = Array.from({ length: 1000 }, (_, index) => index + 1).find((times) =>
    Number.isInteger(exact(times * multipleOf)),
  );
  return whole === undefined ? undefined : exact(whole * multipleOf);
}

function numeric(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

function inside(bound: number, step: number | undefined, direction: 1 | -1): number {
  if (step === undefined) return exact(bound + direction * nearby);
  const onStep = exact(bound / step);
  return Number.isInteger(onStep) ? exact(bound + direction * step) : bound;
}

function toStep(bound: number, step: number | undefined, round: (value: number) => number): number {
  return step === undefined || !Number.isFinite(bound) ? bound : exact(round(exact(bound / step)) * step);
}

/** A number without what binary fractions add to it: `0.1 + 0.2` is `0.3`. */
export function exact(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : value;
}
