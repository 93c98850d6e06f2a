import { Buffer } from 'node:buffer';

const endOfHeader = Buffer.from('\r\n\r\n');

/** What follows the header of a final response in the bytes of a connection (RFC 9112 §2.1); interim responses have none. */
export function contentAfterHeader(bytes: Uint8Array): Uint8Array {
  let rest = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (;;) {
    const end = rest.indexOf(endOfHeader);
    if (end < 0) return new Uint8Array();
    const isInterim = /^HTTP\/1\.\d 1\d\d/.test(rest.subarray(0, 12).toString('latin1'));
    rest = rest.subarray(end + endOfHeader.length);
    if (!isInterim) return rest;
  }
}
