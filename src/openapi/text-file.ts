import { readFile, stat } from 'node:fs/promises';

/** A file that cannot be opened: the fault of whoever named it. */
export class FileFault extends Error {}

/** A file that was opened and holds no text: the fault of the file. */
export class ContentFault extends Error {}

export const emptyFile = 'this file is empty; fill it or name another';

/** Larger than any published description, and small enough to be held in memory. */
const maxBytes = 128 * 1024 * 1024;

/** The text of a regular file, without a byte order mark. Throws `FileFault` or `ContentFault`. */
export async function readTextFile(path: string): Promise<string> {
  return textOf(await readBytes(path));
}

/** Text in UTF-8, without a byte order mark. Throws `ContentFault`. */
export function textOf(bytes: Uint8Array): string {
  if (bytes.includes(0)) {
    throw new ContentFault('this is a binary file, or text in UTF-16; give JSON or YAML in UTF-8');
  }
  const text = decode(bytes);
  if (text.trim() === '') throw new ContentFault(emptyFile);
  return text;
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new FileFault('is a folder; name a file in it, such as openapi.yaml');
    if (!found.isFile()) throw new FileFault('is no regular file; name a JSON or YAML file');
    if (found.size > maxBytes) throw new FileFault('is larger than 128 MiB; split it or leave parts out');
    return await readFile(path);
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault(accessProblem(error));
  }
}

function accessProblem(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'names no file; check the path';
  return `cannot be read (${code}); check the file and its permissions`;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ContentFault('this file is not UTF-8; save it as UTF-8');
  }
}
