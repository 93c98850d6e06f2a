import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { passwordHashIn } from '../../src/protocol/password-hash.ts';

const hashIn = (text: string) => {
  const headers = [['content-type', 'application/json']] as const;
  const body = Buffer.from(JSON.stringify({ users: [{ name: 'ada', password: text }] }));
  return passwordHashIn({ status: 200, headers, body, durationMs: 1 });
};
const letters = 'abcdefghijklmnopqrstuvwxyz'.repeat(4);

test.each([
  ['bcrypt', `$2y$10$${letters.slice(0, 53)}`],
  ['Argon2', `$argon2id$v=19$m=65536,t=3,p=4$${letters.slice(0, 22)}$${letters.slice(0, 43)}`],
  ['scrypt', `scrypt:32768:8:1$salt1$${'0123456789abcdef'.repeat(8)}`],
  ['PBKDF2', `pbkdf2_sha256$600000$salt1$${letters.slice(0, 43)}=`],
  ['PBKDF2', `pbkdf2:sha256:260000$salt1$${'0123456789abcdef'.repeat(4)}`],
  ['crypt', `$6$salt1$${letters.slice(0, 86)}`],
  ['salted SHA', `{SSHA}${letters.slice(0, 38)}==`],
])('a hash by %s is found where it stands', (form, text) => {
  expect(hashIn(text)).toEqual({ at: '/users/0/password', form });
});

test.each(['$2b$12$short', '$5.00', '{SSHA}', letters, '$1$2$3', 'a$6$b$c'])('%s is none', (text) => {
  expect(hashIn(text)).toBeUndefined();
});
