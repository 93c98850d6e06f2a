import type { Hint, Need } from '../../core/hint.ts';
import { fieldPlace } from './field-path.ts';
import { longestMessage } from './wording.ts';

/** What go-playground/validator writes where nobody translates it, in gin, echo and fiber. */
const failure =
  /Key: '([\w.[\]]{0,200})' Error:Field validation for '([\w.[\]]{1,100})' failed on the '(\w{1,40})' tag/g;

const plainTags: Readonly<Record<string, Need>> = {
  required: { kind: 'required' },
  email: { kind: 'format', format: 'email' },
  url: { kind: 'format', format: 'uri' },
  uri: { kind: 'format', format: 'uri' },
  http_url: { kind: 'format', format: 'uri' },
  uuid: { kind: 'format', format: 'uuid' },
  uuid4: { kind: 'format', format: 'uuid' },
  datetime: { kind: 'format', format: 'date-time' },
  ip: { kind: 'format', format: 'ipv4' },
  ipv4: { kind: 'format', format: 'ipv4' },
  ipv6: { kind: 'format', format: 'ipv6' },
  hostname: { kind: 'format', format: 'hostname' },
  fqdn: { kind: 'format', format: 'hostname' },
  base64: { kind: 'format', format: 'byte' },
  numeric: { kind: 'pattern', pattern: '^[0-9]{1,9}$' },
  number: { kind: 'pattern', pattern: '^[0-9]{1,9}$' },
  alpha: { kind: 'pattern', pattern: '^[a-zA-Z]{3,12}$' },
  alphanum: { kind: 'pattern', pattern: '^[a-zA-Z0-9]{3,12}$' },
  e164: { kind: 'pattern', pattern: '^\\+1415555[0-9]{4}$' },
  lowercase: { kind: 'pattern', pattern: '^[a-z]{3,12}$' },
  uppercase: { kind: 'pattern', pattern: '^[A-Z]{3,12}$' },
  iso4217: { kind: 'enum', values: ['USD', 'EUR'] },
  iso3166_1_alpha2: { kind: 'enum', values: ['US', 'DE'] },
  unique: { kind: 'other' },
};

/** The tags do not tell their parameter, so that `min` and `oneof` stay without one. */
export function goValidatorHints(message: string): Hint[] {
  const text = message.slice(0, 4 * longestMessage);
  return [...text.matchAll(failure)].map(([whole, key = '', field = '', tag = '']): Hint => {
    const [, ...steps] = key.split('.');
    const at = fieldPlace(steps.length > 0 ? steps.join('.') : field);
    return { ...(at ? { at } : {}), need: needOf(tag), text: whole.slice(0, longestMessage) };
  });
}

function needOf(tag: string): Need {
  if (tag.startsWith('required')) return { kind: 'required' };
  if (tag === 'oneof') return { kind: 'enum', values: [] };
  const need = Object.hasOwn(plainTags, tag) ? plainTags[tag] : undefined;
  return need ?? { kind: 'other' };
}
