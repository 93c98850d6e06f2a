import type { FailureKind } from '../core/http.ts';
import { ConnectFailure, errorCode } from './connect.ts';

interface FailureReason {
  readonly kind: FailureKind;
  readonly message: string;
}

/**
 * What an error of undici or of a socket says of the exchange; `undefined` for an error that the network cannot
 * cause. Codes and the parser's fixed reasons are passed on; other messages may quote what was sent or received.
 */
export function failureReason(error: Error, where: string, responding: boolean): FailureReason | undefined {
  if (error instanceof ConnectFailure) return { kind: error.kind, message: error.message };
  const code = errorCode(error);
  const foreign = foreignReason(error, code, responding);
  if (foreign !== undefined)
    return {
      kind: 'malformed',
      message: `${where} answered with something that undici cannot read: ${foreign}`,
    };
  if (error.name !== parserError && code === undefined) return undefined;
  if (code === 'UND_ERR_INVALID_ARG' || code === 'UND_ERR_NOT_SUPPORTED') return undefined;
  if (code === 'UND_ERR_HEADERS_OVERFLOW')
    return { kind: 'too-large', message: `${where} sent too many bytes of headers` };
  if (code === 'UND_ERR_DESTROYED' || code === 'UND_ERR_CLOSED')
    return { kind: 'closed', message: 'the HTTP client was closed before the response came' };
  if (code?.startsWith('ERR_SSL_') || code?.startsWith('ERR_TLS_'))
    return { kind: 'tls', message: `TLS with ${where} failed (${code})` };
  const told = code === undefined || code.startsWith('UND_ERR_') ? '' : ` (${code})`;
  return { kind: 'closed', message: `${where} ended the connection before the response did${told}` };
}

const parserError = 'HTTPParserError';
const cutShort = 'Invalid EOF state';

/** Why bytes that came are no response; `undefined` where the fault is another. */
function foreignReason(error: Error, code: string | undefined, responding: boolean): string | undefined {
  if (error.name === parserError) {
    const [, reason] = /\(([^()]*)\)$/.exec(error.message) ?? [];
    return reason === cutShort ? undefined : (reason ?? 'not HTTP/1.1');
  }
  // undici tells this of a header section that it cannot parse, too, when a Content-Length stood before the fault
  if (code === lengthMismatch && !responding) return 'a broken header section';
  if (code !== 'UND_ERR_SOCKET') return undefined;
  if (error.message === 'bad upgrade') return 'a change of protocol that was not asked for';
  // HTTP allows it (RFC 9110 §15.2), undici does not
  return error.message === 'bad response' ? '100 Continue, which was not asked for' : undefined;
}

const lengthMismatch = 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH';

/** undici expects the announced bytes after 204 and 304, too, which have none (RFC 9110 §15.3.5, §15.4.5). */
export function isCompleteWithoutContent(error: Error, status: number): boolean {
  return errorCode(error) === lengthMismatch && (status === 204 || status === 304);
}
