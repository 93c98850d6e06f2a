import type { Need } from '../../core/hint.ts';
import { isArray, type Json, member } from '../../core/json.ts';
import { placeOfSteps } from './field-path.ts';
import { hintsAbout, numberIn, type RefusalShape, stepsIn, textIn } from './refusal-shape.ts';

/** Joi: `details` lists `{ message, path, type, context }`. */
export const joi: RefusalShape = (entry) => {
  const steps = stepsIn(entry, 'path');
  const code = textIn(entry, 'type');
  const message = textIn(entry, 'message');
  if (!steps || code === undefined || message === undefined || !/^[a-z]+\.[a-zA-Z.]+$/.test(code))
    return undefined;
  return hintsAbout(placeOfSteps(steps), message, needs(code, entry.context));
};

const bases: Readonly<Record<string, Need>> = {
  'any.required': { kind: 'required' },
  'string.empty': { kind: 'required' },
  'any.unknown': { kind: 'unknown-field' },
  'object.unknown': { kind: 'unknown-field' },
  'string.base': { kind: 'type', type: 'string' },
  'number.base': { kind: 'type', type: 'number' },
  'number.integer': { kind: 'type', type: 'integer' },
  'boolean.base': { kind: 'type', type: 'boolean' },
  'array.base': { kind: 'type', type: 'array' },
  'object.base': { kind: 'type', type: 'object' },
  'date.base': { kind: 'format', format: 'date-time' },
  'date.format': { kind: 'format', format: 'date-time' },
  'string.isoDate': { kind: 'format', format: 'date-time' },
  'string.email': { kind: 'format', format: 'email' },
  'string.guid': { kind: 'format', format: 'uuid' },
  'string.uri': { kind: 'format', format: 'uri' },
  'string.hostname': { kind: 'format', format: 'hostname' },
  'number.positive': { kind: 'exclusiveMinimum', limit: 0 },
};

const ends: Readonly<Record<string, (limit: number) => Need[]>> = {
  'string.min': (limit) => [{ kind: 'minLength', limit }],
  'string.max': (limit) => [{ kind: 'maxLength', limit }],
  'string.length': (limit) => [
    { kind: 'minLength', limit },
    { kind: 'maxLength', limit },
  ],
  'number.min': (limit) => [{ kind: 'minimum', limit }],
  'number.max': (limit) => [{ kind: 'maximum', limit }],
  'number.greater': (limit) => [{ kind: 'exclusiveMinimum', limit }],
  'number.less': (limit) => [{ kind: 'exclusiveMaximum', limit }],
  'number.multiple': (limit) => [{ kind: 'multipleOf', limit }],
  'array.min': (limit) => [{ kind: 'minItems', limit }],
  'array.max': (limit) => [{ kind: 'maxItems', limit }],
  'array.length': (limit) => [
    { kind: 'minItems', limit },
    { kind: 'maxItems', limit },
  ],
};

function needs(code: string, context: Json | undefined): Need[] | undefined {
  const base = Object.hasOwn(bases, code) ? bases[code] : undefined;
  if (base) return [base];
  const limit = numberIn(context, 'limit', 'multiple');
  const end = Object.hasOwn(ends, code) ? ends[code] : undefined;
  if (end && limit !== undefined) return end(limit);
  const valid = member(context, 'valids');
  return code === 'any.only' && isArray(valid)
    ? [{ kind: 'enum', values: valid.filter((value) => value !== null) }]
    : undefined;
}
