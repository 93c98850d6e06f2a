import type { Need } from '../../core/hint.ts';
import { isArray, type JsonObject } from '../../core/json.ts';
import { placeOfSteps } from './field-path.ts';
import { hintsAbout, numberIn, type RefusalShape, stepsIn, textIn } from './refusal-shape.ts';

/** Zod 3 and 4, and what speaks like it: `issues` lists `{ code, path, message }` and what the code adds. */
export const zod: RefusalShape = (entry) => {
  const steps = stepsIn(entry, 'path');
  const code = textIn(entry, 'code');
  const message = textIn(entry, 'message');
  if (!steps || code === undefined || message === undefined) return undefined;
  const extra = isArray(entry.keys) ? entry.keys.filter((key) => typeof key === 'string') : [];
  if (code === 'unrecognized_keys' && extra.length > 0) {
    return extra.flatMap((key) =>
      hintsAbout(placeOfSteps([...steps, key]), message, [{ kind: 'unknown-field' }]),
    );
  }
  return hintsAbout(placeOfSteps(steps), message, needs(code, message, entry));
};

const formats: Readonly<Record<string, string>> = {
  email: 'email',
  url: 'uri',
  uuid: 'uuid',
  guid: 'uuid',
  datetime: 'date-time',
  date: 'date',
  time: 'time',
  duration: 'duration',
  ipv4: 'ipv4',
  ip: 'ipv4',
  ipv6: 'ipv6',
  base64: 'byte',
};

function needs(code: string, message: string, entry: JsonObject): Need[] | undefined {
  const values = isArray(entry.options) ? entry.options : isArray(entry.values) ? entry.values : undefined;
  if (/^invalid_(enum_value|value)$/.test(code) && values) return [{ kind: 'enum', values }];
  if (code === 'invalid_literal' && entry.expected !== undefined)
    return [{ kind: 'enum', values: [entry.expected] }];
  if (code === 'invalid_type') return invalidType(message, entry);
  if (code === 'not_multiple_of') return multiple(entry);
  if (code === 'too_small' || code === 'too_big') return size(code === 'too_small', entry);
  return code === 'invalid_string' || code === 'invalid_format' ? form(entry) : undefined;
}

/** Version 4 says only in the message that nothing was received. */
function invalidType(message: string, entry: JsonObject): Need[] | undefined {
  const isMissing = entry.received === 'undefined' || /received undefined|^required$/i.test(message);
  const expected = textIn(entry, 'expected')?.toLowerCase() ?? '';
  const type = expected === 'int' ? 'integer' : expected;
  const typed: Need[] = /^(string|number|integer|boolean|array|object)$/.test(type)
    ? [{ kind: 'type', type }]
    : [];
  const dated: Need[] = type === 'date' ? [{ kind: 'format', format: 'date-time' }] : typed;
  return isMissing ? [{ kind: 'required' }, ...dated] : dated;
}

function multiple(entry: JsonObject): Need[] | undefined {
  const limit = numberIn(entry, 'multipleOf', 'divisor');
  return limit === undefined ? undefined : [{ kind: 'multipleOf', limit }];
}

const kinds = {
  string: ['minLength', 'maxLength'],
  array: ['minItems', 'maxItems'],
  set: ['minItems', 'maxItems'],
} as const;

function size(isLow: boolean, entry: JsonObject): Need[] | undefined {
  const limit = numberIn(entry, isLow ? 'minimum' : 'maximum');
  const what = textIn(entry, 'origin', 'type') ?? 'number';
  if (limit === undefined || what === 'date') return undefined;
  const isStrict = entry.inclusive === false;
  if (what === 'string' || what === 'array' || what === 'set') {
    const [low, high] = kinds[what];
    if (entry.exact === true) return [low, high].map((kind) => ({ kind, limit }));
    return [{ kind: isLow ? low : high, limit }];
  }
  if (isStrict) return [{ kind: isLow ? 'exclusiveMinimum' : 'exclusiveMaximum', limit }];
  return [{ kind: isLow ? 'minimum' : 'maximum', limit }];
}

function form(entry: JsonObject): Need[] | undefined {
  const name = textIn(entry, 'validation', 'format') ?? '';
  const pattern = textIn(entry, 'pattern');
  if (Object.hasOwn(formats, name)) return [{ kind: 'format', format: formats[name] ?? name }];
  if (pattern === undefined) return undefined;
  return [{ kind: 'pattern', pattern: pattern.replace(/^\/|\/[a-z]*$/g, '') }];
}
