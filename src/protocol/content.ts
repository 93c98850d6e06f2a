import { type HttpResponse, headerValues } from '../core/http.ts';
import type { Json } from '../core/json.ts';
import { isJsonMediaType } from './media-type.ts';

/** The content of a message, read as its Content-Type says. */
export type Content =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly value: Json }
  | { readonly kind: 'text'; readonly text: string }
  /** Content that is not what its media type says: broken JSON, invalid UTF-8. */
  | { readonly kind: 'malformed'; readonly problem: string };

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function readContent(response: HttpResponse): Content {
  if (response.body.length === 0) return { kind: 'none' };
  const [mediaType = ''] = headerValues(response.headers, 'content-type');
  let text: string;
  try {
    text = decoder.decode(response.body);
  } catch {
    return isTextual(mediaType)
      ? { kind: 'malformed', problem: 'invalid UTF-8' }
      : { kind: 'text', text: '' };
  }
  if (!isJsonMediaType(mediaType)) return { kind: 'text', text };
  try {
    // JSON.parse is typed to return `any`; what it returns is JSON
    return { kind: 'json', value: JSON.parse(text) as Json };
  } catch (error) {
    return {
      kind: 'malformed',
      problem: `not JSON: ${error instanceof Error ? error.message : 'unreadable'}`,
    };
  }
}

function isTextual(mediaType: string): boolean {
  return isJsonMediaType(mediaType) || mediaType.startsWith('text/');
}
