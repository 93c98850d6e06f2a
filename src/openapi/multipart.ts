import { Buffer } from 'node:buffer';
import type { Description } from '../core/description.ts';
import type { JsonObject } from '../core/json.ts';
import { member } from '../core/json.ts';
import type { LocatedSchema } from '../core/operation.ts';
import { parallelSchemas } from './parallel-schemas.ts';
import { plain } from './parameter-style.ts';

/** Stands in no value that we make; always the same, so that the same request is the same bytes. */
const boundary = 'troth-5f2b8c1e7d4a4c569e21';

const anyFile = { ending: 'txt', type: 'application/octet-stream' };
/** What says itself that it is one: a server may look at the name, the type or the content. */
const image = { ending: 'gif', type: 'image/gif' };

export function isMultipart(mediaType: string): boolean {
  return /^multipart\/form-data\s*(;|$)/i.test(mediaType);
}

/** RFC 2046 §5.1.1: without its boundary nobody can read it. */
export function withBoundary(mediaType: string): string {
  return /;\s*boundary=/i.test(mediaType) ? mediaType : `${mediaType}; boundary=${boundary}`;
}

/** RFC 7578: a part for each member; what the schema calls binary goes as a file. */
export function multipartBytes(
  value: JsonObject,
  schema: LocatedSchema | undefined,
  description: Description,
): Uint8Array {
  const parts = Object.entries(value).map(([name, field]) => {
    const disposition = `form-data; name="${escaped(name)}"`;
    const content = plain(field);
    const { ending, type } = /^GIF8[79]a/.test(content) ? image : anyFile;
    const head = isBinary(name, schema, description)
      ? `Content-Disposition: ${disposition}; filename="${escaped(name)}.${ending}"\r\nContent-Type: ${type}`
      : `Content-Disposition: ${disposition}`;
    return `--${boundary}\r\n${head}\r\n\r\n${content}\r\n`;
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
  return fields.some((field) =>
    parallelSchemas(description, field === undefined ? [] : [field]).some((part) => {
      const media = member(part, 'contentMediaType');
      return member(part, 'format') === 'binary' || (typeof media === 'string' && !media.startsWith('text/'));
    }),
  );
}
