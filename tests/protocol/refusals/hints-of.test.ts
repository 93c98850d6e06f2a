import { describe, expect, test } from 'vitest';
import { hintsOf } from '../../../src/protocol/refusals/hints-of.ts';
import { refusalsOfLibraries } from './refusals-of-libraries.ts';
import { refusalsOfPlatforms } from './refusals-of-platforms.ts';
import { refusalsPrinted } from './refusals-printed.ts';
import { refusalsWithExtensions } from './refusals-with-extensions.ts';
import { refusal, said } from './refused.ts';

const refusals = [
  ...refusalsOfPlatforms,
  ...refusalsOfLibraries,
  ...refusalsPrinted,
  ...refusalsWithExtensions,
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

  test('are read from a dictionary that Python printed', () => {
    const detail = `{'roles': {0: ['Field may not be null.']}, "it's": ['Missing data for required field.']}`;
    expect(said({ status: 400, title: 'Bad Request', detail })).toEqual([
      '?/roles/0 required',
      "?/it's required",
    ]);
    expect(said({ detail: "{'name': ['Missing data for required field.']} and more" })).toHaveLength(1);
  });

  test('take no path of an envelope for a field', () => {
    expect(said({ timestamp: 'x', status: 404, error: 'Not Found', path: '/orders/1' })).toEqual([]);
  });
});
