import type { HintPlace, Need } from '../../core/hint.ts';
import type { JsonObject } from '../../core/json.ts';
import { fieldPlace, placeNamed } from './field-path.ts';
import { hintsAbout, type RefusalShape, textIn } from './refusal-shape.ts';

const fieldNames = [
  'field',
  'fieldName',
  'field_name',
  'propertyPath',
  'property_path',
  'property',
  'propertyName',
  'pointer',
  'parameter',
  'param',
  'attribute',
  'Field',
  'PropertyName',
  'path',
  'loc',
  'location',
  'target',
  'key',
  'name',
  'Namespace',
];
const messageNames = [
  'reason',
  'message',
  'detail',
  'description',
  'msg',
  'error',
  'errorMessage',
  'error_message',
  'ErrorMessage',
  'title',
  'issue',
  'problem',
  'Message',
  'Error',
];

/**
 * A field and a message under one of the names that problem details (RFC 9457 §3, `errors`, `invalid-params`,
 * `violations`), bean validation, Google's and GitHub's APIs and those after their manner have for them.
 */
export const namedField: RefusalShape = (entry) => {
  if (isEnvelope(entry)) return undefined;
  const name = fieldNames.find((candidate) => typeof entry[candidate] === 'string');
  const field = name === undefined ? undefined : textIn(entry, name);
  const message = textIn(entry, ...messageNames);
  const code = textIn(entry, 'code', 'type', 'rule', 'tag', 'Tag', 'constraint', 'kind');
  const text = message ?? code;
  if (name === undefined || field === undefined || text === undefined || text === field) return undefined;
  if (name === 'name' && /(Error|Exception)$/.test(field)) return undefined;
  const at = placeOf(name, field, entry);
  if (!at) return undefined;
  const hints = hintsAbout(at, text);
  const isPlain = hints.every(({ need }) => need.kind === 'other');
  return isPlain && code !== undefined ? hintsAbout(at, text, [codedNeed(code)]) : hints;
};

/** The answer as a whole, in which `path` is that of the request. */
function isEnvelope(entry: JsonObject): boolean {
  return ['status', 'statusCode', 'timestamp', 'stack', 'trace'].some((name) => Object.hasOwn(entry, name));
}

function placeOf(name: string, field: string, entry: JsonObject): HintPlace | undefined {
  const said = placeNamed(textIn(entry, 'in', 'source', 'location') ?? '');
  return fieldPlace(field, said ?? (name === 'pointer' ? 'body' : undefined));
}

const codes: readonly (readonly [pattern: RegExp, need: Need])[] = [
  [/missing|required|blank|empty|not_?null/i, { kind: 'required' }],
  [/already|taken|unique|duplicate/i, { kind: 'taken' }],
  [/not_?found|does_?not_?exist|unknown_?(?:id|resource|reference)/i, { kind: 'exists' }],
  [/unknown|unrecognized|unrecognised|unexpected|additional/i, { kind: 'unknown-field' }],
  [/uuid|guid/i, { kind: 'format', format: 'uuid' }],
  [/e-?mail/i, { kind: 'format', format: 'email' }],
  [/date_?time|timestamp/i, { kind: 'format', format: 'date-time' }],
  [/date/i, { kind: 'format', format: 'date' }],
  [/\bur[li]\b/i, { kind: 'format', format: 'uri' }],
];

/** What a code such as `missing_field` or `VALUE_REQUIRED` says by its name. */
function codedNeed(code: string): Need {
  return codes.find(([pattern]) => pattern.test(code.slice(0, 100)))?.[1] ?? { kind: 'other' };
}
