import { hiddenCookies, hiddenCredentials, hiddenSetCookie, startsWithScheme } from './authorization.ts';
import { maskedCardField } from './card-numbers.ts';
import { type FieldValue, valuesOf } from './field-values.ts';
import { isPlaceholder, redacted } from './placeholders.ts';
import { type FieldKind, nextField } from './sensitive-fields.ts';

/**
 * Hides the values of fields that are secret by their names, in JSON text at any depth of quoting, header lines, query
 * strings, forms and what `util.inspect` prints. A name that is only mentioned, and a value that only stands for a
 * secret, stay.
 */
export function redactFields(text: string): string {
  let shown = '';
  let done = 0;
  let next = 0;
  for (let field = nextField(text, 0); field; field = nextField(text, next)) {
    next = field.to;
    for (const value of valuesOf(text, field)) {
      const hidden = hiddenValue(field.kind, text.slice(value.from, value.to), value.written);
      if (hidden === undefined) continue;
      const mark = value.written === 'number' ? value.quote : '';
      shown += text.slice(done, value.from) + mark + hidden + mark;
      done = value.to;
      next = value.to;
    }
  }
  return shown + text.slice(done);
}

/** What is shown of a value; `undefined` when it may be shown as it is. */
function hiddenValue(kind: FieldKind, whole: string, written: FieldValue['written']): string | undefined {
  if (isPlaceholder(whole)) return undefined;
  const isLoose = written === 'word' || written === 'query';
  const end = isLoose
    ? whole.length - (/(?<!\[redacted)[)\]}.:!?]+$/.exec(whole)?.[0].length ?? 0)
    : whole.length;
  const value = whole.slice(0, end);
  const hidden = isPlaceholder(value) ? undefined : hiddenByKind(kind, value, written);
  return hidden === undefined ? undefined : hidden + whole.slice(end);
}

function hiddenByKind(kind: FieldKind, value: string, written: FieldValue['written']): string | undefined {
  switch (kind) {
    case 'card-number':
      return maskedCardField(value);
    case 'card-check':
      return written === 'pair' ? undefined : redacted;
    case 'token':
      return isBearerToken(value, written) ? redacted : undefined;
    case 'authorization':
      return startsWithScheme(value) || isCredential(value, written) ? hiddenCredentials(value) : undefined;
    case 'cookie':
      return value.includes('=') || written === 'quoted' ? hiddenCookies(value) : undefined;
    case 'set-cookie':
      return value.includes('=') || written === 'quoted' ? hiddenSetCookie(value) : undefined;
    case 'credential':
      return isCredential(value, written) ? redacted : undefined;
  }
}

/** In quotation marks and behind `=` everything is a value; behind a colon it may be a sentence about the field. */
function isCredential(value: string, written: FieldValue['written']): boolean {
  switch (written) {
    case 'quoted':
    case 'query':
    case 'number':
      return true;
    case 'line':
      return /\d/.test(value) || !/\s/.test(value.trim());
    case 'word':
      return value.length >= 16 || (value.length >= 4 && /\d/.test(value));
    case 'pair':
      return value.length >= 16 && /\d/.test(value);
  }
}

/**
 * In the APIs of payments `token` is as often a card token that a request example must keep as it is a credential.
 * Hidden is therefore only what looks random (20 characters or more of letters and digits) and is neither a UUID nor
 * says by its prefix that it stands for a card; behind `=`, where access tokens travel in URLs, whatever its length.
 */
function isBearerToken(value: string, written: FieldValue['written']): boolean {
  if (written === 'number' || written === 'pair' || !/^[\w.~+/=:%-]+$/.test(value)) return false;
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) return false;
  if (/^(?:tok|cnon|ccof|card|pm|src|nonce)[_:-]/i.test(value)) return false;
  return written === 'query' || (value.length >= 20 && /\d/.test(value) && /[A-Za-z]/.test(value));
}
