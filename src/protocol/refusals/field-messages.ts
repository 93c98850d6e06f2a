import type { Hint } from '../../core/hint.ts';
import { isArray, isObject, type Json, type JsonObject } from '../../core/json.ts';
import { fieldPlace, placeOfSteps } from './field-path.ts';
import { proseHints } from './prose.ts';
import { hintsAbout, type RefusalShape } from './refusal-shape.ts';
import { needsIn } from './wording.ts';

const deepest = 6;
/** Names under which a message belongs to the whole and not to a field: Django, Rails, Zod, ASP.NET. */
const wholes = new Set([
  'non_field_errors',
  '__all__',
  'base',
  '_errors',
  '_schema',
  '',
  '$',
  'fieldErrors',
  'formErrors',
]);
/** Zod 4 has a tree of these. */
const treeMembers = new Set(['errors', 'properties', 'items']);
/** Members of envelopes, which are no fields although a text stands in them. */
const envelopes =
  /^(?:status|status_?code|errors?|messages?|details?|instance|timestamp|trace|trace_?id|request_?id|success|ok|stack|documentation_url|msg|error_description|error_code|exception|jsonapi|hint)$/i;
/** Members of envelopes that are common fields, too. */
const ambiguous = /^(?:code|title|type|path|name|reason|description|method|url|meta|data|help)$/i;

/** Rails, Laravel and ASP.NET: `errors` has the messages of each field, and may nest. */
export function fieldMessages(errors: JsonObject): readonly Hint[] | undefined {
  const hints = messagesIn(errors, [], 0);
  return hints.length > 0 ? hints : undefined;
}

export function isEnvelopeMember(name: string): boolean {
  return envelopes.test(name);
}

/**
 * Django REST framework and ozzo: the body itself has the messages of each field. Members with the name of an envelope
 * are fields only where their neighbours are, too.
 */
export const plainFieldMessages: RefusalShape = (entry) => {
  const members = Object.entries(entry);
  const isField = (value: Json): boolean => isMessages(value, 0) || isSaid(value);
  if (members.some(([name, value]) => isEnvelopeMember(name) && !isMessages(value, 0))) return undefined;
  if (!members.every(([, value]) => isField(value))) return undefined;
  const isSure = members.some(([name]) => !isEnvelopeMember(name) && !ambiguous.test(name));
  return isSure ? fieldMessages(entry) : undefined;
};

/** Lists of texts, at any depth; a text that stands alone is that of an object of another kind. */
function isMessages(value: Json, depth: number): boolean {
  if (depth > deepest) return false;
  if (isArray(value)) {
    return (
      (value.length > 0 || depth > 0) &&
      value.every((item) => typeof item === 'string' || isMessages(item, depth + 1))
    );
  }
  return isObject(value) && Object.values(value).every((sub) => isMessages(sub, depth + 1));
}

function isSaid(value: Json): boolean {
  return typeof value === 'string' && needsIn(value).some(({ kind }) => kind !== 'other');
}

function messagesIn(value: Json, steps: readonly string[], depth: number): Hint[] {
  if (depth > deepest) return [];
  if (typeof value === 'string') return hintsOfField(steps, value);
  if (isArray(value)) {
    return value.flatMap((item, index) =>
      messagesIn(item, typeof item === 'string' ? steps : [...steps, String(index)], depth + 1),
    );
  }
  if (!isObject(value)) return [];
  const isTree = isArray(value.errors) && value.errors.every((error) => typeof error === 'string');
  const isStep = (name: string): boolean => !wholes.has(name) && !(isTree && treeMembers.has(name));
  return Object.entries(value).flatMap(([name, sub]) =>
    messagesIn(sub, isStep(name) ? [...steps, name] : steps, depth + 1),
  );
}

/** A message about the whole may still name a field in its words. */
function hintsOfField(steps: readonly string[], message: string): Hint[] {
  const [only = ''] = steps;
  const at = steps.length === 1 ? (fieldPlace(only) ?? placeOfSteps(steps)) : placeOfSteps(steps);
  return at ? hintsAbout(at, message) : proseHints(message);
}
