import { expect, test } from 'vitest';
import { createDescription } from '../../src/openapi/description.ts';
import { unmadeRequests, warningsOf } from '../../src/openapi/warnings.ts';
import { described, jsonBody } from './described.ts';
import { loadedFrom } from './temporary-folder.ts';

test('what of a schema is not judged is told once, with its first line', async () => {
  const text = [
    'openapi: 3.1.0',
    'info: {title: Things, version: "1"}',
    'paths: {things: {}}',
    'components:',
    '  schemas:',
    '    A:',
    '      divisibleBy: 3',
    '      x-own: 1',
    '      dependencies: {}',
    '    B: {format: phone, type: string}',
    '    C: {format: phone, type: string}',
    '    D: {format: uint8, type: integer, pattern: "^([a-z]+)+\\\\1$"}',
    '    E: {format: date-time, patternProperties: {"(?i)a": true}, pattern: "^(a+)+$"}',
    '    F: {properties: {divisibleBy: {type: string}, format: {const: phone}}, format: idn-email}',
  ].join('\n');
  const { document, locate, warnings } = await loadedFrom({ 'api.yaml': text }, 'api.yaml');
  const found = warningsOf(createDescription(document, {}, locate), warnings);
  expect(found.map(({ at, message }) => `${at.replace(/^.*\//, '')} ${message}`)).toEqual([
    'api.yaml:3 the path "things" does not begin with a slash, so that nothing is asked of it; add the slash',
    'api.yaml:13 the pattern "(?i)a" is no regular expression of ECMA-262, so that patternProperties is left out; correct it',
    'api.yaml:7 the keyword "divisibleBy" is not known, so that nothing is judged by it; correct it, or begin it with x-',
    'api.yaml:9 the keyword "dependencies" is not known, so that nothing is judged by it; use dependentRequired or dependentSchemas',
    'api.yaml:10 the format "phone" is not known, so that nothing is judged by it, and a text of it is a guess (and at 1 more)',
    'api.yaml:12 the format "uint8" is not known, so that nothing is judged by it',
    expect.stringMatching(/^api\.yaml:12 the pattern ".+" could take for ever on a long text/),
  ]);
});

test('a description of which everything is judged has no warnings', () => {
  const { description } = described({
    requestBody: jsonBody({ type: 'string', format: 'uuid', pattern: '^[0-9a-f-]+$' }),
  });
  expect(warningsOf(description)).toEqual([]);
});

test('an operation whose requests nothing satisfies says why', () => {
  const impossible = described({ requestBody: jsonBody({ type: 'integer', minimum: 5, maximum: 4 }) });
  expect(unmadeRequests(impossible.operation, impossible.description)).toEqual([
    {
      at: '/paths/~1things~1{id}/post',
      message: expect.stringMatching(/^makeThing: no value was found that \/paths\/\S+ allows$/),
    },
  ]);
  const possible = described({ requestBody: jsonBody({ type: 'integer' }) });
  expect(unmadeRequests(possible.operation, possible.description)).toEqual([]);
});
