import { describe, expect, test } from 'vitest';
import { registry } from '../../generated/registry.ts';
import type { Case } from '../../src/core/case.ts';
import type { HeaderList, HttpAnswer } from '../../src/core/http.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { planRun } from '../../src/engine/plan.ts';
import { run } from '../../src/engine/run.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { jsonBody } from '../openapi/described.ts';
import { answered, fakeTarget } from './fake-target.ts';

const thing = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } };
const document: JsonObject = {
  info: { title: 'Things' },
  paths: {
    '/things': {
      post: {
        operationId: 'makeThing',
        security: [{ key: [] }],
        requestBody: jsonBody(thing, { name: 'a' }),
        responses: {
          201: { content: { 'application/json': { schema: thing, example: { name: 'a' } } } },
          400: {},
          '4XX': {},
        },
      },
    },
  },
  components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } } },
};

/** Does what the description says. */
function conformant({ intent, request, asks, operation }: Case): HttpAnswer {
  if (request.method !== undefined && request.method !== operation.method) {
    return answered(405, undefined, [['Allow', 'POST']]);
  }
  if (asks)
    return asks.status === 201 ? answered(201, { name: 'a' }) : answered(asks.status, undefined, challenge);
  if (request.credentials !== 'sent') return answered(401, undefined, challenge);
  return intent === 'accept' ? answered(201, { name: 'a' }) : answered(400);
}

const challenge: HeaderList = [['WWW-Authenticate', 'Key']];

describe('an example that breaks its own schema', () => {
  const broken = structuredClone(document);

  test('is the fault of the description, and is not sent as valid', async () => {
    const description = createDescription(
      JSON.parse(JSON.stringify(broken).replace('{"value":{"name":"a"}}', '{"value":{"name":7}}')),
    );
    const valid: Case[] = [];
    const target = fakeTarget((case_) => {
      if (case_.intent === 'accept') valid.push(case_);
      return conformant(case_);
    });
    const summary = await run(planRun(description, registry.sources), {
      api: { id: 'things', title: 'Things' },
      target,
      checks: registry.checks,
      concurrency: 1,
      listener: () => {},
    });
    expect(summary.findings).toMatchObject([
      { check: 'valid-example', party: 'description', pointer: '/body/name' },
    ]);
    const sent = valid.map(({ request }) => request.body && 'value' in request.body && request.body.value);
    expect(sent).not.toContainEqual({ name: 7 });
    expect(sent.length).toBeGreaterThan(0);
  });
});
