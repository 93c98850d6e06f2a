import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hintsOf } from '../../../src/protocol/refusals/hints-of.ts';
import { refusal, said } from './refused.ts';

interface Refusal {
  readonly of: string;
  readonly body: unknown;
  readonly hints: readonly string[];
}

const about = (loc: unknown[], type: string, msg: string, ctx?: object) => ({
  type,
  loc,
  msg,
  ...(ctx && { ctx }),
});

const refusals: readonly Refusal[] = [
  {
    of: 'a validator of JSON Schema in Go, what is missing',
    body: {
      error: {
        code: 400,
        reason: 'I[#/traits] S[#/properties/traits/required] missing properties: "email", "a~b"',
        message: 'The request was malformed',
      },
    },
    hints: ['body/traits/email required', 'body/traits/a~b required'],
  },
  {
    of: 'a validator of JSON Schema in Go, what has the wrong form',
    body: {
      code: 400,
      error:
        'I[#/traits/email] S[#/properties/traits] validation failed\n  I[#/traits/email] S[#/properties/traits/properties/email/format] "text" is not valid "email"',
    },
    hints: ['body/traits/email format email'],
  },
  {
    of: 'a validator of JSON Schema in Go, in its newer words',
    body: {
      message:
        "jsonschema: '/size' does not validate with file:///a.json#/properties/size/type: expected integer, but got string",
    },
    hints: ['body/size type integer'],
  },
  {
    of: 'problem details with `errors` and pointers',
    body: {
      type: 'https://shop.example/problems/validation',
      title: 'Your request is not valid.',
      status: 422,
      errors: [
        { detail: 'must be a positive integer', pointer: '#/age' },
        { detail: "must be 'green', 'red' or 'blue'", pointer: '#/profile/color' },
      ],
    },
    hints: ['body/age exclusiveMinimum 0', 'body/profile/color enum "green" "red" "blue"'],
  },
  {
    of: 'problem details with `invalid-params`',
    body: {
      title: "Your request parameters didn't validate.",
      'invalid-params': [
        { name: 'age', reason: 'must be at least 18' },
        { name: 'starts_on', reason: 'must be a valid date' },
      ],
    },
    hints: ['?/age minimum 18', '?/starts_on format date'],
  },
  {
    of: 'problem details with `violations`',
    body: {
      title: 'Constraint Violation',
      status: 400,
      violations: [
        {
          field: 'createShipment.shipment.weight',
          message: 'must be greater than or equal to 1',
          in: 'body',
        },
        { propertyPath: 'label', message: 'This value should not be blank.' },
      ],
    },
    hints: ['body/createShipment/shipment/weight minimum 1', '?/label required'],
  },
  {
    of: 'pydantic 2',
    body: {
      detail: [
        about(['body', 'name'], 'missing', 'Field required'),
        about(['query', 'limit'], 'less_than_equal', 'Input should be less than or equal to 50', { le: 50 }),
        about(['body', 'tags', 0], 'string_too_short', 'String should have at least 2 characters', {
          min_length: 2,
        }),
        about(['body', 'color'], 'literal_error', "Input should be 'red' or 'blue'", {
          expected: "'red' or 'blue'",
        }),
        about(['path', 'id'], 'uuid_parsing', 'Input should be a valid UUID, invalid length', { error: 'x' }),
        about(['body', 'due'], 'date_from_datetime_parsing', 'Input should be a valid date or datetime'),
        about(['body', 'sku'], 'string_pattern_mismatch', "String should match pattern '^[A-Z]{3}$'", {
          pattern: '^[A-Z]{3}$',
        }),
        about(['body', 'extra'], 'extra_forbidden', 'Extra inputs are not permitted'),
        about(['header', 'x-tenant'], 'missing', 'Field required'),
        about(['body', 'until'], 'date_future', 'Date should be in the future'),
        about(['body', 'total'], 'value_error', 'Value error, must be at least 5'),
      ],
    },
    hints: [
      'body/name required',
      'query/limit maximum 50',
      'body/tags/0 minLength 2',
      'body/color enum "red" "blue"',
      'path/id format uuid',
      'body/due format date',
      'body/sku pattern ^[A-Z]{3}$',
      'body/extra unknown-field',
      'header/x-tenant required',
      'body/until other',
      'body/total minimum 5',
    ],
  },
  {
    of: 'pydantic 1',
    body: {
      detail: [
        about(['body', 'name'], 'value_error.missing', 'field required'),
        about(
          ['body', 'age'],
          'value_error.number.not_ge',
          'ensure this value is greater than or equal to 18',
          {
            limit_value: 18,
          },
        ),
        about(
          ['body', 'kind'],
          'type_error.enum',
          "value is not a valid enumeration member; permitted: 'a', 'b'",
          {
            enum_values: ['a', 'b'],
          },
        ),
        about(['body', 'count'], 'type_error.integer', 'value is not a valid integer'),
        about(['body', 'mail'], 'value_error.email', 'value is not a valid email address'),
      ],
    },
    hints: [
      'body/name required',
      'body/age minimum 18',
      'body/kind enum "a" "b"',
      'body/count type integer',
      'body/mail format email',
    ],
  },
  {
    of: 'ASP.NET',
    body: {
      type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
      title: 'One or more validation errors occurred.',
      status: 400,
      errors: {
        Name: ['The Name field is required.'],
        'Lines[0].Sku': ["The field Sku must be a string or array type with a maximum length of '5'."],
        Age: ['The field Age must be between 18 and 120.'],
        Email: ['The Email field is not a valid e-mail address.'],
        '$.count': ['The JSON value could not be converted to System.Int32. Path: $.count | LineNumber: 0.'],
      },
      traceId: '00-84c1fd4063c38d9f3900d06e56542d48-85d1d4-00',
    },
    hints: [
      '?/Name required',
      '?/Lines/0/Sku type string',
      '?/Lines/0/Sku maxLength 5',
      '?/Age minimum 18',
      '?/Age maximum 120',
      '?/Email format email',
      '?/count type integer',
    ],
  },
  {
    of: 'ASP.NET with a JSON document that lacks something',
    body: {
      status: 400,
      errors: {
        $: [
          "JSON deserialization for type 'Shop.NewOrder' was missing required properties including: 'sku'.",
        ],
      },
    },
    hints: ['?/sku required'],
  },
  {
    of: 'Spring',
    body: {
      timestamp: '2024-01-15T10:30:00.000+00:00',
      status: 400,
      error: 'Bad Request',
      message: "Validation failed for object='order'. Error count: 3",
      errors: [
        {
          codes: ['NotBlank.order.name', 'NotBlank'],
          defaultMessage: 'must not be blank',
          field: 'name',
          code: 'NotBlank',
        },
        {
          codes: ['Size'],
          arguments: [{ defaultMessage: 'note' }, 30, 5],
          defaultMessage: 'a note has another length',
          field: 'note',
          code: 'Size',
        },
        { defaultMessage: 'must be a well-formed email address', field: 'contact.mail', code: 'Email' },
      ],
      path: '/orders',
    },
    hints: ['?/name required', '?/note minLength 5', '?/note maxLength 30', '?/contact/mail format email'],
  },
  {
    of: 'Spring without a list',
    body: {
      timestamp: '2024-01-15T10:30:00.000+00:00',
      status: 400,
      error: 'Bad Request',
      message: "Required request parameter 'q' for method parameter type String is not present",
      path: '/search',
    },
    hints: ['?/q required'],
  },
  {
    of: 'Jackson',
    body: {
      message:
        'JSON parse error: Cannot deserialize value of type `shop.Color` from String "x": not one of the values accepted for Enum class: [RED, GREEN] (through reference chain: shop.Order["lines"]->shop.Line["color"])',
    },
    hints: ['?/lines/color enum "RED" "GREEN"'],
  },
  {
    of: 'Ajv',
    body: {
      errors: [
        {
          instancePath: '',
          schemaPath: '#/required',
          keyword: 'required',
          params: { missingProperty: 'name' },
          message: "must have required property 'name'",
        },
        {
          instancePath: '/items/0/price',
          keyword: 'minimum',
          params: { comparison: '>=', limit: 1 },
          message: 'must be >= 1',
        },
        {
          instancePath: '/kind',
          keyword: 'enum',
          params: { allowedValues: ['a', 2] },
          message: 'must be equal to one of',
        },
        {
          instancePath: '/id',
          keyword: 'format',
          params: { format: 'uuid' },
          message: 'must match format "uuid"',
        },
        {
          instancePath: '',
          keyword: 'additionalProperties',
          params: { additionalProperty: 'x' },
          message: 'must NOT have',
        },
      ],
    },
    hints: [
      '?/name required',
      '?/items/0/price minimum 1',
      '?/kind enum "a" 2',
      '?/id format uuid',
      '?/x unknown-field',
    ],
  },
  {
    of: 'Fastify',
    body: {
      statusCode: 400,
      code: 'FST_ERR_VALIDATION',
      error: 'Bad Request',
      message: 'body/age must be >= 18',
    },
    hints: ['body/age minimum 18'],
  },
  {
    of: 'express-validator',
    body: {
      errors: [
        { type: 'field', value: 'x', msg: 'must be a valid email', path: 'contact.email', location: 'body' },
        { type: 'field', msg: 'Invalid value', path: 'page', location: 'query' },
        { msg: 'name is required', param: 'name', location: 'body' },
      ],
    },
    hints: ['body/contact/email format email', 'query/page required', 'body/name required'],
  },
  {
    of: 'Joi',
    body: {
      error: {
        details: [
          { message: '"name" is required', path: ['name'], type: 'any.required', context: { label: 'name' } },
          { message: '"note" length', path: ['lines', 0, 'note'], type: 'string.min', context: { limit: 3 } },
          { message: '"kind" must be', path: ['kind'], type: 'any.only', context: { valids: ['a', 'b'] } },
        ],
      },
    },
    hints: ['?/name required', '?/lines/0/note minLength 3', '?/kind enum "a" "b"'],
  },
  {
    of: 'Zod',
    body: {
      success: false,
      error: {
        name: 'ZodError',
        issues: [
          {
            code: 'invalid_type',
            expected: 'string',
            received: 'undefined',
            path: ['name'],
            message: 'Required',
          },
          { code: 'too_small', minimum: 3, type: 'string', inclusive: true, path: ['note'], message: 'x' },
          {
            origin: 'number',
            code: 'too_big',
            maximum: 9,
            inclusive: true,
            path: ['lines', 0, 'count'],
            message: 'x',
          },
          { code: 'invalid_value', values: ['a', 'b'], path: ['kind'], message: 'Invalid option' },
          {
            origin: 'string',
            code: 'invalid_format',
            format: 'email',
            path: ['mail'],
            message: 'Invalid email address',
          },
          { code: 'unrecognized_keys', keys: ['x'], path: [], message: 'Unrecognized key: "x"' },
        ],
      },
    },
    hints: [
      '?/name required',
      '?/name type string',
      '?/note minLength 3',
      '?/lines/0/count maximum 9',
      '?/kind enum "a" "b"',
      '?/mail format email',
      '?/x unknown-field',
    ],
  },
  {
    of: 'Zod with its issues as text',
    body: {
      message:
        '[\n  {\n    "code": "too_small",\n    "origin": "string",\n    "minimum": 3,\n    "path": ["note"],\n    "message": "Too small"\n  }\n]',
    },
    hints: ['?/note minLength 3'],
  },
  {
    of: 'Zod, made flat',
    body: {
      formErrors: ['Unrecognized key: "x"'],
      fieldErrors: {
        name: ['Invalid input: expected string, received undefined'],
        kind: ['Invalid option: expected one of "a"|"b"'],
      },
    },
    hints: ['?/x unknown-field', '?/name type string', '?/name required', '?/kind enum "a" "b"'],
  },
  {
    of: 'Zod, made a tree',
    body: {
      errors: ['Unrecognized key: "x"'],
      properties: {
        tags: { errors: [], items: [{ errors: ['Too small: expected string to have >=3 characters'] }] },
      },
    },
    hints: ['?/x unknown-field', '?/tags/0 type string', '?/tags/0 minLength 3'],
  },
  {
    of: 'Zod, made pretty',
    body: {
      message:
        '✖ Invalid input: expected string, received undefined\n  → at name\n✖ Too small: expected array to have >=1 items\n  → at tags',
    },
    hints: ['?/name type string', '?/name required', '?/tags type array', '?/tags minItems 1'],
  },
  {
    of: 'Nest with class-validator',
    body: {
      statusCode: 400,
      message: [
        'email must be an email',
        'name should not be empty',
        'kind must be one of the following values: a, b',
        'items.0.price must not be less than 1',
        'property colour should not exist',
      ],
      error: 'Bad Request',
    },
    hints: [
      '?/email format email',
      '?/name required',
      '?/kind enum "a" "b"',
      '?/items/0/price minimum 1',
      '?/colour unknown-field',
    ],
  },
  {
    of: 'class-validator as it is',
    body: [
      { property: 'name', constraints: { isNotEmpty: 'name should not be empty' }, children: [] },
      {
        property: 'lines',
        children: [
          { property: '0', children: [{ property: 'sku', constraints: { isUuid: 'sku must be a UUID' } }] },
        ],
      },
    ],
    hints: ['?/name required', '?/lines/0/sku format uuid'],
  },
  {
    of: 'Rails',
    body: {
      errors: {
        name: ["can't be blank", 'is too short (minimum is 3 characters)'],
        email: ['has already been taken'],
        kind: ['is not included in the list'],
        customer: ['must exist'],
      },
    },
    hints: ['?/name required', '?/name minLength 3', '?/email taken', '?/kind enum', '?/customer exists'],
  },
  {
    of: 'JSON:API',
    body: {
      errors: [
        {
          status: '422',
          source: { pointer: '/data/attributes/title' },
          title: 'Invalid',
          detail: "can't be blank",
        },
        { source: { parameter: 'include' }, detail: 'must be one of author, comments' },
      ],
    },
    hints: ['body/data/attributes/title required', 'query/include enum "author" "comments"'],
  },
  {
    of: 'Laravel',
    body: {
      message: 'The name field is required. (and 2 more errors)',
      errors: {
        name: ['The name field is required.'],
        'lines.0.count': ['The lines.0.count field must be at least 1.'],
        starts_at: ['The starts at field must be a valid date.'],
      },
    },
    hints: ['?/name required', '?/lines/0/count minimum 1', '?/starts_at format date'],
  },
  {
    of: 'Django REST framework',
    body: {
      name: ['This field is required.'],
      count: ['Ensure this value is less than or equal to 5.'],
      born: ['Date has wrong format. Use one of these formats instead: YYYY-MM-DD.'],
      address: { city: ['This field may not be blank.'] },
      lines: [{}, { sku: ['Must be a valid UUID.'] }],
      owner: ['Invalid pk "7" - object does not exist.'],
      non_field_errors: ['The fields name, kind must make a unique set.'],
    },
    hints: [
      '?/name required',
      '?/count maximum 5',
      '?/born format date',
      '?/address/city required',
      '?/lines/1/sku format uuid',
      '?/owner exists',
      '?/name taken',
      '?/kind taken',
    ],
  },
  {
    of: 'marshmallow',
    body: {
      errors: { json: { name: ['Missing data for required field.'], kind: ['Must be one of: a, b.'] } },
    },
    hints: ['body/name required', 'body/kind enum "a" "b"'],
  },
  {
    of: 'gin',
    body: {
      error:
        "Key: 'Order.Name' Error:Field validation for 'Name' failed on the 'required' tag\nKey: 'Order.Lines[0].Mail' Error:Field validation for 'Mail' failed on the 'email' tag",
    },
    hints: ['?/Name required', '?/Lines/0/Mail format email'],
  },
  {
    of: 'ozzo',
    body: {
      name: 'cannot be blank',
      age: 'must be no less than 18',
      code: 'the length must be between 2 and 5',
    },
    hints: ['?/name required', '?/age minimum 18', '?/code minLength 2', '?/code maxLength 5'],
  },
  {
    of: 'Mongoose',
    body: {
      message: 'Order validation failed',
      errors: {
        name: { name: 'ValidatorError', message: 'Path `name` is required.', kind: 'required', path: 'name' },
      },
    },
    hints: ['?/name required'],
  },
  {
    of: "Google's APIs",
    body: {
      error: {
        code: 400,
        message: 'Request contains an invalid argument.',
        details: [{ fieldViolations: [{ field: 'shelf.theme', description: 'theme is required' }] }],
      },
    },
    hints: ['?/shelf/theme required'],
  },
  {
    of: "GitHub's API",
    body: {
      message: 'Validation Failed',
      errors: [{ resource: 'Issue', field: 'title', code: 'missing_field' }],
    },
    hints: ['?/title required'],
  },
];

