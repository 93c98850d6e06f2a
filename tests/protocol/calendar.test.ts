import { describe, expect, test } from 'vitest';
import { isImpossible } from '../../src/protocol/calendar.ts';
import { isHttpDate } from '../../src/protocol/http-date.ts';

describe('dates and times of RFC 3339', () => {
  test.for([
    '2024-02-29',
    '2000-02-29',
    '2026-12-31',
    '23:59:59Z',
    '2016-12-31T23:59:60Z',
    '1990-12-31T15:59:60-08:00',
    '2017-01-01T05:29:60+05:30',
    '2026-01-01 00:00:00.123+01:00',
    '2026-01-01t00:00:00z',
  ])('%s exists', (text) => expect(isImpossible(text)).toBe(false));

  test.for([
    '2026-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '24:00:00Z',
    '25:00:00Z',
    '12:60:00Z',
    '2026-02-30T00:00:00Z',
    '2026-01-01T12:00:60Z',
    '2026-01-01T00:00:61Z',
    '2026-01-01T00:00:00+24:00',
  ])('%s does not', (text) => expect(isImpossible(text)).toBe(true));

  test.for(['', 'tomorrow', '2026-2-3', '30/02/2026', '2026-02', '12:00', 'P1D', '4111-11-1111'])(
    '%s is not judged, for it has another form',
    (text) => expect(isImpossible(text)).toBe(false),
  );
});

describe('HTTP-dates', () => {
  test.for(['Sun, 06 Nov 1994 08:49:37 GMT', 'Sunday, 06-Nov-94 08:49:37 GMT', 'Sun Nov  6 08:49:37 1994'])(
    '%s is one',
    (text) => expect(isHttpDate(text)).toBe(true),
  );

  test.for([
    '',
    'Sun, 06 Nov 1994 08:49:37',
    'Sun, 06 Nov 1994 08:49:37 CET',
    'Sun, 31 Feb 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 25:49:37 GMT',
    '1994-11-06T08:49:37Z',
  ])('%s is none', (text) => expect(isHttpDate(text)).toBe(false));
});
