import { describe, expect, test } from 'vitest';
import violations from '../../src/cases/violations.ts';
import { jointly } from '../../src/openapi/joint-violations.ts';
import { requestErrors } from '../../src/openapi/request-errors.ts';
import { described, jsonBody } from './described.ts';

const schema = {
  type: 'object',
  required: ['name', 'size'],
  properties: {
    name: { type: 'string', maxLength: 5 },
    size: { type: 'object', required: ['width'], properties: { width: { type: 'integer', minimum: 1 } } },
    tags: { type: 'array', items: { type: 'string', minLength: 2 }, maxItems: 3 },
    pay: {
      oneOf: [
        { type: 'object', required: ['card'], properties: { card: { type: 'string', minLength: 3 } } },
        { type: 'object', required: ['cash'], properties: { cash: { type: 'integer', minimum: 1 } } },
      ],
    },
  },
};
const example = { name: 'box', size: { width: 2 }, tags: ['ab'], pay: { card: 'abcd' } };

function casesOf() {
  const parameters = ['limit', 'offset', 'page'].map((name) => ({
    name,
    in: 'query',
    required: true,
    schema: { type: 'integer', minimum: 1, maximum: 9 },
    example: 5,
  }));
  const made = described({ parameters, requestBody: jsonBody(schema, example) });
  const single = [...violations.cases(made.operation, made.description, { seed: 1, budget: 20 })];
  return { ...made, single, joint: jointly(single) };
}

const apart = (cases: ReturnType<typeof jointly>): ReturnType<typeof jointly> =>
  cases.flatMap((one) =>
    one.joint ? [...apart([...one.joint.holds]), ...apart([...one.joint.after])] : [one],
  );

describe('joint violations', () => {
  test('stand for the same cases, each once', () => {
    const { single, joint } = casesOf();
    const ids = (cases: typeof single): string[] => cases.map(({ id }) => id).sort();
    expect(ids(apart(joint))).toEqual(ids(single));
    expect(joint.length).toBeLessThan(single.length / 2);
  });

  test('break what each of their cases breaks', () => {
    const { joint, operation, description } = casesOf();
    const all = joint.flatMap((one) => [one, ...(one.joint?.after ?? [])]).filter((one) => one.joint);
    expect(all.length).toBeGreaterThan(3);
    for (const { request, joint: held } of all) {
      const errors = requestErrors(operation, request, description);
      for (const { breaks } of held?.holds ?? []) {
        const at = breaks?.at ?? { in: 'body', name: '?' };
        const told = errors.map((error) =>
          error.in === 'body' ? `body${error.at}` : `${error.in}${error.name}`,
        );
        const place = `${at.in}${at.name}`;
        expect(
          told.some((one) =>
            place.startsWith(one) && one !== 'body' ? true : one === place || one === 'body',
          ),
        ).toBe(true);
      }
    }
  });

  test('leave the content as a whole, and the path, to themselves', () => {
    const { joint } = casesOf();
    const whole = joint.filter(({ breaks }) => breaks?.at.in === 'content' || breaks?.at.name === '');
    expect(whole.length).toBeGreaterThan(3);
    expect(whole.every((one) => one.joint === undefined)).toBe(true);
  });

  test('have no more than one case of a choice', () => {
    const { joint } = casesOf();
    const packs = joint.flatMap((one) => [one, ...(one.joint?.after ?? [])]);
    const inChoice = packs.map(
      (one) => one.joint?.holds.filter(({ breaks }) => breaks?.at.choice === '/pay').length ?? 0,
    );
    expect(Math.max(...inChoice)).toBe(1);
  });
});
