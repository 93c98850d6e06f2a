import { isArray, isObject, type Json } from '../core/json.ts';
import type { Parameter } from '../core/operation.ts';

/** Characters that RFC 3986 §2.2 reserves and `allowReserved` lets through. */
const reserved = /[:/?#[\]@!$&'()*+,;=]/;

function encode(value: Json, parameter: Parameter): string {
  const text = plain(value);
  if (parameter.in === 'header') return text;
  const encoded = encodeURIComponent(text).replace(/[!'()*]/g, percent);
  return parameter.allowReserved ? encoded.replace(/%[0-9A-F]{2}/g, keepReserved) : encoded;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function keepReserved(escaped: string): string {
  const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
  return reserved.test(character) ? character : escaped;
}

/** A scalar as text; what stands deeper than a style can show is JSON. */
export function plain(value: Json): string {
  if (typeof value === 'string') return value;
  return isArray(value) || isObject(value) ? JSON.stringify(value) : String(value);
}

/** Deeper than the styles reach: a list of lists or of objects, an object of them. */
export function isNested(value: Json): boolean {
  const items = isArray(value) ? value : isObject(value) ? Object.values(value) : [];
  return items.some((item) => isArray(item) || isObject(item));
}

/** Path and header styles: `simple`, `label`, `matrix` (OpenAPI 3.1 §4.8.12.3). */
export function serialiseSimple(parameter: Parameter, value: Json): string {
  const { name, style, explode } = parameter;
  const prefix = style === 'label' ? '.' : style === 'matrix' ? `;${name}=` : '';
  const separator = explode ? (style === 'label' ? '.' : style === 'matrix' ? `;${name}=` : ',') : ',';
  if (parameter.contentType !== undefined) return encode(JSON.stringify(value), parameter);
  if (isArray(value)) return prefix + value.map((item) => encode(item, parameter)).join(separator);
  if (isObject(value)) {
    const pairs = Object.entries(value).map(([key, item]) => [
      encode(key, parameter),
      encode(item, parameter),
    ]);
    if (!explode) return prefix + pairs.flat().join(',');
    const joined = pairs.map((pair) => pair.join('='));
    if (style === 'matrix') return joined.map((pair) => `;${pair}`).join('');
    return (style === 'label' ? '.' : '') + joined.join(style === 'label' ? '.' : ',');
  }
  return prefix + encode(value, parameter);
}

/** Query and cookie styles: `name=value` pairs, encoded; none for an empty array that explodes. */
export function serialisePairs(parameter: Parameter, value: Json): string[] {
  const { name, style, explode } = parameter;
  const key = encode(name, { ...parameter, allowReserved: false });
  const text = (item: Json): string => encode(item, parameter);
  if (parameter.contentType !== undefined) return [`${key}=${text(JSON.stringify(value))}`];
  if (isArray(value)) {
    if (explode) return value.map((item) => `${key}=${text(item)}`);
    const separator = style === 'spaceDelimited' ? '%20' : style === 'pipeDelimited' ? '%7C' : ',';
    return [`${key}=${value.map(text).join(separator)}`];
  }
  if (isObject(value)) {
    const entries = Object.entries(value);
    if (style === 'deepObject') return entries.map(([sub, item]) => `${key}%5B${text(sub)}%5D=${text(item)}`);
    if (explode) return entries.map(([sub, item]) => `${text(sub)}=${text(item)}`);
    return [`${key}=${entries.flatMap(([sub, item]) => [text(sub), text(item)]).join(',')}`];
  }
  return [`${key}=${text(value)}`];
}
