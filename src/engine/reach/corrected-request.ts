import type { CaseRequest } from '../../core/case.ts';
import { isArray, isObject, type Json, type JsonObject } from '../../core/json.ts';

const shortest = 6;
const correction =
  /["'`]([^"'`\s]{6,200})["'`][^"'`]{0,40}\bbut (?:is |was |are |were |at |found |got |actual(?:ly)? ){0,3}["'`]([^"'`\s]{6,200})["'`]/i;

/** The request with what a refusal says is right: `not at 'a1b2c3', but at 'd4e5f6'`; not in its content, which says what to do. */
export function correctedRequest(request: CaseRequest, text: string): CaseRequest | undefined {
  const [, wrong = '', right = ''] = correction.exec(text) ?? [];
  if (wrong.length < shortest || wrong === right) return undefined;
  const [path, query, header] = [request.path, request.query, request.header].map((values) =>
    replaced(values, wrong, right),
  );
  const corrected = { ...request, path: path ?? {}, query: query ?? {}, header: header ?? {} };
  return JSON.stringify(corrected) === JSON.stringify(request) ? undefined : corrected;
}

function replaced(values: Readonly<Record<string, Json>>, wrong: string, right: string): JsonObject {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, inValue(value, wrong, right)]),
  );
}

function inValue(value: Json, wrong: string, right: string): Json {
  if (typeof value === 'string') return value.replaceAll(wrong, right);
  if (isArray(value)) return value.map((item) => inValue(item, wrong, right));
  return isObject(value) ? replaced(value, wrong, right) : value;
}
