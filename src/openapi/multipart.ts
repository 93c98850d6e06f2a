import { Buffer } from 'node:buffer';
import type { Description } from '../core/description.ts';
import type { JsonObject } from '../core/json.ts';
import { member } from '../core/json.ts';
import type { LocatedSchema, MediaType } from '../core/operation.ts';
import { formFields } from './form-fields.ts';
import { parallelSchemas } from './parallel-schemas.ts';

/** Stands in no value that we make; always the same, so that the same request is the same bytes. */
const boundary = 'troth-5f2b8c1e7d4a4c569e21';

const anyFile = { ending: 'txt', type: 'application/octet-stream' };
/** What says itself that it is one: a server may look at the name, the type or the content. */
const image = { ending: 'gif', type: 'image/gif' };

/** RFC 2046 §5.1.1: without its boundary nobody can read it. */
export function withBoundary(mediaType: string): string {
  return /;\s*boundary=/i.test(mediaType) ? mediaType : `${mediaType}; boundary=${boundary}`;
}

/** RFC 7578: a part for each field, for a list one of each item; what the schema calls binary goes as a file. */
export function multipartBytes(
  value: JsonObject,
  mediaType: MediaType | undefined,
  description: Description,
): Uint8Array {
  const parts = formFields(value, mediaType?.encoding).flatMap(({ name, texts, isJson }) => {
    const disposition = `Content-Disposition: form-data; name="${escaped(name)}"`;
    const isFile = !isJson && isBinary(name, mediaType?.schema, description);
    return texts.map((content) => {
      const { ending, type } = /^GIF8[79]a/.test(content) ? image : anyFile;
      const head = isFile
        ? `${disposition}; filename="${escaped(name)}.${ending}"\r\nContent-Type: ${type}`
        : `${disposition}${isJson ? '\r\nContent-Type: application/json' : ''}`;
      return `--${boundary}\r\n${head}\r\n\r\n${content}\r\n`;
    });
  });
  return Buffer.from(`${parts.join('')}--${boundary}--\r\n`);
}

/** RFC 7578 §4.2 and HTML: percent-encoded, since a quote would end the name. */
function escaped(name: string): string {
  return name.replace(/["\r\n]/g, (character) => encodeURIComponent(character));
}

function isBinary(name: string, schema: LocatedSchema | undefined, description: Description): boolean {
  if (!schema) return false;
  const fields = parallelSchemas(description, [schema.schema]).map((part) =>
    member(member(part, 'properties'), name),
  );
  const own = parallelSchemas(
    description,
    fields.filter((field) => field !== undefined),
  );
  const items = own.map((part) => part.items).filter((item) => item !== undefined);
  return [...own, ...parallelSchemas(description, items)].some((part) => {
    const media = member(part, 'contentMediaType');
    return member(part, 'format') === 'binary' || (typeof media === 'string' && !media.startsWith('text/'));
  });
}
