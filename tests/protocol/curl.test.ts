import { Buffer } from 'node:buffer';
import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { HttpRequest } from '../../src/core/http.ts';
import { curlLine } from '../../src/protocol/curl.ts';
import { serveHttp } from './loopback.ts';

function post(
  body: Uint8Array,
  headers: HttpRequest['headers'] = [['content-type', 'text/plain']],
): HttpRequest {
  return { method: 'POST', url: 'http://127.0.0.1:1/a', headers, body };
}

describe('a curl line', () => {
  test('gives text as one argument', () => {
    expect(curlLine(post(Buffer.from(`it's "$5"`)))).toBe(
      `curl --globoff --request POST "http://127.0.0.1:1/a" --header "content-type: text/plain" --data-raw 'it'\\''s "$5"'`,
    );
  });

  test('keeps what a shell would expand in headers and in the URL', () => {
    const headers: HttpRequest['headers'] = [['x-note', 'say "hi" `now` \\ $HOME']];
    expect(curlLine({ method: 'GET', url: 'http://127.0.0.1:1/a?b=$c', headers })).toBe(
      'curl --globoff --request GET "http://127.0.0.1:1/a?b=\\$c" --header "x-note: say \\"hi\\" \\`now\\` \\\\ \\$HOME"',
    );
  });

  test('writes bytes that are no text in octal digits, and hands them over by a pipe', () => {
    expect(curlLine(post(Buffer.from([0x61, 0xff, 0x00, 0x25, 0x5c])))).toBe(
      `printf 'a\\377\\000%%\\\\' | curl --globoff --request POST "http://127.0.0.1:1/a" --header "content-type: text/plain" --data-binary @-`,
    );
  });

  test('asks for the head alone, and leaves dots in a path as they are', () => {
    expect(curlLine({ method: 'HEAD', url: 'http://127.0.0.1:1/a/../b', headers: [] })).toBe(
      'curl --globoff --head --path-as-is "http://127.0.0.1:1/a/../b"',
    );
  });
});

interface Received {
  readonly line: string;
  readonly type: string | undefined;
  readonly body: Buffer;
}

/** What a server gets when a shell runs the line. */
async function received(request: (url: string) => HttpRequest): Promise<Received> {
  const got: Received[] = [];
  const server = await serveHttp((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const { method, url, headers } = incoming;
      got.push({ line: `${method} ${url}`, type: headers['content-type'], body: Buffer.concat(chunks) });
      response.end();
    });
  });
  await promisify(execFile)('sh', ['-c', `${curlLine(request(server.url))} --silent --max-time 10`]);
  const [first] = got;
  if (!first) throw new Error('curl sent nothing');
  return first;
}

describe.skipIf(!hasCurl())('a curl line that a shell runs (skipped where curl is not installed)', () => {
  test.for([
    ['text with quotes, dollars and lines', Buffer.from(`it's\n"$HOME" \\n %s \`id\``)],
    ['bytes that are no UTF-8', Buffer.from([0x22, 0xc3, 0x28, 0xff, 0x22])],
    ['a NUL', Buffer.from('a\0b\\0%d')],
    ['a byte order mark', Buffer.from('\ufeff{}')],
    ['nothing', Buffer.from('')],
  ] as const)('sends %s as it was sent', async ([, body]) => {
    const got = await received((url) => ({ ...post(body), url: `${url}/a` }));
    expect(got).toEqual({ line: 'POST /a', type: 'text/plain', body });
  });

  test('adds no media type to content that had none', async () => {
    const got = await received((url) => ({ ...post(Buffer.from('a'), []), url: `${url}/a` }));
    expect(got.type).toBeUndefined();
  });

  test('keeps a path that goes up, and ends after a head', async () => {
    const got = await received((url) => ({ method: 'HEAD', url: `${url}/a/%2e%2e/b/../c`, headers: [] }));
    expect(got.line).toBe('HEAD /a/%2e%2e/b/../c');
  });
});

function hasCurl(): boolean {
  try {
    execFileSync('curl', ['--version']);
    return true;
  } catch {
    return false;
  }
}
