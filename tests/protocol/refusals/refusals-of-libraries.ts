import type { Refusal } from './refusal.ts';

export const refusalsOfLibraries: readonly Refusal[] = [
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
];
