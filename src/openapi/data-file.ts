import { usageError } from '../core/errors.ts';
import type { Json } from '../core/json.ts';
import { SyntaxFault } from './problems.ts';
import { SourceFiles } from './source-files.ts';
import { ContentFault, FileFault } from './text-file.ts';

/** JSON or YAML that is no description, with the place of everything in it. */
export interface DataFile {
  readonly value: Json;
  /** `file:line` of what a pointer leads to. */
  at(pointer: string): string;
}

const maxNodes = 200_000;

/** Throws a usage `TrothError` that names file and line. */
export async function readDataFile(path: string): Promise<DataFile> {
  try {
    const { entry } = await SourceFiles.open(path);
    const at = (place: string | number): string => `${entry.shown}:${entry.at(place).line}`;
    try {
      entry.parse(maxNodes);
    } catch (error) {
      if (error instanceof SyntaxFault) throw usageError(`${at(error.place)}: ${error.message}`);
      throw error;
    }
    return { value: entry.value, at };
  } catch (error) {
    if (error instanceof FileFault) throw usageError(`${path}: the path ${error.message}`);
    if (error instanceof ContentFault) throw usageError(`${path}:1: ${error.message}`);
    throw error;
  }
}
