import type { HttpResponse } from '../core/http.ts';
import { isArray, isObject, type Json } from '../core/json.ts';
import { joinPointer } from '../core/pointer.ts';
import { contentText, readContent } from './content.ts';

/** What a text must have to hold a hash, cheap to look for. */
const mark = /\$|\{S/;
const deepest = 12;

/** How passwords are kept: each form names its function, so that no other text looks like it. */
const forms: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'bcrypt', pattern: /\$2[aby]\$\d\d\$[./A-Za-z\d]{53}(?![./A-Za-z\d])/ },
  { name: 'Argon2', pattern: /\$argon2(?:id|i|d)\$v=\d+\$m=\d+,t=\d+,p=\d+\$[\w+/]{8,}\$[\w+/]{16,}/ },
  {
    name: 'scrypt',
    pattern: /\$scrypt\$ln=\d+,r=\d+,p=\d+\$|\bscrypt:\d+:\d+:\d+\$[^$\s]{4,}\$[\da-f]{64,}/,
  },
  { name: 'PBKDF2', pattern: /\bpbkdf2(?:_|:)sha\d+(?:\$|:)\d{3,}\$[^$\s]{4,}\$[\w+/=]{24,}/ },
  {
    name: 'crypt',
    pattern: /\$[156]\$(?:rounds=\d+\$)?[./A-Za-z\d]{2,16}\$[./A-Za-z\d]{22,86}(?![./A-Za-z\d])/,
  },
  { name: 'salted SHA', pattern: /\{SSHA(?:256|384|512)?\}[\w+/]{32,}={0,2}/ },
];

export interface FoundHash {
  /** JSON Pointer, where the content has one. */
  readonly at: string;
  /** The name of the function. */
  readonly form: string;
}

/** The first password hash that a response shows. */
export function passwordHashIn(response: HttpResponse): FoundHash | undefined {
  const text = contentText(response);
  if (!mark.test(text)) return undefined;
  const content = readContent(response);
  if (content.kind === 'json') return hashAt(content.value, '', 0);
  const form = formOf(text);
  return form === undefined ? undefined : { at: '', form };
}

function hashAt(value: Json, at: string, depth: number): FoundHash | undefined {
  if (typeof value === 'string') {
    const form = mark.test(value) ? formOf(value) : undefined;
    return form === undefined ? undefined : { at, form };
  }
  if (depth > deepest || !(isArray(value) || isObject(value))) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const found = hashAt(inner, joinPointer(at, name), depth + 1);
    if (found) return found;
  }
  return undefined;
}

function formOf(text: string): string | undefined {
  return forms.find(({ pattern }) => pattern.test(text))?.name;
}
