import { type HttpResponse, headerValues } from '../core/http.ts';
import type { Shown } from '../core/law.ts';

/** RFC 9110 §8.8.3: the tag of the representation that a response carries, or of the one that it is about. */
export function entityTag({ headers }: HttpResponse): string | undefined {
  const [tag] = headerValues(headers, 'etag');
  return tag !== undefined && /^(W\/)?"[^"]*"$/.test(tag) ? tag : undefined;
}

/** RFC 9110 §8.8.1: a strong one changes whenever a byte of the content does. */
export function isStrongTag(tag: string): boolean {
  return tag.startsWith('"');
}

/** The tag that was shown and that `If-Match` can be asked with (RFC 9110 §13.1.1). */
export function strongTag({ exchange }: Shown): string | undefined {
  const tag = entityTag(exchange.answer.response);
  return tag !== undefined && isStrongTag(tag) ? tag : undefined;
}

/** Whether two responses carry the same bytes. */
export function hasSameContent({ body: one }: HttpResponse, { body: other }: HttpResponse): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** Whether one tells another tag than the other although they carry the same bytes. */
export function hasOtherTag(one: HttpResponse, other: HttpResponse): boolean {
  const [tag, expected] = [entityTag(one), entityTag(other)];
  return tag !== undefined && tag !== expected && hasSameContent(one, other);
}
