/** A media type, RFC 9110 §8.3.1; type and subtype in lower case. */
export interface ParsedMediaType {
  readonly type: string;
  readonly subtype: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const essence = new RegExp(`^(${token})/(${token})`);
const parameter = new RegExp(`^\\s*;\\s*(?:(${token})=(?:(${token})|"((?:[^"\\\\]|\\\\.)*)"))?`);

/** A run meets the same few over and over; what a server makes up is not kept for ever. */
const mostKnown = 1000;
const known = new Map<string, ParsedMediaType | undefined>();

/** `undefined` for text that is no media type. */
export function parseMediaType(text: string): ParsedMediaType | undefined {
  if (known.has(text)) return known.get(text);
  if (known.size >= mostKnown) known.clear();
  const parsed = read(text);
  known.set(text, parsed);
  return parsed;
}

function read(text: string): ParsedMediaType | undefined {
  const start = essence.exec(text.trim());
  if (!start) return undefined;
  const parameters = new Map<string, string>();
  let rest = text.trim().slice(start[0].length);
  while (rest.trim() !== '') {
    const found = parameter.exec(rest);
    if (!found) return undefined;
    const [whole, name, plain, quoted] = found;
    if (name !== undefined)
      parameters.set(name.toLowerCase(), plain ?? (quoted ?? '').replace(/\\(.)/g, '$1'));
    rest = rest.slice(whole.length);
  }
  return { type: lower(start[1]), subtype: lower(start[2]), parameters };
}

/**
 * Whether a media type is one that a range (`application/*`, `any`) or a media type names. Parameters of the range
 * must be there with the same value; others are welcome.
 */
export function matchesMediaType(range: string, actual: string): boolean {
  const wanted = parseMediaType(range);
  const found = parseMediaType(actual);
  if (!wanted || !found) return false;
  if (wanted.type !== '*' && wanted.type !== found.type) return false;
  if (wanted.subtype !== '*' && wanted.subtype !== found.subtype) return false;
  return [...wanted.parameters].every(
    ([name, value]) =>
      name === 'charset' || found.parameters.get(name)?.toLowerCase() === value.toLowerCase(),
  );
}

/** JSON by name or by structured suffix (RFC 6839 §3.1). */
export function isJsonMediaType(text: string): boolean {
  const parsed = parseMediaType(text);
  return parsed !== undefined && (parsed.subtype === 'json' || parsed.subtype.endsWith('+json'));
}

function lower(text: string | undefined): string {
  return (text ?? '').toLowerCase();
}

/** A redirect may carry a short note with a link for people (RFC 9110 §15.4.3), which no `default` is meant for. */
export function isRedirectNote(status: number, mediaType: string): boolean {
  return status >= 300 && status < 400 && matchesMediaType('text/html', mediaType);
}
