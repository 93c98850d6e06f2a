import type { Description } from '../core/description.ts';
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import type { Parameter } from '../core/operation.ts';
import type { FilterProbe } from './filter-probes.ts';
import { saidOf } from './page-parameters.ts';
import { type Field, fieldsOf, saidBy } from './resources/fields.ts';
import { wordsOf } from './resources/words.ts';

const leasts = ['min', 'minimum', 'gte', 'ge', 'gt', 'from', 'after', 'since'];
const mosts = ['max', 'maximum', 'lte', 'le', 'lt', 'to', 'before', 'until'];
const [past, future] = ['1971-01-01', '2999-01-01'];

interface Bound {
  /** Spelled like the field that it is about. */
  readonly about: string;
  readonly isLeast: boolean;
}

/** `min_price`, `priceMax`, `createdAfter`, and `price[min]`: bounds of numbers and of times. */
export function rangeProbes(
  parameter: Parameter,
  fields: readonly Field[],
  description: Description,
  own: readonly JsonObject[],
): FilterProbe[] {
  const said = saidBy(description, parameter.schema?.schema);
  const bound = boundIn(parameter.name);
  const inside = fieldsOf(description, said).flatMap(({ name }): [string, Bound][] => {
    const within = boundIn(name);
    return within ? [[name, { ...within, about: aboutOf(wordsOf(parameter.name)) }]] : [];
  });
  const single = bound ? probesOf(parameter, bound, fields, own, isDate(parameter, description)) : [];
  return [
    ...single,
    ...inside.flatMap(([name, one]) =>
      probesOf(parameter, one, fields, own, false).map((probe) => ({
        ...probe,
        query: { [parameter.name]: { [name]: probe.query[parameter.name] ?? 0 } },
      })),
    ),
  ];
}

function isDate(parameter: Parameter, description: Description): boolean {
  return saidOf(parameter, 'format', description) === 'date';
}

function boundIn(name: string): Bound | undefined {
  const words = wordsOf(name);
  const word = words.find((one) => leasts.includes(one) || mosts.includes(one));
  if (word === undefined) return undefined;
  return { about: aboutOf(words.filter((one) => one !== word)), isLeast: leasts.includes(word) };
}

/** `created`, `createdAt`, `created_on` and `creation date` are not all told apart. */
function aboutOf(words: readonly string[]): string {
  return words.filter((word) => !['at', 'on', 'date', 'time', 'amount'].includes(word)).join('');
}

function probesOf(
  parameter: Parameter,
  { about, isLeast }: Bound,
  fields: readonly Field[],
  own: readonly JsonObject[],
  isDay: boolean,
): FilterProbe[] {
  const field = fields.find(({ name }) => about !== '' && aboutOf(wordsOf(name)) === about);
  if (!field) return [];
  const probe = (value: Json, wanted: number): FilterProbe => ({
    parameter,
    query: { [parameter.name]: value },
    suits(item) {
      const size = sizeOf(item[field.name]);
      // whether the bound itself is within is not told
      if (size === undefined || size === wanted) return undefined;
      return isLeast ? size > wanted : size < wanted;
    },
  });
  const [shown] = own.flatMap((item) => item[field.name] ?? []);
  const size = sizeOf(shown);
  if (size === undefined) return [];
  if (typeof shown !== 'string') return [size - 1, size + 1].map((wanted) => probe(wanted, wanted));
  return [past, future].map((day = '') => probe(isDay ? day : `${day}T00:00:00Z`, Date.parse(day)));
}

/** A number, the number in an amount of something, or a time in milliseconds. */
function sizeOf(value: Json | undefined): number | undefined {
  if (isObject(value)) return sizeOf(value.amount ?? value.value);
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(value)) return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}
