import type { CaseRequest } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import { isObject, type Json, type JsonObject, jsonIn, member } from '../core/json.ts';
import type { Operation } from '../core/operation.ts';
import { valueAt } from '../core/pointer.ts';
import { baseRequests } from './base-requests.ts';
import { requestErrors } from './request-errors.ts';

/** Longer texts explain more than how to ask. */
const longest = 4_000;
const mostRequests = 3;

const sentences = /(?<=[.;!?])\s+(?=[\p{Lu}`])|\n\s*\n|\n\s*[-*]\s/u;
const marked = /`([^`\n]{1,80})`/g;
/** `out: false`, `mode = "fast"` */
const setting = /^["']?([\w.-]{1,60})["']?\s{0,3}(?:[:=]\s{0,3}(.{1,60}))?$/;

/**
 * What must be sent together, where no schema says so and the prose of an operation does: "to make an invoice, send
 * `out: false` and `amount`". The least content, with the fields that one sentence marks.
 */
export function toldFields(operation: Operation, description: Description): CaseRequest[] {
  const made = baseRequests(operation, description).requests.filter(({ origin }) => origin === 'made');
  const [least, fullest] = [made[0]?.request, made.at(-1)?.request];
  const [few, all] = [least, fullest].map((request) => fieldsOf(request));
  if (!least?.body || !few || !all) return [];
  const { body } = least;
  const text = member(valueAt(description.document, operation.pointer), 'description');
  const told = (typeof text === 'string' ? text.slice(0, longest) : '')
    .split(sentences)
    .flatMap((sentence) => {
      const fields = markedFields(sentence, all);
      return Object.keys(fields).length > 0 ? [{ ...few, ...fields }] : [];
    });
  const distinct = new Map(told.map((value) => [JSON.stringify(value), value]));
  distinct.delete(JSON.stringify(few));
  return [...distinct.values()]
    .map((value) => ({ ...least, body: { ...body, value } }))
    .filter((request) => requestErrors(operation, request, description).length === 0)
    .slice(0, mostRequests);
}

function fieldsOf(request: CaseRequest | undefined): JsonObject | undefined {
  const value = request?.body && 'value' in request.body ? request.body.value : undefined;
  return isObject(value) ? value : undefined;
}

/** The fields that a sentence marks as code, with the values that it gives them or those that were made. */
function markedFields(sentence: string, all: JsonObject): JsonObject {
  const fields: Record<string, Json> = {};
  for (const [, code = ''] of sentence.matchAll(marked)) {
    const [, name = '', value] = setting.exec(code.trim()) ?? [];
    const known = Object.hasOwn(all, name) ? all[name] : undefined;
    if (known !== undefined) fields[name] = value === undefined ? known : valueWritten(value);
  }
  return fields;
}

function valueWritten(text: string): Json {
  return jsonIn(text.replace(/^'(.*)'$/, '"$1"')) ?? text;
}
