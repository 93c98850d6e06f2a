import {
  type Provider,
  type ProviderAnswer,
  type ReceivedRequest,
  startProvider,
} from '../targets/provider.ts';

const note = {
  type: 'object',
  required: ['id', 'text'],
  properties: {
    id: { type: 'string' },
    text: { type: 'string' },
    stars: { type: 'integer' },
    archived: { type: 'boolean' },
  },
};

const content = (schema: object) => ({ 'application/json': { schema } });
const refusal = {
  description: 'Why not.',
  content: content({ type: 'object', required: ['error'], properties: { error: { type: 'string' } } }),
};
const oneNote = { description: 'The note.', content: content({ $ref: '#/components/schemas/Note' }) };
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };

/** One resource, so that a whole suite is quick and has a law to play. */
export const notes = {
  openapi: '3.1.0',
  info: { title: 'Notes', version: '1.0.0' },
  paths: {
    '/notes': {
      get: {
        operationId: 'listNotes',
        parameters: [
          {
            name: 'tags',
            in: 'query',
            explode: false,
            schema: { type: 'array', items: { enum: ['red', 'blue'] } },
          },
          { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1 } },
        ],
        responses: {
          200: {
            description: 'All.',
            content: content({ type: 'array', items: { $ref: '#/components/schemas/Note' } }),
          },
          400: refusal,
        },
      },
      post: {
        operationId: 'createNote',
        requestBody: {
          required: true,
          content: content({
            type: 'object',
            required: ['text'],
            properties: { text: { type: 'string', minLength: 1 }, stars: { type: 'integer', minimum: 0 } },
          }),
        },
        responses: { 201: oneNote, 400: refusal, 415: refusal },
      },
    },
    '/notes/{id}': {
      get: { operationId: 'readNote', parameters: [id], responses: { 200: oneNote, 404: refusal } },
      delete: {
        operationId: 'deleteNote',
        parameters: [id],
        responses: { 204: { description: 'Gone.' }, 404: refusal },
      },
    },
  },
  components: { schemas: { Note: note } },
};

/** How the server departs from its description; left out, it does not. */
export type Defect = 'text-is-a-number' | 'takes-everything' | 'keeps-what-is-deleted' | 'fails';

type Note = { readonly id: string; readonly text: unknown; readonly stars?: unknown };

const refused = (status: number, error: string): ProviderAnswer => ({ status, json: { error } });

/** Keeps notes, and the word of the description but for the one defect. */
export function startNotes(defect?: Defect, base = ''): Promise<Provider> {
  const kept = new Map<string, Note>();
  let made = 0;
  return startProvider((request) => {
    if (defect === 'fails') return { status: 500 };
    const { pathname, searchParams } = new URL(request.url, 'http://notes.invalid');
    const [, folder, name, ...more] = pathname.slice(base.length).split('/');
    if (folder !== 'notes' || more.length > 0) return refused(404, 'no such place');
    return name === undefined ? all(request, searchParams) : one(request, decodeURIComponent(name));
  });

  function all(request: ReceivedRequest, query: URLSearchParams): ProviderAnswer {
    if (request.method === 'GET' || request.method === 'HEAD') {
      const tags = query.get('tags')?.split(',') ?? [];
      const areKnown = tags.every((tag) => ['', 'red', 'blue'].includes(tag));
      const limit = query.get('limit') ?? '1';
      if (!areKnown || !/^0*[1-9]\d*$/.test(limit)) return refused(400, 'no such tag or limit');
      return { status: 200, json: [...kept.values()].map(shown) };
    }
    if (request.method !== 'POST') return { status: 405, headers: { allow: 'GET, HEAD, POST' } };
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
      return refused(415, 'JSON only');
    const fields = parsed(request.body);
    if (!fields || (defect !== 'takes-everything' && !isValid(fields))) return refused(400, 'not a note');
    made += 1;
    const { text, stars } = fields;
    const written = { id: `n${made}`, text, ...(stars === undefined ? {} : { stars }) };
    kept.set(written.id, written);
    return { status: 201, json: shown(written) };
  }

  function one({ method }: ReceivedRequest, name: string): ProviderAnswer {
    if (!['GET', 'HEAD', 'DELETE'].includes(method))
      return { status: 405, headers: { allow: 'GET, HEAD, DELETE' } };
    const found = kept.get(name);
    if (!found) return refused(404, 'no such note');
    if (method !== 'DELETE') return { status: 200, json: shown(found) };
    if (defect !== 'keeps-what-is-deleted') kept.delete(name);
    return { status: 204 };
  }

  function shown(written: Note): Note {
    return defect === 'text-is-a-number' ? { ...written, text: 7 } : written;
  }
}

function parsed(body: string): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isValid({ text, stars }: Record<string, unknown>): boolean {
  const areStars = stars === undefined || (Number.isInteger(stars) && Number(stars) >= 0);
  return typeof text === 'string' && text.length > 0 && areStars;
}
