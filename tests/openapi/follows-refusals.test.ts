import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import type { CaseRequest } from '../../src/core/case.ts';
import { type Json, member } from '../../src/core/json.ts';
import { amendments } from '../../src/openapi/amended-request.ts';
import { baseRequest } from '../../src/openapi/base-requests.ts';
import { gapOf } from '../../src/openapi/description-gap.ts';
import { hintsOf } from '../../src/protocol/refusals/hints-of.ts';
import { described, jsonBody } from './described.ts';

const { description, operation } = described(
  {
    requestBody: jsonBody({
      type: 'object',
      required: ['kind'],
      properties: {
        kind: { type: 'string' },
        pickupDate: { type: 'string' },
        weight: { type: 'integer' },
        contact: { type: 'object', properties: { email: { type: 'string' } } },
      },
    }),
  },
  {},
  '/things',
);

/** A refusal that names the first thing that is wrong, in the manner of a framework; `undefined` where nothing is. */
type Server = (body: Json) => unknown;

const isText = (value: Json | undefined, form: RegExp): boolean =>
  typeof value === 'string' && form.test(value);
const isKind = (value: Json | undefined): boolean => isText(value, /^(parcel|letter)$/);
const isDate = (value: Json | undefined): boolean => isText(value, /^\d{4}-\d\d-\d\d$/);
const isHeavy = (value: Json | undefined): boolean => typeof value === 'number' && value >= 18;
const mailIn = (body: Json): Json | undefined => member(member(body, 'contact'), 'email');

const servers: readonly { readonly like: string; readonly refuses: Server }[] = [
  {
    like: 'plain words, one thing at a time',
    refuses: (body) => {
      if (!isKind(member(body, 'kind'))) return { error: 'kind must be one of: parcel, letter' };
      if (member(body, 'pickupDate') === undefined) return { error: 'missing required field: pickupDate' };
      if (!isDate(member(body, 'pickupDate')))
        return { error: 'pickupDate: invalid date, expected YYYY-MM-DD' };
      if (member(body, 'weight') === undefined) return { error: 'You must provide a weight' };
      if (!isHeavy(member(body, 'weight'))) return { error: 'weight must be at least 18' };
      return mailIn(body) === undefined ? { error: '"contact.email" is required' } : undefined;
    },
  },
  {
    like: 'FastAPI',
    refuses: (body) => {
      const faults: unknown[] = [];
      const fault = (type: string, name: string, msg: string, ctx = {}): void => {
        faults.push({ type, loc: ['body', ...name.split('.')], msg, ctx });
      };
      if (!isKind(member(body, 'kind')))
        fault('enum', 'kind', "Input should be 'parcel' or 'letter'", { expected: "'parcel' or 'letter'" });
      if (!isDate(member(body, 'pickupDate')))
        fault('date_from_datetime_parsing', 'pickupDate', 'Input should be a valid date or datetime');
      if (!isHeavy(member(body, 'weight'))) fault('greater_than_equal', 'weight', 'x', { ge: 18 });
      if (mailIn(body) === undefined) fault('missing', 'contact.email', 'Field required');
      return faults.length > 0 ? { detail: faults } : undefined;
    },
  },
  {
    like: 'ASP.NET, with its own spelling of names',
    refuses: (body) => {
      const errors: Record<string, string[]> = {};
      if (!isKind(member(body, 'kind'))) errors.Kind = ["Kind must be one of 'parcel', 'letter'."];
      if (!isDate(member(body, 'pickupDate')))
        errors.PickupDate = [
          'The PickupDate field is required.',
          'The PickupDate field is not a valid date.',
        ];
      if (!isHeavy(member(body, 'weight'))) errors.Weight = ['The field Weight must be between 18 and 120.'];
      if (mailIn(body) === undefined) errors['Contact.Email'] = ['The Email field is required.'];
      return Object.keys(errors).length > 0
        ? { title: 'One or more validation errors occurred.', errors }
        : undefined;
    },
  },
];

test.for(servers)('a server that speaks as $like is given what it asks for', ({ refuses }) => {
  let request: CaseRequest | undefined = baseRequest(operation, description);
  const gaps: string[] = [];
  for (let turn = 0; turn < 8 && request; turn += 1) {
    const refused = refuses(contentOf(request));
    if (refused === undefined) break;
    const body = Buffer.from(JSON.stringify(refused));
    const hints = hintsOf({ status: 422, headers: [], body, durationMs: 1 });
    const [first] = amendments(operation, request, hints, description);
    gaps.push(...gapOf(first?.followed ?? []));
    request = first?.request;
  }
  expect(request && refuses(contentOf(request))).toBeUndefined();
  expect(request && contentOf(request)).toMatchObject({ contact: { email: expect.any(String) } });
  expect(gaps.join('\n')).toMatch(/takes only parcel, letter for `kind`/i);
  expect(gaps.join('\n')).toMatch(/holds `weight` to minimum 18/i);
});

function contentOf({ body }: CaseRequest): Json {
  return body && 'value' in body ? body.value : null;
}
