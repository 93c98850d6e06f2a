import { isArray, isObject, type Json, member } from '../core/json.ts';
import { isNested } from './parameter-style.ts';

/** How a value of a media type travels: as JSON, as fields of text, or in a way that we do not write. */
export type ContentKind = 'json' | 'form' | 'text' | 'other';

export function contentKind(mediaType: string): ContentKind {
  const [type = ''] = mediaType.toLowerCase().split(';');
  const name = type.trim();
  if (name === 'application/json' || name.endsWith('+json')) return 'json';
  if (name === 'application/x-www-form-urlencoded' || name === 'multipart/form-data') return 'form';
  return name.startsWith('text/') || name === 'application/octet-stream' ? 'text' : 'other';
}

/** OpenAPI 3.0.3 §4.7.24.2: any sequence of octets, whatever the media type; `schema` is resolved. */
export function isBytes(schema: Json | undefined): boolean {
  return member(schema, 'type') === 'string' && member(schema, 'format') === 'binary';
}

/** A media type as it is sent for a declared one, which may be a range (RFC 9110 §12.5.1). */
export function sentMediaType(declared: string, schema?: Json): string {
  const [type = '', ...parameters] = declared.split(';');
  const name = type.trim().toLowerCase();
  const anything = isBytes(schema) ? 'application/octet-stream' : 'application/json';
  const concrete = { '*/*': anything, 'application/*': anything, 'text/*': 'text/plain' };
  const sent = Object.entries(concrete).find(([range]) => range === name)?.[1];
  return sent === undefined ? declared : [sent, ...parameters].join(';');
}

/** Whether a media type is one of those that a declared one stands for. */
export function isDeclaredType(declared: string, sent: string): boolean {
  if (declared === sent) return true;
  const [range = '', type = ''] = [declared, sent].map((name) => name.split(';')[0]?.trim().toLowerCase());
  if (range === '*/*') return true;
  return range.endsWith('/*') ? type.startsWith(range.slice(0, -1)) : range === type;
}

/** Whether a value can be written as the media type without a convention that the description does not name. */
export function isWritable(mediaType: string, value: Json): boolean {
  const kind = contentKind(mediaType);
  if (kind === 'json') return true;
  if (kind === 'text')
    return typeof value === 'string' && /^(text\/plain|application\/octet-stream)/i.test(mediaType);
  if (kind !== 'form' || !isObject(value)) return false;
  return Object.values(value).every((field) => isFieldWritable(field, isMultipart(mediaType)));
}

export function isMultipart(mediaType: string): boolean {
  return /^multipart\/form-data\s*(;|$)/i.test(mediaType);
}

/** Whether a form has a way to write a value that leaves a trace and is read as what it is. */
export function isFieldWritable(value: Json, isParts: boolean): boolean {
  if (isArray(value))
    return value.length > 0 && !isNested(value) && value.every((item) => isFieldWritable(item, isParts));
  return isObject(value) ? isParts : value !== null;
}
