import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { registry } from '../../generated/registry.ts';
import type { HttpRequest } from '../../src/core/http.ts';
import { planRun } from '../../src/engine/plan.ts';
import { send } from '../../src/engine/send.ts';
import { answered, fakeTarget } from './fake-target.ts';

/**
 * What matters of a request on the wire: names of header fields have no case and, among different names, no order;
 * what a URL may spell in two ways counts as the same.
 */
function comparable({ method, url, headers, body }: HttpRequest) {
  const fields = headers.map(([name, value]) => `${name.toLowerCase()}: ${value}`).sort();
  return { method, url: decodeURIComponent(url), fields, body: body ? Buffer.from(body).toString() : '' };
}

describe.for(registry.apis.map((pack) => [pack.api.id, pack] as const))(
  'the typed client of %s',
  ([, pack]) => {
    test('writes the same requests as the serialiser, for each named example', async () => {
      const description = await pack.describe();
      const target = fakeTarget(() => answered(204));
      const credentials = new Map(
        [...description.securitySchemes.keys()].map((name) => [name, `value-of-${name}`]),
      );
      const base = { description, target: { ...target, credentials } };
      const cases = planRun(description, registry.sources)
        .operations.filter(({ operation }) => operation.kind === 'path')
        .flatMap(({ cases: made }) => made().accepts);
      expect(cases.length).toBeGreaterThan(0);
      for (const case_ of cases) {
        const plain = await send(case_, case_.request, base);
        const typed = await send(case_, case_.request, {
          ...base,
          ...(pack.typedSend ? { typedSend: pack.typedSend } : {}),
        });
        expect(comparable(typed.request), case_.id).toEqual(comparable(plain.request));
      }
    });

    test('is really what sends: a client that sends nothing is our defect', async () => {
      const description = await pack.describe();
      const case_ = planRun(description, registry.sources).operations[0]?.cases().accepts[0];
      if (!case_) throw new Error('there is no case');
      const sender = {
        description,
        target: fakeTarget(() => answered(204)),
        typedSend: async () => undefined,
      };
      await expect(send(case_, case_.request, sender)).rejects.toThrow('the typed client sent nothing');
    });
  },
);
