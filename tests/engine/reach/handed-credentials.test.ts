import { describe, expect, test } from 'vitest';
import { registry } from '../../../generated/registry.ts';
import type { RunSummary } from '../../../src/core/events.ts';
import { type HttpRequest, headerValues } from '../../../src/core/http.ts';
import type { JsonObject } from '../../../src/core/json.ts';
import { planRun } from '../../../src/engine/plan.ts';
import { run } from '../../../src/engine/run.ts';
import { createDescription } from '../../../src/openapi/description.ts';
import { jsonBody } from '../../openapi/described.ts';
import { answered, type FakeTarget, fakeTarget } from '../fake-target.ts';
import { rushing } from '../rushing-clock.ts';

const json = (schema: JsonObject) => ({ content: { 'application/json': { schema } } });
const made = {
  type: 'object',
  required: ['id', 'token'],
  properties: { id: { type: 'integer' }, token: { type: 'string' } },
};
const named = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: { name: { type: 'string', minLength: 1, maxLength: 9 } },
};
const responses = (success: JsonObject) => ({ 201: success, 400: {}, 401: {}, 404: {}, 415: {} });

/** Applications are made by who has a key; what they send, they send with a token of their own. */
const description = createDescription({
  info: { title: 'Notes' },
  components: {
    securitySchemes: {
      key: { type: 'apiKey', in: 'header', name: 'Authorization' },
      appTokenBearer: { type: 'apiKey', in: 'header', name: 'Authorization' },
      appToken: { type: 'apiKey', in: 'header', name: 'X-App' },
    },
  },
  paths: {
    '/devices': {
      post: {
        operationId: 'makeDevice',
        security: [{ key: [] }],
        requestBody: jsonBody(named),
        responses: responses(json(made)),
      },
    },
    '/applications': {
      post: {
        operationId: 'makeApplication',
        security: [{ key: [] }],
        requestBody: jsonBody(named),
        responses: responses(json(made)),
      },
    },
    '/notes': {
      post: {
        operationId: 'sendNote',
        security: [{ appTokenBearer: [] }, { appToken: [] }],
        requestBody: jsonBody(named),
        responses: responses({}),
      },
    },
  },
});

interface Word {
  /** Before the token in Authorization. */
  readonly word?: string;
  /** Every credential of a note is refused. */
  readonly isClosed?: boolean;
  /** Notes are taken without any credentials. */
  readonly isOpen?: boolean;
}

function server({ word = 'Bearer ', isClosed = false, isOpen = false }: Word = {}): FakeTarget {
  const tokens = new Set<string>();
  const isLetIn = (path: string | undefined, { headers }: HttpRequest): boolean => {
    const [given = ''] = headerValues(headers, 'authorization');
    if (path !== '/notes') return given === 'main-key';
    const [own] = headerValues(headers, 'x-app');
    return (
      isOpen || (!isClosed && (tokens.has(own ?? '') || [...tokens].some((token) => given === word + token)))
    );
  };
  const target = fakeTarget(
    (case_, request) => {
      const { path } = case_.operation;
      if (request.method !== 'POST') return answered(405, undefined, [['allow', 'POST']]);
      if (!isLetIn(path, request)) return answered(401, undefined, [['www-authenticate', 'Key']]);
      if (case_.intent === 'reject' && case_.request.credentials === 'sent') return answered(400);
      if (path === '/notes') return answered(201);
      const token = `${path === '/applications' ? 'app' : 'dev'}-token-${tokens.size}`;
      if (path === '/applications') tokens.add(token);
      return answered(201, { id: tokens.size, token });
    },
    ['state'],
  );
  return { ...target, credentials: new Map(['key', 'appTokenBearer'].map((name) => [name, 'main-key'])) };
}

async function asked(target: FakeTarget): Promise<RunSummary> {
  return run(planRun(description, registry.sources, { seed: 1, budget: 5 }), {
    api: { id: 'notes', title: 'Notes' },
    target,
    checks: registry.checks,
    concurrency: 3,
    clock: rushing(),
    reaches: true,
    listener: () => {},
  });
}

function statusesOf({ operations }: RunSummary): readonly string[] {
  return Object.keys(operations.find(({ operation }) => operation.id === 'sendNote')?.statuses ?? {});
}

describe('credentials that a target hands out itself', () => {
  test.each([['Bearer '], ['Token '], ['']])('open what asks for them, after the word "%s"', async (word) => {
    const summary = await asked(server({ word }));
    expect(statusesOf(summary)).toContain('201');
    expect(summary.findings).toEqual([]);
  });

  test('are no secret that an answer must not show', async () => {
    const { findings } = await asked(server());
    expect(findings.filter(({ check }) => check === 'secret-echoed')).toEqual([]);
  });

  test('show a server that asks for none', async () => {
    const { findings } = await asked(server({ isOpen: true }));
    expect(findings.map(({ check, operation }) => `${check} ${operation}`)).toContain(
      'refuses-wrong-credentials sendNote',
    );
  });

  test('are looked for a few times only where nothing lets in', async () => {
    const target = server({ isClosed: true });
    expect(statusesOf(await asked(target))).toEqual(['401']);
    const before = target.received.length;
    const usual = server();
    await asked(usual);
    expect(before).toBeLessThan(usual.received.length);
  });

  test('do not take the place of what the user gave for the same scheme', async () => {
    const given = server();
    const target = {
      ...given,
      credentials: new Map([...given.credentials, ['appTokenBearer', 'own-token']]),
    };
    await asked(target);
    const sent = target.received.flatMap(({ headers }) => headerValues(headers, 'authorization'));
    expect(sent.some((value) => value.includes('app-token'))).toBe(false);
  });
});
