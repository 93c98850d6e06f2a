import { Buffer } from 'node:buffer';
import type { CaseRequest, CredentialUse } from '../core/case.ts';
import type { Description, SecurityScheme } from '../core/description.ts';
import type { Operation } from '../core/operation.ts';
import type { CredentialValues } from '../core/target.ts';

export interface PlacedCredential {
  readonly in: 'header' | 'query' | 'cookie';
  readonly name: string;
  readonly value: string;
}

/** The credentials of the schemes that a case names, or of the first alternative whose schemes all have a value. */
export function placeCredentials(
  operation: Operation,
  { credentials: use, schemes }: Pick<CaseRequest, 'credentials' | 'schemes'>,
  { description, credentials }: { description: Description; credentials: CredentialValues },
): PlacedCredential[] {
  if (use === 'withheld') return [];
  const isUsable = (names: readonly string[]): boolean => names.every((name) => credentials.has(name));
  const usable = schemes ?? operation.security.find(isUsable);
  return (usable ?? []).flatMap((name) => {
    const scheme = description.securitySchemes.get(name);
    const value = credentials.get(name);
    return scheme && value !== undefined ? [changed(placed(scheme, used(value, use)), use)] : [];
  });
}

/** Whether the credential of a scheme stands behind a word that names its authentication scheme. */
export function isLabelled(scheme: SecurityScheme | undefined): boolean {
  if (scheme?.kind === 'http') return ['bearer', 'basic'].includes(scheme.scheme);
  return scheme?.kind === 'other' && ['oauth2', 'openIdConnect'].includes(scheme.type);
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

/** The right value where no scheme looks for it, or after the word of another (RFC 9110 §11.4). */
function changed(credential: PlacedCredential, use: CredentialUse): PlacedCredential {
  const { in: place, name, value } = credential;
  if (use === 'mislabelled' && name === 'authorization') {
    const [word = '', rest = ''] = value.split(/ (.*)/s);
    return { ...credential, value: `${word === 'Basic' ? 'Bearer' : 'Basic'} ${rest}` };
  }
  if (use !== 'misplaced') return credential;
  if (place !== 'header') return { in: 'header', name: 'x-misplaced-credential', value };
  return { in: 'query', name: name === 'authorization' ? 'access_key' : name, value };
}
