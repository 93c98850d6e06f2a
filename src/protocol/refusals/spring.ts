import type { Need } from '../../core/hint.ts';
import { isArray, type Json, type JsonObject } from '../../core/json.ts';
import { fieldPlace } from './field-path.ts';
import { hintsAbout, type RefusalShape, textIn } from './refusal-shape.ts';
import { needsIn } from './wording.ts';

/** Spring's `FieldError`: `{ field, defaultMessage, code, codes, rejectedValue }`. */
export const spring: RefusalShape = (entry) => {
  const field = textIn(entry, 'field');
  const message = textIn(entry, 'defaultMessage');
  if (field === undefined || message === undefined) return undefined;
  return hintsAbout(fieldPlace(field), message, needs(entry, message));
};

const constraints: Readonly<Record<string, Need>> = {
  NotNull: { kind: 'required' },
  NotBlank: { kind: 'required' },
  NotEmpty: { kind: 'required' },
  Email: { kind: 'format', format: 'email' },
  URL: { kind: 'format', format: 'uri' },
  UUID: { kind: 'format', format: 'uuid' },
  Positive: { kind: 'exclusiveMinimum', limit: 0 },
  PositiveOrZero: { kind: 'minimum', limit: 0 },
};

/** A message may be in any words; the name of the constraint is not. */
function needs(entry: JsonObject, message: string): Need[] {
  const [known] = needsIn(message);
  if (known && known.kind !== 'other') return needsIn(message);
  const codes = isArray(entry.codes) ? entry.codes : [];
  const name = textIn(entry, 'code') ?? codes.at(-1);
  if (typeof name !== 'string') return [{ kind: 'other' }];
  const constraint = Object.hasOwn(constraints, name) ? constraints[name] : undefined;
  if (constraint) return [constraint];
  const ends = bounds(name, entry.arguments);
  return ends.length > 0 ? ends : [{ kind: 'other' }];
}

/** `Size` has its greatest value before its least one: attributes of an annotation stand in the order of the alphabet. */
function bounds(name: string, listed: Json | undefined): Need[] {
  const numbers = (isArray(listed) ? listed : []).filter((value) => typeof value === 'number');
  const [first, second] = numbers;
  if (first === undefined) return [];
  if (name === 'Min') return [{ kind: 'minimum', limit: first }];
  if (name === 'Max') return [{ kind: 'maximum', limit: first }];
  if (!/^(Size|Length)$/.test(name) || second === undefined) return [];
  return [
    { kind: 'minLength', limit: second },
    { kind: 'maxLength', limit: first },
  ];
}
