import { Buffer } from 'node:buffer';

/** Shorter values stand in ordinary words. */
const shortest = 8;

/** Whether a secret stands in a text or in bytes: as it is, percent-encoded, JSON-escaped or as base64. */
export function secretIn(content: string | Uint8Array, secret: string): boolean {
  if (secret.length < shortest) return false;
  const text = typeof content === 'string' ? content : textOf(content);
  return formsOf(secret).some((form) => text.includes(form));
}

function textOf({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('utf8');
}

/** A run has a handful of secrets and looks for them in every place of every response. */
const mostKnown = 100;
const known = new Map<string, readonly string[]>();

function formsOf(secret: string): readonly string[] {
  const found = known.get(secret) ?? makeForms(secret);
  if (known.size >= mostKnown) known.clear();
  known.set(secret, found);
  return found;
}

function makeForms(secret: string): readonly string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const forms = [
    secret,
    encodeURIComponent(secret),
    json,
    json.replaceAll('/', '\\/'),
    Buffer.from(secret).toString('base64'),
  ];
  return [...new Set(forms)];
}
