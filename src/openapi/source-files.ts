import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { usageError } from '../core/errors.ts';
import { SourceFile, shownPath } from './source-file.ts';
import { FileFault, readTextFile } from './text-file.ts';

/** Where the parts of one description are read from. */
export interface Sources {
  /**
   * What a relative reference names, not parsed when it is `fresh`. Throws `FileFault` when it is not there or must not
   * be read, and `ContentFault` when it is no text.
   */
  named(base: string, from: SourceFile): Promise<{ file: SourceFile; isFresh: boolean }>;
  /** The name of a part below the place that all of them stand in, with slashes. */
  nameOf(file: SourceFile): string;
  /** What a relative reference names, as a person sees it. */
  shown(base: string, from: SourceFile): string;
}

/** The files of one description, each read once, none from outside its folder. */
export class SourceFiles implements Sources {
  /** Absolute, symbolic links followed. */
  readonly root: string;
  readonly #byPath = new Map<string, SourceFile>();
  /** By path before links are followed. */
  readonly #named = new Map<string, SourceFile>();

  private constructor(root: string) {
    this.root = root;
  }

  /** The description itself and the folder that its references stay in. Throws `FileFault` or `ContentFault`. */
  static async open(path: string, root?: string): Promise<{ files: SourceFiles; entry: SourceFile }> {
    const text = await readTextFile(path);
    const folder = await realpath(dirname(resolve(path)));
    const files = new SourceFiles(root === undefined ? folder : await realRoot(root));
    const real = await realpath(path);
    const entry = new SourceFile(text, { path: real, shown: shownPath(resolve(path)), folder });
    files.#byPath.set(real, entry);
    return { files, entry };
  }

  async named(base: string, from: SourceFile): Promise<{ file: SourceFile; isFresh: boolean }> {
    const path = resolve(from.folder, base);
    const named = this.#named.get(path);
    if (named) return { file: named, isFresh: false };
    const real = await realpath(path).catch(() => path);
    this.#refuseOutside(real);
    const known = this.#byPath.get(real);
    const file = known ?? new SourceFile(await readTextFile(real), { path: real });
    this.#byPath.set(real, file);
    this.#named.set(path, file);
    return { file, isFresh: !known };
  }

  shown(base: string, from: SourceFile): string {
    return shownPath(resolve(from.folder, base));
  }

  nameOf(file: SourceFile): string {
    return relative(this.root, file.path).split(sep).join('/');
  }

  #refuseOutside(path: string): void {
    const way = relative(this.root, path);
    if (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)) return;
    throw new FileFault(
      `leads out of the folder ${shownPath(this.root)}; move what it names into that folder`,
    );
  }
}

async function realRoot(root: string): Promise<string> {
  try {
    return await realpath(root);
  } catch {
    throw usageError(`${root}: names no folder; check the root of the description`);
  }
}
