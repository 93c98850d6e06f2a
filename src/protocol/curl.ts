import type { HttpRequest } from '../core/http.ts';

const decoder = new TextDecoder();

/**
 * A command line that sends the request again. Header values stand in double quotes, so that a `$NAME` which the
 * output sink puts in the place of a secret is expanded by the shell.
 */
export function curlLine({ method, url, headers, body }: HttpRequest): string {
  const parts = ['curl', '--globoff', '--request', method, doubleQuoted(url)];
  for (const [name, value] of headers) parts.push('--header', doubleQuoted(`${name}: ${value}`));
  if (body && body.length > 0) parts.push('--data-raw', singleQuoted(decoder.decode(body)));
  return parts.join(' ');
}

function doubleQuoted(text: string): string {
  return `"${text.replace(/[\\"$`]/g, '\\$&')}"`;
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
