import { basename } from 'node:path';
import type { Api, Effect } from '../core/api.ts';
import type { Description } from '../core/description.ts';
import { usageError } from '../core/errors.ts';
import type { HeaderList } from '../core/http.ts';
import type { Method } from '../core/operation.ts';
import type { ApiPack } from '../core/pack.ts';
import { type OpenedDescription, openDescription } from '../engine/open-description.ts';

export interface Stranger {
  readonly pack: ApiPack;
  readonly description: Description;
  readonly warnings: OpenedDescription['warnings'];
}

/** An API of which nothing is known but its description, in a file or at an address. */
export async function strangerFrom(place: string, overlays: readonly string[] = []): Promise<Stranger> {
  const { description, warnings } = await openDescription(place, { overlays });
  const api = cardOf(place, description);
  return { pack: { api, readings: [], describe: async () => description }, description, warnings };
}

/** What is given as `--header 'Name: value'`; throws a usage error that does not repeat the value. */
export function headersOf(given: readonly string[]): HeaderList {
  return given.map((text) => {
    const [, name, value] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.+?)[ \t]*$/.exec(text) ?? [];
    if (name === undefined || value === undefined) throw usageError("--header takes 'Name: value'");
    return [name, value];
  });
}

const effects: Readonly<Record<Method, Effect>> = {
  get: 'read',
  head: 'read',
  options: 'read',
  trace: 'read',
  post: 'create',
  put: 'change',
  patch: 'change',
  delete: 'destroy',
};

function cardOf(path: string, { title, operations }: Description): Api {
  return {
    id:
      basename(path)
        .replace(/[?#].*$/, '')
        .replace(/\.[^.]*$/, '') || 'api',
    title,
    homepage: '',
    documents: [{ title, publishedAt: path, readOn: '' }],
    baseUrls: [],
    credentials: [],
    inputs: [],
    freshKeys: [],
    effects: Object.fromEntries(operations.map(({ id, method }) => [id, effects[method]])),
  };
}
