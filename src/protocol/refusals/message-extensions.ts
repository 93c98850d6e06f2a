import { isObject } from '../../core/json.ts';
import { namedField } from './named-field.ts';
import { type RefusalShape, textIn } from './refusal-shape.ts';

/** GraphQL §7.1.2, and who answers in its way elsewhere: `{ message, extensions: { field, type, code } }`. */
export const messageExtensions: RefusalShape = (entry) => {
  const message = textIn(entry, 'message');
  const { extensions } = entry;
  if (message === undefined || extensions === undefined || !isObject(extensions)) return undefined;
  return namedField({ ...extensions, reason: message });
};
