import { Buffer } from 'node:buffer';
import { type HttpResponse, headerValues } from '../core/http.ts';
import type { Json } from '../core/json.ts';
import { isJsonMediaType, type ParsedMediaType, parseMediaType } from './media-type.ts';

/** The content of a message, read as its Content-Type says. */
export type Content =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly value: Json; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** Nothing says how these bytes become text, or that they are any. */
  | { readonly kind: 'bytes' }
  /** Content that is not what its media type says: broken JSON, invalid UTF-8. */
  | { readonly kind: 'malformed'; readonly fault: 'encoding' | 'syntax'; readonly problem: string };

const byteOrderMark = '\ufeff';

const alreadyRead = new WeakMap<HttpResponse, Content>();

/** Many checks look at one response; it is read once. */
export function readContent(response: HttpResponse): Content {
  const known = alreadyRead.get(response);
  if (known) return known;
  const content = read(response);
  alreadyRead.set(response, content);
  return content;
}

/** The content as text, whatever its media type says; what is no UTF-8 in it is replaced. */
export function contentText(response: HttpResponse): string {
  const content = readContent(response);
  if (content.kind === 'json') return content.text;
  const { buffer, byteOffset, byteLength } = response.body;
  return Buffer.from(buffer, byteOffset, byteLength).toString('utf8');
}

function read(response: HttpResponse): Content {
  if (response.body.length === 0) return { kind: 'none' };
  const [mediaType = ''] = headerValues(response.headers, 'content-type');
  if (isJsonMediaType(mediaType)) return readJson(response.body);
  const parsed = parseMediaType(mediaType);
  const content = readText(response.body, parsed);
  const isMarkup = content.kind === 'text' && parsed !== undefined && isXml(parsed);
  if (!isMarkup || /^\ufeff?\s*</.test(content.text)) return content;
  return { kind: 'malformed', fault: 'syntax', problem: 'not XML: it does not start with <' };
}

/** RFC 8259 §8.1: JSON on the network is UTF-8 without a byte order mark, whatever a charset parameter says. */
function readJson(body: Uint8Array): Content {
  const text = decoded(body, 'utf-8');
  if (text === undefined) return { kind: 'malformed', fault: 'encoding', problem: 'invalid UTF-8' };
  if (text.startsWith(byteOrderMark))
    return { kind: 'malformed', fault: 'syntax', problem: 'not JSON: it starts with a byte order mark' };
  try {
    // JSON.parse is typed to return `any`; what it returns is JSON
    return { kind: 'json', value: JSON.parse(text) as Json, text };
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable';
    return { kind: 'malformed', fault: 'syntax', problem: `not JSON: ${reason}` };
  }
}

/** A charset that is named is used; without one, UTF-8 is tried. */
function readText(body: Uint8Array, mediaType: ParsedMediaType | undefined): Content {
  const charset = mediaType?.parameters.get('charset') ?? unicodeMark(body);
  const text = decoded(body, charset ?? 'utf-8');
  if (text !== undefined) return { kind: 'text', text };
  const isUnreadable =
    charset === undefined ? mediaType && isUtf8ByDefault(mediaType, body) : isKnown(charset);
  if (!isUnreadable) return { kind: 'bytes' };
  return { kind: 'malformed', fault: 'encoding', problem: `invalid ${charset ?? 'UTF-8'}` };
}

/** XML 1.0 Appendix F.1: UTF-16 shows by its byte order mark. */
function unicodeMark([first, second]: Uint8Array): string | undefined {
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined;
}

/**
 * Media types whose bytes cannot be anything but UTF-8 where no charset is named: text/plain is US-ASCII then
 * (RFC 6657 §4), text/csv is UTF-8 (RFC 7111 §5.1), and so is XML that declares no encoding (XML 1.0 §4.3.3).
 */
function isUtf8ByDefault(mediaType: ParsedMediaType, body: Uint8Array): boolean {
  if (isXml(mediaType))
    return !/^<\?xml[^>]*\bencoding\b/.test(Buffer.from(body.slice(0, 200)).toString('latin1'));
  return mediaType.type === 'text' && (mediaType.subtype === 'plain' || mediaType.subtype === 'csv');
}

/** RFC 7303 §4.2: by name or by structured suffix. */
function isXml({ type, subtype }: ParsedMediaType): boolean {
  return subtype.endsWith('+xml') || (subtype === 'xml' && (type === 'application' || type === 'text'));
}

function isKnown(charset: string): boolean {
  try {
    new TextDecoder(charset);
    return true;
  } catch {
    return false;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded(body: Uint8Array, charset: string): string | undefined {
  try {
    if (charset === 'utf-8') return utf8.decode(body);
    return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return undefined;
  }
}
