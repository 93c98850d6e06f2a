import { expect, test } from 'vitest';
import { isNotedTime, isServersTime } from '../../src/core/servers-time.ts';

const now = '2026-02-03T04:05:06Z';

test.for([
  ['another moment than was sent', { at: 'text' }, { at: now }, true],
  ['the moment that was sent', { at: now }, { at: '2026-02-03T05:05:06+01:00' }, false],
  ['a moment that nothing was sent for', {}, { at: now }, false],
  ['a word', { at: 'text' }, { at: 'other' }, false],
] as const)('%s', ([, sent, shown, expected]) => {
  expect(isServersTime(sent, shown, '/at')).toBe(expected);
});

test.for([
  ['creationTimeUnix', 1_795_288_274_776, true],
  ['updated_at', now, true],
  ['created', 7, false],
  ['dueAt', now, false],
  ['count', 1_795_288_274, false],
  ['last_login', 0, true],
  ['lastSeen', 1_795_288_274_776, true],
  ['last_page', 0, false],
  ['last_name', 'text', false],
  ['latest', 0, false],
] as const)('%s, of which nothing was sent, is %j', ([name, seen, expected]) => {
  expect(isServersTime({}, { [name]: seen }, `/${name}`)).toBe(expected);
});

test.for([
  ['lastUpdateTimeUnix', 1_795_288_274_776, 10, true],
  ['lastUpdateTimeUnix', 1_795_288_274_776, 1_795_288_274_776, false],
  ['dueAt', now, 'text', false],
  ['updated', 7, 10, false],
] as const)(
  '%s that shows %j where %j was sent is noted by the server: %j',
  ([name, seen, sent, expected]) => {
    expect(isNotedTime({ [name]: sent }, { [name]: seen }, `/${name}`)).toBe(expected);
  },
);
