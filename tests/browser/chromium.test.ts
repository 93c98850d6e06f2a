import { expect, test } from 'vitest';
import { chooseChromium } from './chromium.ts';

test('Chromium of Debian is taken where it is installed', () => {
  expect(chooseChromium({}, (path) => path === '/usr/bin/chromium')).toEqual({
    kind: 'found',
    path: '/usr/bin/chromium',
  });
});

test('TROTH_CHROMIUM names another one', () => {
  expect(chooseChromium({ TROTH_CHROMIUM: '/opt/chrome' }, () => true)).toEqual({
    kind: 'found',
    path: '/opt/chrome',
  });
});

test('without a Chromium the tests are skipped with a reason that says what to do', () => {
  expect(chooseChromium({}, () => false)).toEqual({
    kind: 'absent',
    reason:
      'there is no Chromium at /usr/bin/chromium; install it (see CONTRIBUTING.md) or set TROTH_CHROMIUM',
    isFailure: false,
  });
});

test('without a Chromium the tests fail in CI', () => {
  expect(chooseChromium({ CI: 'true', TROTH_CHROMIUM: '/nowhere' }, () => false)).toMatchObject({
    kind: 'absent',
    isFailure: true,
  });
});
