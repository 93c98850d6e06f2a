import { randomUUID } from 'node:crypto';
import type { WriteStream } from 'node:fs';
import { mkdir, open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type TrothError, usageError } from '../core/errors.ts';

/**
 * Puts a file in place as a whole: written beside, then renamed (POSIX rename(2) is atomic), so that a reader sees the
 * old file or the new one and a failure leaves the old one. Missing folders are made, the permissions of a replaced
 * file are kept, and what is no file, such as `/dev/stdout`, is written to as it is.
 *
 * Throws a usage `TrothError` that names the path.
 */
export async function replaceFile(path: string, bytes: string | Uint8Array): Promise<void> {
  try {
    const present = await stat(path).catch(nothing);
    if (present && !present.isFile() && !present.isDirectory()) return await writeFile(path, bytes);
    // renaming onto a link would replace the link
    const place = present ? await realpath(path) : path;
    const folder = dirname(place);
    await mkdir(folder, { recursive: true });
    const beside = join(folder, `.troth-${randomUUID()}.tmp`);
    try {
      await writeNew(beside, bytes, present?.mode);
      await rename(beside, place);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
  } catch (error) {
    throw unwritable(path, error);
  }
}

async function writeNew(path: string, bytes: string | Uint8Array, mode: number | undefined): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    if (mode !== undefined) await file.chmod(mode & 0o777);
  } finally {
    await file.close();
  }
}

/** The text of a file that we wrote, such as a report; `undefined` where it cannot be read. */
export async function readWrittenFile(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

export interface GrowingFile {
  write(text: string): void;
  /** Rejects with a usage `TrothError` that names the path when something could not be written. */
  close(): Promise<void>;
}

/** A new file, for what is written while it is made; missing folders are made. Throws as `replaceFile` does. */
export async function growFile(path: string): Promise<GrowingFile> {
  const stream = await openStream(path);
  let failure: Error | undefined;
  stream.on('error', (error) => {
    failure ??= error;
  });
  return {
    write: (text) => {
      if (!failure) stream.write(text);
    },
    async close() {
      if (!stream.closed) {
        await new Promise<void>((resolve) => {
          stream.once('close', () => resolve());
          stream.end();
        });
      }
      if (failure) throw unwritable(path, failure);
    },
  };
}

async function openStream(path: string): Promise<WriteStream> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'w');
    return file.createWriteStream();
  } catch (error) {
    throw unwritable(path, error);
  }
}

function nothing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
}

const remedies: Readonly<Record<string, string>> = {
  EACCES: 'choose a folder that you may write to',
  EPERM: 'choose a folder that you may write to',
  EROFS: 'choose a folder that you may write to',
  EISDIR: 'a folder stands there; give the name of a file',
  ENOTDIR: 'a part of the path is a file; choose another path',
  EEXIST: 'a part of the path is a file; choose another path',
  ENAMETOOLONG: 'choose a shorter name',
  ENOSPC: 'make room on the disk',
  EDQUOT: 'make room on the disk',
};

function unwritable(path: string, error: unknown): TrothError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return usageError(`cannot write ${path}: ${remedies[code] ?? 'see the reason'} (${reason})`);
}
