import type { Refusal } from './refusal.ts';

const about = (loc: unknown[], type: string, msg: string, ctx?: object) => ({
  type,
  loc,
  msg,
  ...(ctx && { ctx }),
});

const input = (name: string, type: string, ...messages: object[]) => ({
  type: 'input',
  attributes: { name, type, required: true },
  messages,
  meta: { label: { id: 1, text: 'Sign up with a name', type: 'info' } },
});

export const refusalsOfPlatforms: readonly Refusal[] = [
  {
    of: 'a form that comes back, with what is wrong at its inputs',
    body: {
      ui: {
        action: 'http://localhost/sign-up',
        nodes: [
          input('csrf_token', 'hidden'),
          input('traits.email', 'email', { text: 'Property email is missing.', type: 'error' }),
          input('password', 'password', { text: 'must be at least 8 characters long', type: 'error' }),
        ],
      },
    },
    hints: ['body/traits/email required', 'body/traits/email format email', 'body/password minLength 8'],
  },
  {
    of: 'a form that comes back, with what is wrong of it as a whole',
    body: {
      ui: {
        nodes: [input('csrf_token', 'hidden')],
        messages: [
          { text: 'Such an account exists already.', type: 'error' },
          { text: 'Please sign up with a name.', type: 'info' },
        ],
      },
    },
    hints: ['?/Such_an_account taken'],
  },
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
        about(['body'], 'value_error', 'Value error, note cannot be null'),
        about(['body'], 'value_error', 'Value error, the moon is in the way'),
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
      '?/note required',
      '- other',
    ],
  },
  {
    of: 'pydantic 2, printed',
    body: [
      '3 validation errors for Order',
      'lines.0.part',
      "  String should have at least 3 characters [type=string_too_short, input_value='', input_type=str]",
      '    For further information visit https://errors.pydantic.dev/2.13/v/string_too_short',
      'due',
      "  Input should be a valid date [type=date_parsing, input_value='x', input_type=str]",
      '  Value error, The lower end must be less than an upper bound [type=value_error, input_value={}]',
    ].join('\n'),
    hints: ['?/lines/0/part minLength 3', '?/due format date', '- other'],
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
    body: { errors: [{ resource: 'Issue', field: 'title', code: 'missing_field' }] },
    hints: ['?/title required'],
  },
];
