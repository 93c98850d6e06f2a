import { createHash } from 'node:crypto';

const hashes = { 'sha-256': 'sha256', 'sha-512': 'sha512' } as const;
export type DigestAlgorithm = keyof typeof hashes;

/** A member of the Dictionary that `Content-Digest` is, RFC 9530 §2: `sha-256=:…:`. */
export function contentDigest(body: Uint8Array, algorithm: DigestAlgorithm): string {
  return `${algorithm}=:${digest(body, algorithm).toString('base64')}:`;
}

/** `unsupported`: no digest of an algorithm that RFC 9530 §5 holds fit for use. */
export type DigestVerdict = 'matches' | 'differs' | 'unsupported' | 'malformed';

/** Judges every digest of a known algorithm in a `Content-Digest` field; one that differs is enough to differ. */
export function verifyContentDigest(field: string, body: Uint8Array): DigestVerdict {
  const members = readDigests(field);
  if (!members) return 'malformed';
  const known = [...members].flatMap(([key, value]) => (isKnown(key) ? [{ algorithm: key, value }] : []));
  if (known.length === 0) return 'unsupported';
  return known.every(({ algorithm, value }) => digest(body, algorithm).equals(value)) ? 'matches' : 'differs';
}

function digest(body: Uint8Array, algorithm: DigestAlgorithm): Buffer {
  return createHash(hashes[algorithm]).update(body).digest();
}

function isKnown(key: string): key is DigestAlgorithm {
  return Object.hasOwn(hashes, key);
}

const key = '[a-z*][a-z0-9_.*-]*';
const bareItem = `"(?:[\\x20-\\x21\\x23-\\x5b\\x5d-\\x7e]|\\\\["\\\\])*"|:[A-Za-z0-9+/=]*:|[^\\s",;:]+`;
const digestMember = new RegExp(`(${key})=:([A-Za-z0-9+/]*={0,2}):(?:; *${key}(?:=(?:${bareItem}))?)*`, 'y');

/** RFC 9651 §4.2.2, where every member is a Byte Sequence; the last of several with one key counts. */
function readDigests(field: string): ReadonlyMap<string, Buffer> | undefined {
  const text = field.replace(/^ +| +$/g, '');
  const members = new Map<string, Buffer>();
  let at = 0;
  for (;;) {
    digestMember.lastIndex = at;
    const [whole = '', name, value] = digestMember.exec(text) ?? [];
    if (name === undefined || value === undefined) return undefined;
    members.set(name, Buffer.from(value, 'base64'));
    at += whole.length;
    if (at === text.length) return members;
    const [comma] = /^[ \t]*,[ \t]*/.exec(text.slice(at)) ?? [];
    if (comma === undefined) return undefined;
    at += comma.length;
  }
}
