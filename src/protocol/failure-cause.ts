import type { Case } from '../core/case.ts';
import { isJsonMediaType } from './media-type.ts';

/** What failures of several operations have in common; `undefined` where nothing shows that they have something. */
export function failureCause(case_: Case, message: string | undefined): string | undefined {
  const { request } = case_;
  // a method that no path declares fails everywhere for one reason, and so does what says the same of itself
  if (request.method) return 'undeclared method';
  if (message !== undefined) return causeIn(message, case_);
  if (lacksContent(case_)) return 'no content';
  // what breaks the reader of contents is no fault of an operation
  const { body } = request;
  return body && 'bytes' in body && isJsonMediaType(body.mediaType) ? unreadable(body.bytes) : undefined;
}

function causeIn(message: string, case_: Case): string {
  if (ofReader.test(message)) return commonPart(message);
  if (ofJackson.test(message)) return 'reader of JSON';
  if (ofNull.test(message) && lacksContent(case_)) return 'no content';
  // where a reader stopped depends on the bytes
  return ofBytes.test(message) && isNoText(case_) ? 'no UTF-8' : commonPart(message);
}

/** What reads contents, and what hands them on, says of each fault something else, and the server fails at all of them. */
const ofReader = /^(?:JSON parse error|Could not read (?:JSON|document)|Required request body is missing)\b/;

/** Jackson's own words, where nobody stands between it and the answer. */
const ofJackson =
  /^(?:Unrecognized (?:token|field)|Unexpected (?:character|end-of-input|close marker)|Invalid UTF|Illegal (?:character|unquoted character)|Cannot (?:deserialize|construct instance|coerce)|No content to map)\b|\b(?:MismatchedInput|JsonParse|InvalidFormat|ValueInstantiation|JsonEOF|UnrecognizedProperty)Exception\b/;

/** JEP 358: Java names what was null, which is another variable wherever content is used without a look at it. */
const ofNull = /\bbecause .* is null\b|\bNullPointerException\b/;

/** What a system says of a file that a request names depends on the name: `open … : file name too long`. */
const ofFile =
  /^(?:open|stat|lstat|mkdir|create|remove|unlink) …(?=[\s:·]*(?:$|file name too long|invalid argument))/;

/** Go's readers of JSON and of numbers say of each fault something else: `json: cannot unmarshal string into Go value`. */
const ofGo =
  /\b(?:json: (?:cannot unmarshal|invalid use of|unknown field)|invalid character …|unexpected end of JSON input|strconv\.\w+: parsing)(?:.|\n)*$|(?<=^|: )(?:unexpected )?EOF$/;

/** Spring tells after these words what its own exception came from. */
const nested = /; nested exception is .*$/s;

function commonPart(message: string): string {
  const [known] = ofReader.exec(message) ?? ofFile.exec(message) ?? [];
  return (
    known ??
    message
      .replace(nested, '')
      .replace(ofGo, (said) => (said.startsWith('strconv') ? 'no number' : 'no JSON'))
  );
}

const ofBytes = /\b(?:utf|bytes?|codec|decode|decoding|unicode)/i;

function isNoText({ request: { body } }: Case): boolean {
  try {
    if (body && 'bytes' in body) new TextDecoder('utf-8', { fatal: true }).decode(body.bytes);
    return false;
  } catch {
    return true;
  }
}

/**
 * Whether what the operation could carry stays away, is null, or does not say what it is: what fails then is often what
 * hands it on, and not what the operation is for.
 */
export function lacksContent({ operation, request: { body, method } }: Case): boolean {
  if (operation.body === undefined || method !== undefined) return false;
  if (body === undefined || body.mediaType === '') return true;
  return 'value' in body ? body.value === null : isNull(body.bytes);
}

function isNull(bytes: Uint8Array): boolean {
  return bytes.length < 8 && ['', 'null'].includes(new TextDecoder().decode(bytes).trim());
}

/** RFC 8259 §8.1: a parser may ignore a byte order mark, and what fails behind it may be no matter of the mark. */
export function beginsWithMark({ request: { body } }: Case): boolean {
  if (!body || !('bytes' in body) || unreadable(body.bytes) === undefined) return false;
  return (
    [0xef, 0xbb, 0xbf].every((byte, place) => body.bytes[place] === byte) &&
    !unreadable(body.bytes.subarray(3))
  );
}

const deep = '['.repeat(500);

function unreadable(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.includes(deep)) return 'deep nesting';
    JSON.parse(text);
    return undefined;
  } catch {
    return 'no JSON';
  }
}
