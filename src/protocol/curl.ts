import { isUtf8 } from 'node:buffer';
import type { HttpRequest } from '../core/http.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * A command line that sends the request again. Header values stand in double quotes, so that a `$NAME` which the
 * output sink puts in the place of a secret is expanded by the shell.
 */
export function curlLine({ method, url, headers, body }: HttpRequest): string {
  // curl waits for content after `--request HEAD`
  const parts = ['curl', '--globoff', ...(method === 'HEAD' ? ['--head'] : ['--request', method])];
  // it resolves dot segments by itself
  if (/\/(\.|%2e){1,2}([/?#]|$)/i.test(url)) parts.push('--path-as-is');
  parts.push(doubleQuoted(url));
  for (const [name, value] of headers) {
    parts.push('--header', doubleQuoted(value === '' ? `${name};` : `${name}: ${value}`));
  }
  if (!body) return parts.join(' ');
  // it names a media type of its own where it is given none
  if (!headers.some(([name]) => name.toLowerCase() === 'content-type'))
    parts.push('--header', '"content-type:"');
  if (isArgument(body)) return [...parts, '--data-raw', singleQuoted(decoder.decode(body))].join(' ');
  return `printf ${singleQuoted(formatOf(body))} | ${[...parts, '--data-binary', '@-'].join(' ')}`;
}

/** POSIX: an argument ends at the first NUL, and shells decode what is no UTF-8 as they like. */
function isArgument(body: Uint8Array): boolean {
  return isUtf8(body) && !body.includes(0);
}

/** POSIX printf: `%` and `\` are its own, and any byte can be written in octal digits. */
function formatOf(body: Uint8Array): string {
  return Array.from(body, (byte) => {
    if (byte === 0x25) return '%%';
    if (byte === 0x5c) return '\\\\';
    return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`;
  }).join('');
}

function doubleQuoted(text: string): string {
  return `"${text.replace(/[\\"$`]/g, '\\$&')}"`;
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