describe('the hints of a refusal', () => {
  test.for(refusals)('by $of', ({ body, hints }) => {
    expect(said(body)).toEqual(hints);
  });

  test.for(refusals)('by $of are found inside of an envelope', ({ body, hints }) => {
    expect(said({ ok: false, error: body })).toEqual(hints);
    expect(said({ data: null, errors: [body] })).toEqual(hints);
  });

  test('say what the server wrote', () => {
    const [hint] = hintsOf(
      refusal({ errors: { name: ['can’t be shorter than 3, must be at least 3 characters'] } }),
    );
    expect(hint?.text).toBe('can’t be shorter than 3, must be at least 3 characters');
  });

  test.for([200, 301, 401, 403, 405, 415, 429, 500])('are none where the status is %i', (status) => {
    expect(said({ message: 'name is required' }, status)).toEqual([]);
  });

  test('take no path of an envelope for a field', () => {
    expect(said({ timestamp: 'x', status: 404, error: 'Not Found', path: '/orders/1' })).toEqual([]);
  });
});

describe('garbage', () => {
  const anyText = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'name is required',
      'must be one of',
      "Key: 'A",
      'at least ',
      '[',
      "'",
      '"',
      'is too short (minimum is',
    ),
  );
  const texts = fc.array(anyText, { maxLength: 12 }).map((parts) => parts.join(' '));
  const names = fc.constantFrom(
    'errors',
    'detail',
    'message',
    'loc',
    'path',
    'type',
    'msg',
    'code',
    'field',
    'params',
    '__proto__',
  );
  const { body } = fc.letrec((tie) => ({
    body: fc.oneof(
      { maxDepth: 5 },
      texts,
      fc.integer(),
      fc.constant(null),
      fc.array(tie('body'), { maxLength: 5 }),
      fc.dictionary(fc.oneof(names, fc.string()), tie('body'), { maxKeys: 6 }),
    ),
  }));

  test('in JSON never breaks the reading', () => {
    fc.assert(
      fc.property(body, (value) => {
        expect(hintsOf(refusal(value)).length).toBeLessThanOrEqual(40);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test('in bytes never breaks the reading', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        hintsOf({ status: 400, headers: [], body: bytes, durationMs: 1 });
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  const repeated = [
    'a',
    ' ',
    'name ',
    "'",
    '[',
    'must be one of a, ',
    'not be ',
    'missing ',
    'is ',
    '1',
    'is required, ',
    '/',
    'date ',
    'pattern /',
  ];
  test.for(repeated)('that repeats %j takes no longer than its length lets it', (part) => {
    const started = performance.now();
    hintsOf(refusal(part.repeat(60_000 / part.length)));
    hintsOf(
      refusal({
        errors: Array.from({ length: 60 }, () => ({ field: 'x', message: part.repeat(1000 / part.length) })),
      }),
    );
    expect(performance.now() - started).toBeLessThan(4000);
  });

  test('that is deep or large is left alone', () => {
    expect(said(`${'['.repeat(20_000)}"name is required"${']'.repeat(20_000)}`)).toEqual([]);
    expect(hintsOf(refusal(Buffer.alloc(70_000, 'name is required. ').toString()))).toEqual([]);
  });
});
