import { Buffer } from 'node:buffer';

/** Shorter values stand in ordinary words. */
const shortest = 8;

/** Whether a secret stands in a text: as it is, percent-encoded, JSON-escaped or as base64. */
export function secretIn(text: string, secret: string): boolean {
  return secret.length >= shortest && formsOf(secret).some((form) => text.includes(form));
}

/** A run has a handful of secrets and looks for them in every place of every response. */
const mostKnown = 100;
const known = new Map<string, readonly string[]>();

function formsOf(secret: string): readonly string[] {
  const found = known.get(secret);
  if (found) return found;
  if (known.size >= mostKnown) known.clear();
  const forms = makeForms(secret);
  known.set(secret, forms);
  return forms;
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
