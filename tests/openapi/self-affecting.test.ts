import { expect, test } from 'vitest';
import {
  isSelfAffecting,
  mayEndServer,
  resetsServer,
  setsRules,
  takesOwnAccess,
} from '../../src/openapi/self-affecting.ts';
import { described } from './described.ts';

const at = (path: string, id = 'doIt') => described({ operationId: id }, {}, path).operation;

test.each(['/shutdown', '/v1/admin/shut-down', '/system/restart', '/api/reboot', '/server/stop', '/quit'])(
  'POST %s may end the server',
  (path) => {
    expect(mayEndServer(at(path))).toBe(true);
    expect(isSelfAffecting(at(path))).toBe(true);
  },
);

test.each(['/servers/{id}/shutdown', '/jobs/{id}/stop', '/nonstop', '/stops', '/shutdown/history'])(
  'POST %s ends something else, if anything',
  (path) => {
    expect(mayEndServer(at(path))).toBe(false);
  },
);

test('what has to be told of several things ends these, and not the server', () => {
  expect(mayEndServer(at('/jobs/bulk/terminate'))).toBe(false);
  const content = { 'application/json': { schema: { type: 'array', items: { type: 'string' } } } };
  const listed = (required: boolean) =>
    described({ operationId: 'a', requestBody: { required, content } }, {}, '/jobs/restart').operation;
  expect(mayEndServer(listed(true))).toBe(false);
  expect(mayEndServer(listed(false))).toBe(true);
});

test.each([
  '/me/password',
  '/logout',
  '/session',
  '/admin/reset',
  '/api/jwt/settings',
  '/security/login/config',
  '/sso_settings',
])('POST %s may lock us out', (path) => {
  expect(isSelfAffecting(at(path))).toBe(true);
});

test('what undoes the whole is asked last, and what undoes one of several is not', () => {
  expect(
    ['/cluster/leave', '/mfa/disable', '/storage/tear-down'].map((path) => isSelfAffecting(at(path))),
  ).toEqual([...[true, true, true]]);
  expect(
    ['/rooms/{id}/leave', '/leave/requests', '/disabled'].map((path) => isSelfAffecting(at(path))),
  ).toEqual([...[false, false, false]]);
});

test.for(['/logout', '/user/log-out', '/api/signOut', '/auth/sign_off'])(
  'GET %s ends our session',
  (path) => {
    expect(takesOwnAccess({ ...at(path), method: 'get' })).toBe(true);
    expect(isSelfAffecting({ ...at(path), method: 'get' })).toBe(true);
  },
);

test.for(['/logout/{id}', '/logouts', '/timeout', '/blog'])('GET %s ends no session', (path) => {
  expect(isSelfAffecting({ ...at(path), method: 'get' })).toBe(false);
});

test.each([
  ['/current-user/reset-token', true],
  ['/logout', true],
  ['/invite/reset-token', false],
  ['/views/reset', false],
  ['/jwt/settings', false],
])('whether POST %s surely takes the access of who calls it: %s', (path, expected) => {
  expect(takesOwnAccess(at(path))).toBe(expected);
});

test('what changes how the server is reached may cut us off', () => {
  expect(isSelfAffecting({ ...at('/proxy'), method: 'patch' })).toBe(true);
  expect(isSelfAffecting({ ...at('/proxy/{id}'), method: 'patch' })).toBe(false);
  expect(isSelfAffecting({ ...at('/proxy'), method: 'get' })).toBe(false);
});

test('what takes all settings back may have the server start anew', () => {
  const wiped = { ...at('/admin/settings'), method: 'delete' } as const;
  expect([isSelfAffecting(wiped), resetsServer(wiped)]).toEqual([true, true]);
  expect(resetsServer({ ...wiped, method: 'put' })).toBe(false);
  expect(resetsServer({ ...wiped, path: '/things/{id}/settings' })).toBe(false);
});

test('what changes or removes an account may change our own, and what makes one does not', () => {
  for (const method of ['put', 'patch', 'delete'] as const)
    expect(isSelfAffecting({ ...at('/v1/users/{name}'), method })).toBe(true);
  expect(isSelfAffecting(at('/users/{name}'))).toBe(false);
  expect(isSelfAffecting({ ...at('/users/{id}/orders/{order}'), method: 'patch' })).toBe(false);
});

test('what is only read, or concerns one thing among others, locks nobody out', () => {
  expect(isSelfAffecting({ ...at('/me'), method: 'get' })).toBe(false);
  expect(isSelfAffecting(at('/things/{id}'))).toBe(false);
  expect(isSelfAffecting(at('/self-service/things'))).toBe(false);
  expect(isSelfAffecting(at('/tokens/{id}/settings'))).toBe(false);
  expect(isSelfAffecting(at('/settings'))).toBe(false);
});

test.for(['/admin/rules', '/admin/config/{name}', '/groups/{id}/rules/{kind}', '/settings'])(
  '%s sets what the server makes of others',
  (path) => {
    expect(setsRules({ ...at(path), method: 'put' })).toBe(true);
    expect(setsRules({ ...at(path), method: 'get' })).toBe(false);
  },
);

test.for(['/mock-server/expectation', '/admin/stubs', '/_mappings/{id}'])(
  'PUT %s sets what others are answered',
  (path) => {
    expect(setsRules({ ...at(path), method: 'put' })).toBe(true);
  },
);

test.for(['/rulers', '/things/{settings}', '/policyholders'])('%s does not', (path) => {
  expect(setsRules({ ...at(path), method: 'post' })).toBe(false);
});
