import { Buffer } from 'node:buffer';
import type { Hint } from '../../core/hint.ts';
import type { HttpResponse } from '../../core/http.ts';
import { isArray, isObject, type Json, type JsonObject, jsonIn } from '../../core/json.ts';
import { ajv } from './ajv.ts';
import { classValidator } from './class-validator.ts';
import { expressValidator } from './express-validator.ts';
import { fieldMessages, isEnvelopeMember, plainFieldMessages } from './field-messages.ts';
import { formNodes } from './form-nodes.ts';
import { goValidatorHints } from './go-validators.ts';
import { instanceHints } from './instance-pointers.ts';
import { joi } from './joi.ts';
import { jsonApi } from './json-api.ts';
import { messageExtensions } from './message-extensions.ts';
import { namedField } from './named-field.ts';
import { proseHints } from './prose.ts';
import { protocValidateHints } from './protoc-gen-validate.ts';
import { pydantic } from './pydantic.ts';
import { pydanticTextHints } from './pydantic-text.ts';
import { printedByPython } from './python-text.ts';
import type { RefusalShape } from './refusal-shape.ts';
import { spring } from './spring.ts';
import { zod } from './zod.ts';

/** Longer bodies are pages or dumps. */
const mostBytes = 64 * 1024;
const mostNodes = 400;
const deepest = 8;
const mostTexts = 24;
const mostHints = 40;

/** These speak of the caller, the method, the media type or the load, and of no value in the request. */
const otherMatters = new Set([
  401, 403, 405, 406, 407, 408, 413, 414, 415, 417, 421, 425, 426, 429, 431, 451,
]);

/** One entry of a list of faults, the more special ways first. */
const shapes: readonly RefusalShape[] = [
  formNodes,
  pydantic,
  ajv,
  joi,
  zod,
  expressValidator,
  classValidator,
  spring,
  jsonApi,
  messageExtensions,
  namedField,
];

const alreadyRead = new WeakMap<HttpResponse, readonly Hint[]>();

/** What a refusal (4xx) says about how the request should have been; nothing where it says nothing that we understand. */
export function hintsOf(response: HttpResponse): readonly Hint[] {
  const known = alreadyRead.get(response);
  if (known) return known;
  const { status, body } = response;
  const isRefusal = status >= 400 && status < 500 && !otherMatters.has(status);
  const hints = isRefusal && body.length > 0 && body.length <= mostBytes ? read(body) : [];
  alreadyRead.set(response, hints);
  return hints;
}

/** Whatever its media type says: error pages of frameworks are often sent as another one. */
function read(body: Uint8Array): readonly Hint[] {
  const text = Buffer.from(body).toString('utf8').trim();
  const value = parsed(text);
  const reading: Reading = { hints: [], nodes: 0, texts: 0 };
  if (value !== undefined) visit(reading, value, '', 0);
  else if (!text.startsWith('<')) readText(reading, text);
  return distinct(reading.hints);
}

function parsed(text: string): Json | undefined {
  return /^[[{"]/.test(text) ? jsonIn(text) : undefined;
}

interface Reading {
  readonly hints: Hint[];
  nodes: number;
  texts: number;
}

function visit(reading: Reading, value: Json, name: string, depth: number): void {
  reading.nodes += 1;
  if (depth > deepest || reading.nodes > mostNodes || reading.hints.length > mostHints) return;
  if (typeof value === 'string') readText(reading, value);
  else if (isArray(value))
    for (const item of value.slice(0, mostNodes)) visit(reading, item, name, depth + 1);
  else if (isObject(value)) visitObject(reading, value, name, depth);
}

function visitObject(reading: Reading, entry: JsonObject, name: string, depth: number): void {
  for (const shape of shapes) {
    const hints = shape(entry);
    if (hints === undefined) continue;
    reading.hints.push(...hints);
    return;
  }
  const messages = isErrors(name) && holdsMessages(entry) ? fieldMessages(entry) : plainFieldMessages(entry);
  if (messages) {
    reading.hints.push(...messages);
    return;
  }
  const members = Object.entries(entry).slice(0, mostNodes);
  const before = reading.hints.length;
  for (const [key, sub] of members) if (typeof sub === 'object') visit(reading, sub, key, depth + 1);
  const isToldAlready = reading.hints.length > before;
  if (isToldAlready) return; // the message of the whole says the same again, in fewer words
  for (const [key, sub] of members)
    if (typeof sub === 'string' && isMessage(key)) visit(reading, sub, key, depth + 1);
}

function isErrors(name: string): boolean {
  return /err|violation|fault|invalid|detail|problem|validation|messages|fields/i.test(name);
}

/** Whether an object has texts by field; one with codes beside them, or with the members of an envelope, has not. */
function holdsMessages(entry: JsonObject): boolean {
  const isText = (value: Json): boolean => typeof value === 'string';
  const isList = (value: Json): boolean => isArray(value) && value.length > 0 && value.every(isText);
  const values = Object.values(entry);
  if (values.length === 0 || values.every(isList)) return values.length > 0;
  const isEnvelope = Object.keys(entry).some(isEnvelopeMember);
  return !isEnvelope && (values.some(isList) || values.every(isText));
}

function isMessage(name: string): boolean {
  return /message|msg|detail|error|title|reason|description|cause|problem|exception|issue/i.test(name);
}

/** Spring says the message again with what it came from; only where in the content it was is told there alone. */
const saidAgain = /; nested exception is (?:(?!\(through reference chain: ).)*/s;

/** What Go's gRPC prints before the words of an error. */
const ofGrpc = /^\s*rpc error: code = \w+ desc = /;

function readText(reading: Reading, whole: string): void {
  const text = whole.replace(saidAgain, ' ').replace(ofGrpc, '').trim();
  if (text.length < 4 || reading.texts >= mostTexts) return;
  reading.texts += 1;
  const value = text.startsWith('[{') || text.startsWith('[\n') ? parsed(text) : undefined; // Zod's own message is JSON
  if (value !== undefined && typeof value !== 'string') {
    visit(reading, value, '', deepest - 3);
    return;
  }
  const dictionary = printedByPython(text);
  if (dictionary !== undefined) {
    visit(reading, dictionary, 'errors', deepest - 3);
    return;
  }
  const printed = [pydanticTextHints, instanceHints, goValidatorHints, protocValidateHints, proseHints];
  for (const hintsIn of printed) {
    const hints = hintsIn(text);
    reading.hints.push(...hints);
    if (hints.length > 0) return;
  }
}

function distinct(hints: readonly Hint[]): readonly Hint[] {
  const byWhat = new Map<string, Hint>();
  for (const hint of hints) {
    const key = JSON.stringify([hint.at, hint.need]);
    if (!byWhat.has(key)) byWhat.set(key, hint);
  }
  return [...byWhat.values()].slice(0, mostHints);
}
