import { isArray, isObject, type Json, type JsonObject, member } from '../core/json.ts';
import { methods } from '../core/operation.ts';
import { type Place, within } from './description-walk.ts';
import type { Kind } from './grammar.ts';
import { quoted } from './problems.ts';
import type { Target } from './references.ts';

export type Report = (place: Place, message: string) => void;

/** What keeps a document from being read as OpenAPI 3.0 or 3.1 at all. */
export function headProblem(value: Json): { readonly at: string; readonly message: string } | undefined {
  if (!isObject(value)) {
    const found = isArray(value) ? 'a list' : 'a single value';
    return { at: '', message: `this is ${found} and no OpenAPI description; its root must be an object` };
  }
  const version = member(value, 'openapi');
  if (version !== undefined) {
    if (typeof version === 'string' && /^3\.[01]\.\d+(-.+)?$/.test(version)) return undefined;
    const found = typeof version === 'string' ? quoted(version) : JSON.stringify(version);
    return { at: '/openapi', message: `OpenAPI version ${found} is not read yet; use "3.1.0" or "3.0.3"` };
  }
  if (member(value, 'swagger') !== undefined) {
    return { at: '/swagger', message: 'version 2.0 (Swagger) is not read yet; convert it to OpenAPI 3.1' };
  }
  return {
    at: '',
    message: 'no "openapi" key, so no OpenAPI description; add openapi: 3.1.0 or name another file',
  };
}

/** What is missing at the root of a document that says its version. */
export function rootProblem(document: JsonObject): string | undefined {
  const parts = ['paths', 'webhooks', 'components'];
  if (parts.some((part) => Object.hasOwn(document, part))) return undefined;
  return 'no paths, webhooks or components, so nothing is described; add paths';
}

/** What an object lacks, wherever it stands. */
export function checkObject(
  kind: Kind,
  value: JsonObject,
  place: Place,
  version: string,
  report: Report,
): void {
  if (kind === 'parameter') checkParameter(value, place, report);
  // OpenAPI 3.1 no longer requires `responses` (§4.8.10.1)
  if (kind === 'operation' && version.startsWith('3.0') && member(value, 'responses') === undefined) {
    report(place, 'the operation has no responses; add at least one');
  }
  if (kind === 'paths') {
    for (const path of Object.keys(value)) {
      if (/^(\/|x-|\$ref$)/.test(path)) continue;
      report(within(place, path), `the path ${quoted(path)} does not begin with a slash; add it`);
    }
  }
}

const places: readonly Json[] = ['path', 'query', 'header', 'cookie'];

function checkParameter(parameter: JsonObject, place: Place, report: Report): void {
  const name = member(parameter, 'name');
  const where = member(parameter, 'in');
  if (typeof name !== 'string' || name === '') report(place, 'the parameter has no name; add one');
  if (where === undefined)
    report(place, 'the parameter does not say where it is; add in: path, query, header or cookie');
  else if (!places.includes(where)) {
    const found = quoted(String(where));
    report(within(place, 'in'), `a parameter cannot be in ${found}; use path, query, header or cookie`);
  }
}

/** The object at a place, `$ref`s followed; `undefined` where one of them is broken. */
export type Follow = (
  value: Json | undefined,
  place: Place,
) => (Target & { readonly value: JsonObject }) | undefined;

/** What does not fit together: operations that share an id, path templates whose parameters are not declared. */
export class OperationChecks {
  readonly #follow: Follow;
  readonly #report: Report;
  readonly #titles = new Map<string, string>();
  readonly #callbacks = new Set<JsonObject>();

  constructor(follow: Follow, report: Report) {
    this.#follow = follow;
    this.#report = report;
  }

  check(document: JsonObject, root: Place): void {
    for (const part of ['paths', 'webhooks']) {
      const items = member(document, part);
      if (!isObject(items)) continue;
      for (const [path, item] of Object.entries(items)) {
        const at = within(within(root, part), path);
        if (part === 'webhooks' || path.startsWith('/')) this.#checkItem(path, item, at, part === 'paths');
      }
    }
  }

  #checkItem(path: string, item: Json, at: Place, isPath: boolean): void {
    const found = this.#follow(item, at);
    if (!found) return;
    for (const method of methods) {
      const operation = member(found.value, method);
      if (!isObject(operation)) continue;
      const place = within(found, method);
      this.#checkId(operation, place, `${method.toUpperCase()} ${path}`);
      if (isPath) this.#checkTemplate(path, operation, place, found);
      this.#checkCallbacks(operation, place);
    }
  }

  #checkId(operation: JsonObject, place: Place, title: string): void {
    const id = member(operation, 'operationId');
    if (typeof id !== 'string') return;
    const other = this.#titles.get(id);
    if (other === undefined) this.#titles.set(id, title);
    else {
      const message = `${title} has the operationId ${quoted(id)} of ${other}; give each operation its own`;
      this.#report(within(place, 'operationId'), message);
    }
  }

  /** OpenAPI 3.1 §4.8.8.2: each template expression corresponds to a path parameter. */
  #checkTemplate(path: string, operation: JsonObject, place: Place, item: Target): void {
    const declared = new Set<Json | undefined>();
    for (const [holder, at] of [
      [item.value, item],
      [operation, place],
    ] as const) {
      const list = member(holder, 'parameters');
      if (!isArray(list)) continue;
      for (const [index, entry] of list.entries()) {
        const found = this.#follow(entry, within(within(at, 'parameters'), index));
        if (!found) return; // told already, and it could be the one
        if (member(found.value, 'in') === 'path') declared.add(member(found.value, 'name'));
      }
    }
    for (const name of templateNames(path)) {
      if (declared.has(name)) continue;
      this.#report(
        place,
        `the path parameter {${name}} of ${quoted(path)} is not declared; add it to parameters`,
      );
    }
  }

  /** A callback that several operations refer to is one callback. */
  #checkCallbacks(operation: JsonObject, place: Place): void {
    const callbacks = member(operation, 'callbacks');
    if (!isObject(callbacks)) return;
    for (const [name, entry] of Object.entries(callbacks)) {
      const found = this.#follow(entry, within(within(place, 'callbacks'), name));
      if (!found || this.#callbacks.has(found.value)) continue;
      this.#callbacks.add(found.value);
      for (const [expression, item] of Object.entries(found.value)) {
        if (!expression.startsWith('x-')) this.#checkItem(expression, item, within(found, expression), false);
      }
    }
  }
}

function templateNames(path: string): Set<string> {
  return new Set([...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? ''));
}
