import type { Refusal } from './refusal.ts';

const unknownKey =
  'Cannot deserialize Map key of type `shop.Right` from String "key1": not a valid representation, problem: (com.a.FormatException) Cannot deserialize Map key of type `shop.Right` from String "key1": not one of the values accepted for Enum class: [READ, WRITE]';

/** What frameworks say where an exception is handed on as it prints itself. */
export const refusalsPrinted: readonly Refusal[] = [
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
    of: 'Jackson, as Spring says it twice',
    body: {
      message: `JSON parse error: ${unknownKey}; nested exception is com.a.FormatException: ${unknownKey}\n at [Source: x; line: 1, column: 49] (through reference chain: java.util.ArrayList[0]->shop.Order["rights"])`,
    },
    hints: ['?/rights enum "READ" "WRITE"'],
  },
];
