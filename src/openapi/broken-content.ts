import { Buffer } from 'node:buffer';
import type { CaseBody } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import type { Json } from '../core/json.ts';
import type { Operation } from '../core/operation.ts';
import { withValueAt } from '../core/pointer.ts';
import { contentKind } from './content-kind.ts';
import { mediaTypeOf } from './request-errors.ts';
import { isFreeText, valuePlaces } from './value-places.ts';

/** Content that is broken as a whole. */
export interface BrokenContent {
  readonly title: string;
  readonly keyword: 'syntax' | 'content' | 'encoding';
  readonly body: CaseBody;
}

/**
 * Ways to break content before its value is looked at. Empty content is broken only where there must be some, and a
 * charset that nobody knows is not: RFC 8259 §11 defines none for JSON, so that it may be ignored.
 */
export function* brokenContents(
  operation: Operation,
  body: CaseBody,
  description: Description,
): Generator<BrokenContent> {
  const { mediaType } = body;
  const multipart = operation.body?.content.find(({ type }) => type.toLowerCase() === 'multipart/form-data');
  if (multipart && operation.body?.required) {
    const bytes = Buffer.from(
      '--part\r\ncontent-disposition: form-data; name="a"\r\n\r\ntext\r\n--part--\r\n',
    );
    const broken = { mediaType: 'multipart/form-data', bytes };
    yield { title: 'multipart without boundary', keyword: 'syntax', body: broken };
  }
  if (contentKind(mediaType) !== 'json' || !('value' in body)) return;
  const text = JSON.stringify(body.value);
  const malformed = [
    ['malformed', '{"a": nothing'],
    ['truncated', text.slice(0, -1)],
    ['followed by more', `${text} x`],
    ...(operation.body?.required ? [['empty', '']] : []),
  ];
  for (const [title = '', broken = ''] of malformed) {
    yield { title, keyword: 'syntax', body: { mediaType, bytes: Buffer.from(broken) } };
  }
  for (const other of ['application/xml', 'text/plain']) {
    if (mediaTypeOf(operation, other)) continue;
    yield {
      title: 'another media type',
      keyword: 'content',
      body: { mediaType: other, bytes: Buffer.from(text) },
    };
  }
  const schema = mediaTypeOf(operation, mediaType)?.schema;
  const bytes = schema && withoutEncoding(schema.schema, body.value, description);
  if (bytes) yield { title: 'no UTF-8', keyword: 'encoding', body: { mediaType, bytes } };
}

/** RFC 8259 §8.1: UTF-8, which has no byte 0xFF. It stands in a text of which nothing else is asked. */
function withoutEncoding(schema: Json, value: Json, description: Description): Uint8Array | undefined {
  const [place] = [...valuePlaces(description, schema, value)].filter(isFreeText);
  if (!place) return undefined;
  const marker = 'ab3f0e1c-a-byte-stands-here';
  const marked = JSON.stringify(withValueAt(value, place.at, marker) ?? value);
  const [before = '', after = ''] = marked.split(marker);
  return Buffer.concat([Buffer.from(`${before}a`), Buffer.from([0xff]), Buffer.from(`b${after}`)]);
}
