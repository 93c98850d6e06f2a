import { Buffer } from 'node:buffer';

/** Shorter values stand in ordinary words. */
const shortest = 8;

/** Whether a secret stands in a text or in bytes: as it is, percent-encoded, JSON-escaped or as base64. */
export function secretIn(content: string | Uint8Array, secret: string): boolean {
  if (secret.length < shortest) return false;
  const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
  const json = JSON.stringify(secret).slice(1, -1);
  const forms = [
    secret,
    encodeURIComponent(secret),
    json,
    json.replaceAll('/', '\\/'),
    Buffer.from(secret).toString('base64'),
  ];
  return forms.some((form) => text.includes(form));
}
