import { unreachableError } from '../core/errors.ts';
import { type HttpAnswer, headerValues } from '../core/http.ts';
import { SourceFile } from './source-file.ts';
import type { Sources } from './source-files.ts';
import { FileFault, textOf } from './text-file.ts';

/** Asks with GET for what stands at an address. */
export type ReadAddress = (url: string) => Promise<HttpAnswer>;

/** The parts of a description that is read from an address: each read once, all from the same origin. */
export class SourceAddresses implements Sources {
  readonly #read: ReadAddress;
  readonly #origin: string;
  readonly #byAddress = new Map<string, SourceFile>();

  private constructor(read: ReadAddress, { origin }: URL) {
    this.#read = read;
    this.#origin = origin;
  }

  /** Throws `FileFault`, `ContentFault`, or a `TrothError` where nobody answers. */
  static async open(address: string, read: ReadAddress): Promise<{ files: Sources; entry: SourceFile }> {
    if (!URL.canParse(address)) throw new FileFault('is no URL; correct it');
    const url = new URL(address);
    if (url.username || url.password) throw new FileFault('names a user; leave that out');
    const files = new SourceAddresses(read, url);
    return { files, entry: await files.#open(url, 'entry') };
  }

  async named(base: string, from: SourceFile): Promise<{ file: SourceFile; isFresh: boolean }> {
    const url = new URL(encodeURI(base), from.path);
    if (url.origin !== this.#origin)
      throw new FileFault(`leads away from ${this.#origin}; save what it names there`);
    const known = this.#byAddress.get(url.href);
    return { file: known ?? (await this.#open(url)), isFresh: !known };
  }

  nameOf(file: SourceFile): string {
    return new URL(file.path).pathname.slice(1);
  }

  shown(base: string, from: SourceFile): string {
    return shownAddress(new URL(encodeURI(base), from.path).href);
  }

  async #open(url: URL, role?: 'entry'): Promise<SourceFile> {
    url.hash = '';
    const answer = await this.#read(url.href);
    if (!answer.ok) {
      const { kind, message } = answer.failure;
      if (role === 'entry' && kind !== 'too-large') {
        throw unreachableError(`${shownAddress(url.href)} cannot be read (${message}); check the address`);
      }
      throw new FileFault(`cannot be read (${message}); check it`);
    }
    const { status, body, headers } = answer.response;
    if (status !== 200) throw new FileFault(refusal(status, headerValues(headers, 'location')[0]));
    const file = new SourceFile(textOf(body), { path: url.href, shown: shownAddress(url.href), folder: '' });
    this.#byAddress.set(url.href, file);
    return file;
  }
}

function refusal(status: number, location: string | undefined): string {
  if (status >= 300 && status < 400 && location !== undefined) {
    return `answers ${status} and leads to ${shownAddress(location)}, which is not followed; give that address if you trust it`;
  }
  const advice = status === 401 || status === 403 ? 'download the description and name the file' : 'check it';
  return `answers ${status} and not 200; ${advice}`;
}

/** Without what may be secret in it. */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return address.replace(/[?#].*$/s, '');
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}
