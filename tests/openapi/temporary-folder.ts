import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import {
  DescriptionError,
  type LoadedDocument,
  type LoadOptions,
  loadDocument,
} from '../../src/openapi/load.ts';
import { problemLine } from '../../src/openapi/problems.ts';

type Files = Readonly<Record<string, string | Uint8Array | JsonObject>>;

/** A folder with these files, gone when the test is over; objects are written as JSON. */
export async function folderWith(files: Files): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'troth-load-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    const isText = typeof content === 'string' || content instanceof Uint8Array;
    await writeFile(path, isText ? content : JSON.stringify(content));
  }
  return folder;
}

export async function loadedFrom(files: Files, entry = 'api.json'): Promise<LoadedDocument> {
  return loadDocument(join(await folderWith(files), entry));
}

export function withSchemas(schemas: JsonObject, more: JsonObject = {}): JsonObject {
  return { openapi: '3.1.0', components: { schemas }, ...more };
}

/** The error with which a description is refused. */
export async function refusalOf(path: string, options: LoadOptions = {}): Promise<DescriptionError> {
  try {
    await loadDocument(path, options);
  } catch (error) {
    if (error instanceof DescriptionError) return error;
    throw error;
  }
  throw new Error(`${path} was loaded`);
}

/** The lines of the error with which `entry` is refused, with paths as seen from the folder. */
export async function problemsIn(
  folder: string,
  entry: string,
  options: LoadOptions = {},
): Promise<string[]> {
  const { message } = await refusalOf(join(folder, entry), options);
  return message.split('\n').map(seenFrom(folder));
}

/** The lines of the warnings with which `entry` is loaded, with paths as seen from the folder. */
export async function warningsIn(
  folder: string,
  entry: string,
  options: LoadOptions = {},
): Promise<string[]> {
  const { warnings } = await loadDocument(join(folder, entry), options);
  return warnings.map(problemLine).map(seenFrom(folder));
}

/** The lines of the warnings with which one file is loaded. */
export async function warningsOf(content: string | JsonObject, name = 'api.yaml'): Promise<string[]> {
  return warningsIn(await folderWith({ [name]: content }), name);
}

function seenFrom(folder: string): (line: string) => string {
  const shown = relative(process.cwd(), folder);
  return (line) => line.replaceAll(`${shown}/`, '').replaceAll(shown, '.');
}

/** The lines of the error with which one file is refused. */
export async function problemsOf(
  content: string | Uint8Array | JsonObject,
  name = 'api.yaml',
): Promise<string[]> {
  return problemsIn(await folderWith({ [name]: content }), name);
}
