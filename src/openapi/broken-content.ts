import { Buffer } from 'node:buffer';
import type { CaseBody } from '../core/case.ts';
import type { Operation } from '../core/operation.ts';
import { contentKind } from './content-kind.ts';
import { mediaTypeOf } from './request-errors.ts';

/** Content that is broken as a whole. */
export interface BrokenContent {
  readonly title: string;
  readonly keyword: 'syntax' | 'content';
  readonly body: CaseBody;
}

/**
 * Ways to break content before its value is looked at. Empty content is broken only where there must be some, and a
 * charset that nobody knows is not: RFC 8259 §11 defines none for JSON, so that it may be ignored.
 */
export function* brokenContents(operation: Operation, body: CaseBody): Generator<BrokenContent> {
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
    return;
  }
}
