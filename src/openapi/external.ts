import { isObject, type Json, type JsonObject } from '../core/json.ts';
import { joinPointer } from '../core/pointer.ts';
import type { Target } from './references.ts';
import type { SourceFile } from './source-file.ts';

/** Key of a self-contained document under which the other files of its description stand. */
const externalKey = 'x-external';

/** Where each file of a description stands in its one document. */
export class Mounts {
  readonly #entry: SourceFile;
  readonly #keys = new Map<SourceFile, string>();
  readonly #taken: Set<string>;

  constructor(entry: SourceFile) {
    this.#entry = entry;
    const present = isObject(entry.value) ? entry.value[externalKey] : undefined;
    this.#taken = new Set(isObject(present) ? Object.keys(present) : []);
  }

  /** In the order in which they were added; those added meanwhile come as well. */
  externalFiles(): IterableIterator<SourceFile> {
    return this.#keys.keys();
  }

  /** A key that tells the file by its name and needs no escapes in a pointer or a URI. */
  add(file: SourceFile, name: string): void {
    const readable = name.replace(/\.(json|ya?ml)$/i, '').replace(/[^A-Za-z0-9._-]+/g, '-') || 'file';
    let key = readable;
    for (let count = 2; this.#taken.has(key); count += 1) key = `${readable}-${count}`;
    this.#taken.add(key);
    this.#keys.set(file, key);
  }

  /** The pointer of a file in the document. */
  pointerOf(file: SourceFile): string {
    const key = this.#keys.get(file);
    return key === undefined ? '' : joinPointer('', externalKey, key);
  }

  /** The file in which a place of the document was written, and its pointer there. */
  sourceOf(pointer: string): { file: SourceFile; pointer: string } {
    for (const file of this.#keys.keys()) {
      const mounted = this.pointerOf(file);
      if (`${pointer}/`.startsWith(`${mounted}/`)) return { file, pointer: pointer.slice(mounted.length) };
    }
    return { file: this.#entry, pointer };
  }

  /** The text of a reference in the one document; a pointer keeps the escapes in which it was written. */
  rewritten(target: Target, fragment: string): string {
    const written =
      decodeURIComponent(fragment) === target.pointer ? fragment : encodePointer(target.pointer);
    return `#${this.pointerOf(target.file)}${written}`;
  }

  /** The entry with every other file below `x-external`. */
  document(entry: JsonObject): JsonObject {
    if (this.#keys.size === 0) return entry;
    const present = entry[externalKey];
    const mounted = [...this.#keys].map(([file, key]): [string, Json] => [key, file.value]);
    return {
      ...entry,
      [externalKey]: { ...(isObject(present) ? present : {}), ...Object.fromEntries(mounted) },
    };
  }
}

function encodePointer(pointer: string): string {
  return pointer.split('/').map(encodeURIComponent).join('/');
}
