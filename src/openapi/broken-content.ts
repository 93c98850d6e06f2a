import { Buffer } from 'node:buffer';
import type { CaseBody } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import type { Operation } from '../core/operation.ts';
import { pointerTokens, withValueAt } from '../core/pointer.ts';
import { contentKind } from './content-kind.ts';
import { bodyErrors, mediaTypeOf } from './request-errors.ts';
import { isFreeText, valuePlaces } from './value-places.ts';

/** Content that is broken as a whole. */
export interface BrokenContent {
  readonly title: string;
  readonly keyword: 'syntax' | 'content' | 'encoding';
  readonly body: CaseBody;
}

/**
 * Ways to break content before its value is looked at. Empty content is broken only where there must be some, and a
 * charset that nobody knows is not: RFC 8259 §11 defines none for JSON, so that it may be ignored. What needs a text
 * that the welcome content lacks adds this one to it.
 */
export function* brokenContents(
  operation: Operation,
  body: CaseBody,
  description: Description,
  welcome: CaseBody = body,
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
  const isValid = (value: Json): boolean =>
    bodyErrors(operation, { mediaType, value }, description).length === 0;
  const bytes = schema && withoutEncoding(schema.schema, body.value, description, addedTo(welcome, isValid));
  if (bytes) yield { title: 'no UTF-8', keyword: 'encoding', body: { mediaType, bytes } };
}

/** RFC 8259 §8.1: UTF-8, which has no byte 0xFF. It stands in a text of which nothing else is asked. */
function withoutEncoding(
  schema: Json,
  value: Json,
  description: Description,
  around: (field: string, value: JsonObject) => JsonObject,
): Uint8Array | undefined {
  const [place] = [...valuePlaces(description, schema, value)].filter(isFreeText);
  if (!place) return undefined;
  const [field = '', ...deeper] = pointerTokens(place.at);
  const kept = isObject(value) && deeper.length === 0 ? around(field, value) : value;
  const marker = 'ab3f0e1c-a-byte-stands-here';
  const marked = JSON.stringify(withValueAt(kept, place.at, marker) ?? value);
  const [before = '', after = ''] = marked.split(marker);
  return Buffer.concat([Buffer.from(`${before}a`), Buffer.from([0xff]), Buffer.from(`b${after}`)]);
}

/** Of a value one field, added to content that was seen to be welcome, where it may stand there. */
function addedTo(welcome: CaseBody, isValid: (value: Json) => boolean) {
  return (field: string, value: JsonObject): JsonObject => {
    const text = value[field];
    if (!('value' in welcome) || !isObject(welcome.value) || text === undefined) return value;
    const added = { ...welcome.value, [field]: text };
    return isValid(added) ? added : value;
  };
}
