import type { Description } from '../core/description.ts';
import { isArray, type Json, member } from '../core/json.ts';

/** Whether a property's schema says that it travels in responses only (OpenAPI 3.1 §4.8.24, `readOnly`). */
export function isReadOnly(description: Description, schema: Json | undefined, depth = 0): boolean {
  if (schema === undefined || depth > 8) return false;
  if (member(schema, 'readOnly') === true) return true;
  const resolved = description.resolve(schema);
  if (resolved !== schema && isReadOnly(description, resolved, depth + 1)) return true;
  const parts = member(schema, 'allOf');
  return isArray(parts) && parts.some((part) => isReadOnly(description, part, depth + 1));
}
