import type { Refusal } from './refusal.ts';

const about = (loc: unknown[], type: string, msg: string, ctx?: object) => ({
  type,
  loc,
  msg,
  ...(ctx && { ctx }),
});

export const refusalsOfPydantic: readonly Refusal[] = [
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
    of: 'FastAPI, its exception printed',
    body: [
      'ValueError',
      [
        '7 validation errors:',
        "  {'type': 'missing', 'loc': ('body', 'uri'), 'msg': 'Field required', 'input': {'loc': ('body', 'x')}}",
        "  {'type': 'uuid_parsing', 'loc': ('query', 'project'), 'msg': 'Input should be a valid UUID, found `p` at 1', 'input': 'p', 'ctx': {'error': 'found `p` at 1'}}",
        `  {'type': 'enum', 'loc': ('body', 'kind'), 'msg': "Input should be 'Data' or 'Model'", 'input': 'x', 'ctx': {'expected': "'Data' or 'Model'"}}`,
        "  {'type': 'string_too_short', 'loc': ('body', 'lines', 0, 'part'), 'msg': 'String should have at least 3 characters', 'input': '', 'ctx': {'min_length': 3}}",
        "  {'type': 'value_error', 'loc': ('body',), 'msg': 'Value error, Only one of part and part_id can be set.', 'input': {'msg': 'name is required'}, 'ctx': {'error': ValueError('Only one')}}",
        "  {'type': 'value_error', 'loc': ('body', 'lines', 0), 'msg': 'Value error, Either part or part_id must be set.', 'input': {}}",
        "  {'type': 'dict_type', 'loc': ('body', 'labels'), 'msg': 'Input should be a valid dictionary', 'input': 1}",
        '',
        '  File "/app/server/orders.py", line 31, in create_order',
        '    POST /orders',
      ].join('\n'),
    ],
    hints: [
      'body/uri required',
      'query/project format uuid',
      'body/kind enum "Data" "Model"',
      'body/lines/0/part minLength 3',
      '- other',
      'body/lines/0 other',
      'body/labels type object',
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
];
