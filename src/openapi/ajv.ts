import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { isArray, isObject, type Json, type JsonObject } from '../core/json.ts';
import { patternTester } from './pattern.ts';

/** Key under which a description is known to ajv; a schema's address is this key and a JSON Pointer. */
const descriptionKey = 'description';

/** Formats that say something and forbid nothing. */
const annotatingFormats: readonly string[] = [
  ...['password', 'binary', 'byte', 'int32', 'int64', 'float', 'double', 'decimal'],
];

/** Whether a format means something to us. */
export function isKnownFormat(format: string): boolean {
  return annotatingFormats.includes(format) || Object.hasOwn(fullFormats, format);
}

/**
 * The one way in which troth sets up ajv, for validators compiled at run time and for those shipped compiled.
 *
 * `ownProperties`: else `required: ["constructor"]` holds for `{}`. `multipleOfPrecision`: else 4.35 is no multiple
 * of 0.01. `validateSchema` is off because descriptions are checked by the loader and by Redocly, with file and line.
 */
export function createAjv(document: JsonObject, options: { readonly standalone: boolean }): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    ownProperties: true,
    multipleOfPrecision: 6,
    validateSchema: false,
    inlineRefs: false,
    logger: false,
    verbose: true,
    code: options.standalone
      ? { source: true, esm: true }
      : { regExp: Object.assign(patternTester, { code: '' }) },
  });
  // ajv-formats is CommonJS: its callable default stands one level deeper when Node imports it.
  addFormats.default(ajv);
  // no registered format: its pattern there takes addresses of the public network only
  if (!options.standalone && fullFormats.uri) ajv.addFormat('url', fullFormats.uri);
  for (const format of annotatingFormats) if (!ajv.formats[format]) ajv.addFormat(format, true);
  return ajv.addSchema(options.standalone ? document : quicklyAdded(document), descriptionKey);
}

const namingKeywords = ['$id', '$anchor', '$dynamicAnchor'] as const;

/**
 * ajv looks through all of a document for names of schemas before it compiles one, which takes a second for a large one.
 * The loader has made pointers of nearly all names; where none is left, the members are hidden from that search, and
 * found by pointers all the same.
 */
function quicklyAdded(document: JsonObject): JsonObject {
  const pending: Json[] = [document];
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (isObject(value) && namingKeywords.some((keyword) => Object.hasOwn(value, keyword))) return document;
    for (const sub of isArray(value) ? value : isObject(value) ? Object.values(value) : []) {
      if (typeof sub === 'object' && sub !== null) pending.push(sub);
    }
  }
  const members = Object.entries(document).map(([key, value]): [string, PropertyDescriptor] => [
    key,
    { value, enumerable: false },
  ]);
  return Object.defineProperties({}, Object.fromEntries(members));
}

/** The address of a schema for ajv: the fragment of a URI, so percent-encoded. */
export function schemaAddress(pointer: string): string {
  return `${descriptionKey}#${pointer.split('/').map(encodeURIComponent).join('/')}`;
}
