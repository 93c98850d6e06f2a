import type { Case } from '../../../src/core/case.ts';
import type { HttpAnswer, HttpRequest } from '../../../src/core/http.ts';
import { isObject, type Json, type JsonObject, member } from '../../../src/core/json.ts';
import { createDescription } from '../../../src/openapi/description.ts';
import { jsonBody } from '../../openapi/described.ts';
import { answered, type FakeTarget, fakeTarget } from '../fake-target.ts';

const user = {
  type: 'object',
  required: ['id', 'name'],
  properties: {
    id: { type: 'integer', readOnly: true },
    name: { type: 'string', minLength: 1, maxLength: 40 },
  },
};
const post = {
  type: 'object',
  required: ['id', 'title'],
  properties: { id: { type: 'string', readOnly: true }, title: { type: 'string', minLength: 1 } },
};
const json = (schema: JsonObject) => ({ content: { 'application/json': { schema } } });
const parameter = (name: string, type: string) => ({ name, in: 'path', required: true, schema: { type } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const userId = parameter('user_id', 'integer');
const postId = parameter('post_id', 'string');

/** Users and their posts, without one example: nothing can be read that was not made before. */
export const blogDescription = createDescription({
  info: { title: 'Blog' },
  paths: {
    '/users': {
      get: { operationId: 'listUsers', responses: { 200: json({ type: 'array', items: ref('User') }) } },
      post: {
        operationId: 'makeUser',
        requestBody: jsonBody(ref('User')),
        responses: { 201: json(ref('User')), 400: {}, 409: {} },
      },
    },
    '/users/{user_id}': {
      get: { operationId: 'readUser', parameters: [userId], responses: { 200: json(ref('User')), 404: {} } },
      delete: { operationId: 'removeUser', parameters: [userId], responses: { 204: {}, 404: {} } },
    },
    '/users/{user_id}/posts': {
      post: {
        operationId: 'makePost',
        parameters: [userId],
        requestBody: jsonBody(ref('Post')),
        responses: { 201: json(ref('Post')), 400: {}, 404: {} },
      },
    },
    '/users/{user_id}/posts/{post_id}': {
      get: {
        operationId: 'readPost',
        parameters: [userId, postId],
        responses: { 200: json(ref('Post')), 404: {} },
      },
      delete: { operationId: 'removePost', parameters: [userId, postId], responses: { 204: {}, 404: {} } },
    },
  },
  components: { schemas: { User: user, Post: post } },
});

export interface Blog {
  readonly target: FakeTarget;
  readonly users: Map<string, JsonObject>;
  readonly posts: Map<string, JsonObject>;
}

export interface BlogRules {
  /** Names may be used once. */
  readonly unique?: boolean;
  /** What is wrong with a name that the description allows. */
  readonly refuses?: (name: string) => JsonObject | undefined;
  /** A user has one post. */
  readonly single?: boolean;
  /** Posts stay when their user is removed. */
  readonly orphans?: boolean;
}

/** Does what the description says, and what its rules say besides. */
export function startBlog({
  unique = false,
  refuses = () => undefined,
  single = false,
  orphans = false,
}: BlogRules = {}): Blog {
  const users = new Map<string, JsonObject>();
  const posts = new Map<string, JsonObject>();
  let next = 100;

  function answer({ intent }: Case, { method, url, body }: HttpRequest): HttpAnswer {
    const [, kind = '', id = '', sub = '', slug = ''] = new URL(url).pathname.split('/');
    const given = contentOf(body);
    const allowed =
      sub === ''
        ? id === ''
          ? ['GET', 'POST']
          : ['GET', 'DELETE']
        : slug === ''
          ? ['POST']
          : ['GET', 'DELETE'];
    if (kind !== 'users' || !allowed.includes(method))
      return answered(405, undefined, [['Allow', allowed.join(', ')]]);
    if (id !== '' && !users.has(id) && !(orphans && slug !== '')) return answered(404);
    if (method === 'POST') {
      if (intent !== 'accept' || !isObject(given)) return answered(400);
      return sub === '' ? makeUser(given) : makePost(id, given);
    }
    const store = sub === '' ? users : posts;
    const key = sub === '' ? id : `${id}/${slug}`;
    if (key === '') return answered(200, [...users.values()]);
    const found = store.get(key);
    if (!found) return answered(404);
    if (method === 'DELETE') store.delete(key);
    return method === 'DELETE' ? answered(204) : answered(200, found);
  }

  function makeUser(given: JsonObject): HttpAnswer {
    const name = String(given.name);
    const refusal = refuses(name);
    if (refusal) return answered(422, refusal);
    if (unique && [...users.values()].some((one) => one.name === name)) return answered(409);
    next += 1;
    users.set(String(next), { id: next, name });
    return answered(201, { id: next, name });
  }

  function makePost(owner: string, given: JsonObject): HttpAnswer {
    if (single && [...posts.keys()].some((key) => key.startsWith(`${owner}/`))) return answered(409);
    next += 1;
    const made = { id: `p${next}`, title: String(given.title) };
    posts.set(`${owner}/${made.id}`, made);
    return answered(201, made);
  }

  /** RFC 9110 §9.3.2: HEAD is GET without content. */
  function answerHead(case_: Case, request: HttpRequest): HttpAnswer {
    if (request.method !== 'HEAD') return answer(case_, request);
    const got = answer(case_, { ...request, method: 'GET' });
    return got.ok ? { ...got, response: { ...got.response, body: new Uint8Array() } } : got;
  }

  return { target: fakeTarget(answerHead, ['state']), users, posts };
}

function contentOf(body: Uint8Array | undefined): Json {
  try {
    const value: Json = JSON.parse(new TextDecoder().decode(body));
    return member(value, 'id') === undefined ? value : null;
  } catch {
    return null;
  }
}
