import { Buffer } from 'node:buffer';
import type { CredentialUse } from '../core/case.ts';
import type { Description, SecurityScheme } from '../core/description.ts';
import type { Operation } from '../core/operation.ts';
import type { CredentialValues } from '../core/target.ts';

export interface PlacedCredential {
  readonly in: 'header' | 'query' | 'cookie';
  readonly name: string;
  readonly value: string;
}

/** The first alternative of an operation whose schemes all have a value, as a case uses it. */
export function placeCredentials(
  operation: Operation,
  use: CredentialUse,
  { description, credentials }: { description: Description; credentials: CredentialValues },
): PlacedCredential[] {
  if (use === 'withheld') return [];
  const usable = operation.security.find((names) => names.every((name) => credentials.has(name)));
  return (usable ?? []).flatMap((name) => {
    const scheme = description.securitySchemes.get(name);
    const value = credentials.get(name);
    return scheme && value !== undefined ? [misplaced(placed(scheme, used(value, use)), use)] : [];
  });
}

/** RFC 6750 §2.1 for bearer, RFC 7617 §2 for basic (the value is `user:password`), else the value as it is. */
function placed(scheme: SecurityScheme, value: string): PlacedCredential {
  if (scheme.kind === 'apiKey') return { in: scheme.in, name: scheme.key, value };
  const isBasic = scheme.kind === 'http' && scheme.scheme === 'basic';
  const text = isBasic ? `Basic ${Buffer.from(value).toString('base64')}` : `Bearer ${value}`;
  return { in: 'header', name: 'authorization', value: text.trim() };
}

function used(value: string, use: CredentialUse): string {
  if (use === 'empty') return '';
  if (use === 'truncated') return value.slice(0, -1);
  return use === 'wrong' ? [...value].reverse().map(other).join('') : value;
}

/** Another character of the same class, so that only the value is wrong and not its form. */
function other(character: string): string {
  if (/[a-y]|[A-Y]|[0-8]/.test(character)) return String.fromCharCode(character.charCodeAt(0) + 1);
  return ({ z: 'a', Z: 'A', '9': '0' } as Record<string, string>)[character] ?? character;
}

/** The right value where no scheme looks for it. */
function misplaced(credential: PlacedCredential, use: CredentialUse): PlacedCredential {
  if (use !== 'misplaced') return credential;
  const { in: place, name, value } = credential;
  if (place !== 'header') return { in: 'header', name: 'x-misplaced-credential', value };
  return { in: 'query', name: name === 'authorization' ? 'access_key' : name, value };
}
