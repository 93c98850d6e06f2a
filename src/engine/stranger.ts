import { basename } from 'node:path';
import type { Api, Effect } from '../core/api.ts';
import type { Description } from '../core/description.ts';
import type { Method } from '../core/operation.ts';
import type { ApiPack } from '../core/pack.ts';
import { type OpenedDescription, openDescription } from './open-description.ts';

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

/** What runs beside us is ours to spoil. */
export function isOnThisMachine(url: string): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
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
