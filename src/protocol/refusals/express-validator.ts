import type { Need } from '../../core/hint.ts';
import { fieldPlace, placeNamed } from './field-path.ts';
import { hintsAbout, type RefusalShape, textIn } from './refusal-shape.ts';

/** express-validator: `{ type: 'field', msg, path, location }`; `param` before version 7. */
export const expressValidator: RefusalShape = (entry) => {
  const field = textIn(entry, 'path', 'param');
  const message = textIn(entry, 'msg');
  if (field === undefined || message === undefined) return undefined;
  const at = fieldPlace(field, placeNamed(textIn(entry, 'location') ?? ''));
  // its default message says nothing of what was wanted; without a value, a value was
  const isMissing = message === 'Invalid value' && entry.value === undefined;
  const missing: Need[] | undefined = isMissing ? [{ kind: 'required' }] : undefined;
  return hintsAbout(at, message, missing);
};
