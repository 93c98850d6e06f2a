import { usageError } from '../core/errors.ts';
import type { RunChoices } from '../engine/conform.ts';
import type { RunLimits } from '../engine/gate.ts';
import { readSelection } from '../engine/selection.ts';
import { readShard } from '../engine/shard.ts';

/** Options of every verb that makes a run, for `parseArgs` of node:util. */
export const runOptions = {
  seed: { type: 'string' },
  only: { type: 'string', multiple: true },
  skip: { type: 'string', multiple: true },
  shard: { type: 'string' },
  concurrency: { type: 'string' },
  'max-requests': { type: 'string' },
  'max-time': { type: 'string' },
  rate: { type: 'string' },
  reporter: { type: 'string', multiple: true },
} as const;

export const runOptionsHelp = `  --only KIND=NAME      asks only this, and --skip leaves it out: operation=createUser, operation='GET /users/*',
  --skip KIND=NAME      tag=users, check=declared-status, source=hostile; may be repeated, * stands for any text
  --seed NUMBER         the same seed gives the same cases in the same order (1)
  --max-requests NUMBER sends no more; what is left over is unknown
  --max-time TIME       starts nothing after that: 90s, 5m, or a number of seconds
  --rate NUMBER         requests a second at most
  --concurrency NUMBER  operations asked side by side (from the number of cores)
  --shard I/N           asks one share of the cases; troth merge joins what --reporter ndjson=FILE wrote
  --reporter LIST       json=FILE, ndjson=FILE, junit=FILE; several at once, with commas between them
`;

type Values = Partial<Record<keyof typeof runOptions, string | string[]>>;

/** What the options say. Throws a usage `TrothError` that names the option. */
export function readRunChoices(values: Values, signal: AbortSignal): RunChoices {
  const one = (name: keyof Values): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const many = (name: keyof Values): readonly string[] => {
    const value = values[name];
    return Array.isArray(value) ? value : [];
  };
  const seed = numberOf('seed', one('seed'), /^\d{1,9}$/, 'a whole number');
  const concurrency = numberOf('concurrency', one('concurrency'), positive, 'a whole number above 0');
  const shard = one('shard');
  return {
    selection: readSelection(many('only'), many('skip')),
    limits: limitsOf(one, signal),
    ...(seed === undefined ? {} : { seed }),
    ...(concurrency === undefined ? {} : { concurrency }),
    ...(shard === undefined ? {} : { shard: readShard(shard) }),
  };
}

const positive = /^[1-9]\d{0,8}$/;

function limitsOf(one: (name: keyof Values) => string | undefined, signal: AbortSignal): RunLimits {
  const maxRequests = numberOf('max-requests', one('max-requests'), positive, 'a whole number above 0');
  const rate = numberOf('rate', one('rate'), /^(?=.*[1-9])\d{1,6}(\.\d{1,3})?$/, 'a number above 0');
  const maxTimeMs = timeOf('max-time', one('max-time'));
  return {
    signal,
    ...(maxRequests === undefined ? {} : { maxRequests }),
    ...(rate === undefined ? {} : { rate }),
    ...(maxTimeMs === undefined ? {} : { maxTimeMs }),
  };
}

function numberOf(name: string, text: string | undefined, form: RegExp, what: string): number | undefined {
  if (text === undefined) return undefined;
  if (form.test(text)) return Number(text);
  throw usageError(`--${name} ${text} is not ${what}`);
}

const unitsMs = { '': 1_000, ms: 1, s: 1_000, m: 60_000, h: 3_600_000 } as const;

/** Milliseconds. */
function timeOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [, amount, unit = ''] = /^(\d{1,9}(?:\.\d{1,3})?)(ms|s|m|h)?$/.exec(text) ?? [];
  const found = Object.entries(unitsMs).find(([word]) => word === unit);
  if (amount !== undefined && found && Number(amount) > 0) return Number(amount) * found[1];
  throw usageError(`--${name} ${text} is no time; give for example 90s or 5m`);
}
