import type { Hint, Need } from '../../core/hint.ts';
import { isArray, type Json, member } from '../../core/json.ts';
import { placeNamed, placeOfSteps } from './field-path.ts';
import { listedValues, valueReadings } from './listed-values.ts';
import { proseHints } from './prose.ts';
import { hintsAbout, numberIn, type RefusalShape, stepsIn, textIn } from './refusal-shape.ts';

/** FastAPI: `detail` lists `{ type, loc, msg, ctx }`, and the first of `loc` is the part of the request. */
export const pydantic: RefusalShape = (entry) => {
  const steps = stepsIn(entry, 'loc');
  const message = textIn(entry, 'msg');
  if (!steps || message === undefined) return undefined;
  const coded = codedNeeds(textIn(entry, 'type') ?? '', entry.ctx);
  const words = ownWords(message);
  const [part = '', ...within] = steps;
  const isWhole = within.length === 0 && placeNamed(part) !== undefined;
  if (isWhole && !coded) return aboutAll(words);
  const isOfSeveral = !coded && ofSeveral.test(words);
  return hintsAbout(placeOfSteps(steps), words, isOfSeveral ? [{ kind: 'other' }] : coded);
};

/** `Either a or b must be set` is about what the object holds, and does not want the object itself. */
const ofSeveral = /^(?:either|(?:only |exactly |at least |at most )?one of)\b/i;

/** What is said of no field: of one that its words name, or of the whole. */
export function aboutAll(message: string): Hint[] {
  const hints = proseHints(message);
  return hints.length > 0 ? hints : hintsAbout(undefined, message);
}

/** Without what pydantic puts before the words of a validator that somebody wrote. */
export function ownWords(message: string): string {
  return message.replace(/^(?:Value|Assertion) error, /, '');
}

const bounds: Readonly<Record<string, (limit: number) => Need>> = {
  string_too_short: (limit) => ({ kind: 'minLength', limit }),
  string_too_long: (limit) => ({ kind: 'maxLength', limit }),
  too_short: (limit) => ({ kind: 'minItems', limit }),
  too_long: (limit) => ({ kind: 'maxItems', limit }),
  greater_than: (limit) => ({ kind: 'exclusiveMinimum', limit }),
  greater_than_equal: (limit) => ({ kind: 'minimum', limit }),
  less_than: (limit) => ({ kind: 'exclusiveMaximum', limit }),
  less_than_equal: (limit) => ({ kind: 'maximum', limit }),
  multiple_of: (limit) => ({ kind: 'multipleOf', limit }),
  'any_str.min_length': (limit) => ({ kind: 'minLength', limit }),
  'any_str.max_length': (limit) => ({ kind: 'maxLength', limit }),
  'list.min_items': (limit) => ({ kind: 'minItems', limit }),
  'list.max_items': (limit) => ({ kind: 'maxItems', limit }),
  'number.not_gt': (limit) => ({ kind: 'exclusiveMinimum', limit }),
  'number.not_ge': (limit) => ({ kind: 'minimum', limit }),
  'number.not_lt': (limit) => ({ kind: 'exclusiveMaximum', limit }),
  'number.not_le': (limit) => ({ kind: 'maximum', limit }),
  'number.not_multiple': (limit) => ({ kind: 'multipleOf', limit }),
};

/** Version 1 has families of codes, such as `value_error.any_str.min_length`; version 2 has names. */
export function codedNeeds(code: string, context?: Json): Need[] | undefined {
  const name = code.replace(/^(?:value_error|type_error)\./, '');
  if (name === 'missing') return [{ kind: 'required' }];
  if (name === 'extra_forbidden' || name === 'extra') return [{ kind: 'unknown-field' }];
  const limit = numberIn(
    context,
    'limit_value',
    'min_length',
    'max_length',
    'gt',
    'ge',
    'lt',
    'le',
    'multiple_of',
  );
  const bound = Object.hasOwn(bounds, name) ? bounds[name] : undefined;
  if (bound && limit !== undefined) return [bound(limit)];
  const pattern = textIn(context, 'pattern');
  if (pattern !== undefined) return [{ kind: 'pattern', pattern }];
  return choice(context) ?? typed(name);
}

function choice(context: Json | undefined): Need[] | undefined {
  const listed = member(context, 'permitted') ?? member(context, 'enum_values');
  if (isArray(listed)) return [{ kind: 'enum', values: listed }];
  const expected = textIn(context, 'expected');
  if (expected === undefined) return undefined;
  const { values } = listedValues(expected, 0);
  return values.length > 0 ? [{ kind: 'enum', values: valueReadings(values) }] : undefined;
}

const formats: Readonly<Record<string, string>> = {
  uuid: 'uuid',
  date: 'date',
  datetime: 'date-time',
  time: 'time',
  timezone: 'date-time',
  url: 'uri',
  email: 'email',
};
const types: Readonly<Record<string, string>> = {
  int: 'integer',
  integer: 'integer',
  float: 'number',
  decimal: 'number',
  number: 'number',
  bool: 'boolean',
  boolean: 'boolean',
  str: 'string',
  string: 'string',
  list: 'array',
  dict: 'object',
  model: 'object',
};

/** `int_parsing`, `uuid_type`, `url.scheme`: the first word is what is wanted. */
function typed(name: string): Need[] | undefined {
  if (/_(past|future)$/.test(name)) return [{ kind: 'other' }];
  const [word = ''] = name.split(/[._]/);
  if (Object.hasOwn(formats, word)) return [{ kind: 'format', format: formats[word] ?? word }];
  return Object.hasOwn(types, word) ? [{ kind: 'type', type: types[word] ?? word }] : undefined;
}
