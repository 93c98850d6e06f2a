import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ErrorObject, type Options } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { load } from 'js-yaml';
import { isArray, isObject, type Json, type JsonObject } from '../../../src/core/json.ts';
import { joinPointer, valueAt, withValueAt } from '../../../src/core/pointer.ts';
import type { Fault } from './message.ts';
import { entriesOf, type PathRule, RuleReader, type Rules } from './rule-reader.ts';

export const descriptionFile = fileURLToPath(new URL('openapi.yaml', import.meta.url));

/** A change of what the server enforces, and not of what it publishes: a value, or `undefined` to drop it. */
export type Edit = readonly [pointer: string, value: Json | undefined];

const published: JsonObject = readDescription();

export function readDescription(): JsonObject {
  const document = load(readFileSync(descriptionFile, 'utf8'));
  if (!isDocument(document)) throw new Error('the description of the shop is no object');
  return document;
}

/** js-yaml yields plain JSON values here: the description has no tags of its own. */
function isDocument(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const rulesPublished = rulesIn(published);
const publishedRules = new RuleReader(published, rulesPublished).paths();
const knownRules = new WeakMap<readonly Edit[], readonly PathRule[]>();

/**
 * What is enforced: the published description unless a defect edits it. Validators are compiled when first needed, and
 * those of the published description serve wherever an edit changes nothing.
 */
export function rulesOf(edits: readonly Edit[]): readonly PathRule[] {
  if (edits.length === 0) return publishedRules;
  const known = knownRules.get(edits);
  if (known) return known;
  let edited: Json = published;
  for (const [pointer, value] of edits) {
    if (value === undefined && valueAt(edited, pointer) === undefined)
      throw new Error(`nothing to drop at ${pointer}`);
    edited = withValueAt(edited, pointer, value) ?? null;
  }
  const document = isObject(edited) ? edited : {};
  const rulesEdited = rulesIn(document);
  const unchanged = new Map<string, boolean>();
  const rulesFor = (pointer: string): Rules => {
    const same = unchanged.get(pointer) ?? isPublished(document, pointer);
    unchanged.set(pointer, same);
    return same ? rulesPublished : rulesEdited;
  };
  const paths = new RuleReader(document, {
    validate: (pointer, value) => rulesFor(pointer).validate(pointer, value),
    faults: (pointer, value) => rulesFor(pointer).faults(pointer, value),
  }).paths();
  knownRules.set(edits, paths);
  return paths;
}

/** Edits copy only what stands above them, so what they do not touch is the very same object, references included. */
function isPublished(document: JsonObject, pointer: string, seen = new Set<string>()): boolean {
  if (seen.has(pointer)) return true;
  seen.add(pointer);
  const value = valueAt(document, pointer);
  return (
    value === valueAt(published, pointer) && refsIn(value).every((ref) => isPublished(document, ref, seen))
  );
}

function refsIn(value: Json | undefined): string[] {
  if (isArray(value)) return value.flatMap(refsIn);
  return entriesOf(value).flatMap(([key, sub]) =>
    key === '$ref' && typeof sub === 'string' ? [sub.slice(1)] : refsIn(sub),
  );
}

function rulesIn(document: JsonObject): Rules {
  const address = (pointer: string): string => `shop#${pointer.split('/').map(encodeURIComponent).join('/')}`;
  let quick: Ajv2020 | undefined;
  let thorough: Ajv2020 | undefined;
  return {
    validate(pointer, value) {
      quick ??= createAjv().addSchema(document, 'shop');
      try {
        return quick.validate(address(pointer), value);
      } catch (error) {
        // content nested so deep that comparing it exhausts the stack is nowhere allowed where things are compared
        if (error instanceof RangeError) return false;
        throw error;
      }
    },
    faults(pointer, value) {
      thorough ??= createAjv({ allErrors: true }).addSchema(document, 'shop');
      try {
        thorough.validate(address(pointer), value);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
      }
      return faultsOf(thorough.errors ?? []);
    },
  };
}

/** Where no choice fits, what each of its branches would have wanted is left out. */
function faultsOf(errors: readonly ErrorObject[]): Fault[] {
  const choices = errors.filter(({ keyword }) => ['oneOf', 'anyOf', 'if'].includes(keyword));
  const own = errors.filter((error) => {
    const isBranch = (choice: ErrorObject): boolean =>
      `${error.instancePath}/`.startsWith(`${choice.instancePath}/`);
    return choices.includes(error) || !choices.some(isBranch);
  });
  const faults = own.map(({ instancePath, keyword, params }): Fault => {
    const missing: unknown = keyword === 'required' ? params.missingProperty : undefined;
    const pointer = typeof missing === 'string' ? joinPointer(instancePath, missing) : instancePath;
    return { pointer, detail: `does not satisfy ${keyword}` };
  });
  return faults.slice(0, mostFaults);
}

/** As servers do that let nobody make them write without end. */
const mostFaults = 50;

/** ajv-formats takes a space for the `T` of RFC 3339 §5.6 and a URN for a UUID (RFC 9562 §4): here it may not. */
export function createAjv(options: Options = {}): Ajv2020 {
  const isDateTime = ajvWithFormats().compile({ type: 'string', format: 'date-time' });
  const ajv = ajvWithFormats(options);
  ajv.addFormat('date-time', (text: string) => /^\d{4}-\d\d-\d\d[tT]/.test(text) && isDateTime(text));
  ajv.addFormat('uuid', /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i);
  return ajv;
}

function ajvWithFormats(options: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    ownProperties: true,
    multipleOfPrecision: 6,
    validateSchema: false,
    ...options,
  });
  // ajv-formats is CommonJS: its callable default stands one level deeper when Node imports it.
  addFormats.default(ajv);
  return ajv;
}
