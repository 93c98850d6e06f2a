import type { Description } from '../core/description.ts';
import { isObject, type Json } from '../core/json.ts';

/**
 * A header's text as a value of its schema: `simple` style (OpenAPI 3.1 §4.8.21), so lists are divided at commas and
 * text becomes a number or a boolean where the schema asks for one.
 */
export function headerValue(description: Description, schema: Json, text: string): Json {
  const resolved = description.resolve(schema);
  const wanted = isObject(resolved) ? [resolved.type].flat() : [];
  if (wanted.includes('string')) return text;
  if (isObject(resolved) && wanted.includes('array')) {
    const items = resolved.items ?? true;
    return text === '' ? [] : text.split(',').map((item) => headerValue(description, items, item.trim()));
  }
  const isNumber = wanted.includes('integer') || wanted.includes('number');
  if (isNumber && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return Number(text);
  if (wanted.includes('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
