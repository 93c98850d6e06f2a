import { isArray, isObject, type Json, type JsonObject, member } from '../core/json.ts';
import { methods } from '../core/operation.ts';
import { type Place, within } from './description-walk.ts';
import type { Kind } from './grammar.ts';
import { quoted } from './problems.ts';
import type { Target } from './references.ts';

type Tell = (place: Place, message: string) => void;

/** Where problems are told: those that keep requests from being made, and those that a run can do without. */
export interface Told {
  readonly refuse: Tell;
  readonly warn: Tell;
}

/** What keeps a document from being read as a description at all. */
export function headProblem(value: Json): { readonly at: string; readonly message: string } | undefined {
  if (!isObject(value)) {
    const found = isArray(value) ? 'a list' : 'a single value';
    return { at: '', message: `this is ${found} and no OpenAPI description; its root must be an object` };
  }
  const known = ['openapi', 'swagger'].find((name) => member(value, name) !== undefined);
  if (known === undefined) {
    return {
      at: '',
      message: 'no "openapi" key, so no OpenAPI description; add openapi: 3.1.0 or name another file',
    };
  }
  if (versionOf(value) !== undefined) return undefined;
  const version = member(value, known);
  const found = typeof version === 'string' ? quoted(version) : JSON.stringify(version);
  const name = known === 'openapi' ? 'OpenAPI' : 'Swagger';
  return {
    at: `/${known}`,
    message: `${name} version ${found} is not read; use "3.1.0", or another of 2.0 to 3.2`,
  };
}

export type Version = '2.0' | '3.0' | '3.1' | '3.2';

/** Many leave the last part of a version out, or write it as a number. */
export function versionOf(value: Json): Version | undefined {
  const swagger = member(value, 'swagger');
  if (swagger === '2.0' || swagger === 2) return '2.0';
  const [, minor] = /^3\.([012])(?:\.\d+(?:-.+)?)?$/.exec(String(member(value, 'openapi') ?? '')) ?? [];
  if (minor === '0') return '3.0';
  if (minor === '1') return '3.1';
  return minor === '2' ? '3.2' : undefined;
}

/** What is missing at the root of a document that says its version. */
export function rootProblem(document: JsonObject): string | undefined {
  const parts = ['paths', 'webhooks', 'components', ...(member(document, 'swagger') ? ['definitions'] : [])];
  if (parts.some((part) => Object.hasOwn(document, part))) return undefined;
  return 'no paths, webhooks or components, so nothing is described; add paths';
}

/** What an object lacks, wherever it stands. */
export function checkObject(kind: Kind, value: JsonObject, place: Place, version: Version, told: Told): void {
  if (kind === 'parameter') checkParameter(value, place, version, told);
  // OpenAPI 3.1 no longer requires `responses` (§4.8.10.1)
  if (kind === 'operation' && version < '3.1' && member(value, 'responses') === undefined) {
    told.warn(
      place,
      'the operation has no responses, so that none is judged by its status; add at least one',
    );
  }
  if (kind === 'paths') {
    for (const path of Object.keys(value)) {
      if (/^(\/|x-|\$ref$)/.test(path)) continue;
      told.warn(
        within(place, path),
        `the path ${quoted(path)} does not begin with a slash, so that nothing is asked of it; add the slash`,
      );
    }
  }
  if (kind === 'path item') checkMethods(value, place, told);
}

/** OpenAPI 3.2 §4.9: `query`, and methods of any name. Nobody is asked them yet. */
function checkMethods(item: JsonObject, place: Place, told: Told): void {
  const others = member(item, 'additionalOperations');
  const places = [
    ...(isObject(member(item, 'query')) ? [within(place, 'query')] : []),
    ...Object.keys(isObject(others) ? others : {}).map((name) =>
      within(within(place, 'additionalOperations'), name),
    ),
  ];
  for (const at of places) told.warn(at, 'an operation of this method is not asked for');
}

const placesByVersion: Readonly<Record<Version, readonly Json[]>> = {
  '2.0': ['path', 'query', 'header', 'formData', 'body'],
  '3.0': ['path', 'query', 'header', 'cookie'],
  '3.1': ['path', 'query', 'header', 'cookie'],
  '3.2': ['path', 'query', 'header', 'cookie', 'querystring'],
};

/** A parameter that cannot be sent is left out, unless a request needs it. */
function checkParameter(parameter: JsonObject, place: Place, version: Version, told: Told): void {
  const name = member(parameter, 'name');
  const where = member(parameter, 'in');
  const tell = member(parameter, 'required') === true ? told.refuse : told.warn;
  if (typeof name !== 'string' || name === '') tell(place, 'the parameter has no name; add one');
  const places = placesByVersion[version];
  if (where === undefined) {
    tell(place, `the parameter does not say where it is; add in: ${listed(places)}`);
  } else if (!places.includes(where)) {
    tell(within(place, 'in'), `a parameter cannot be in ${quoted(String(where))}; use ${listed(places)}`);
  } else if (where === 'querystring') {
    tell(
      within(place, 'in'),
      'a parameter in querystring is not sent yet; describe it as parameters in: query',
    );
  }
}

function listed(places: readonly Json[]): string {
  return `${places.slice(0, -1).join(', ')} or ${places.at(-1)}`;
}

/** The object at a place, `$ref`s followed; `undefined` where one of them is broken. */
export type Follow = (
  value: Json | undefined,
  place: Place,
) => (Target & { readonly value: JsonObject }) | undefined;

/**
 * What does not fit together: operations that share an id, path templates whose parameters are not declared. Requests
 * can be made all the same.
 */
export class OperationChecks {
  readonly #follow: Follow;
  readonly #warn: Tell;
  readonly #titles = new Map<string, string>();
  readonly #callbacks = new Set<JsonObject>();
  readonly #schemes = new Set<string>();

  constructor(follow: Follow, { warn }: Told) {
    this.#follow = follow;
    this.#warn = warn;
  }

  check(document: JsonObject, root: Place): void {
    const schemes =
      member(member(document, 'components'), 'securitySchemes') ?? member(document, 'securityDefinitions');
    for (const name of Object.keys(isObject(schemes) ? schemes : {})) this.#schemes.add(name);
    this.#checkSecurity(document, root);
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
      this.#checkSecurity(operation, place);
    }
  }

  /** OpenAPI 3.1 §4.8.30: each name corresponds to a security scheme. */
  #checkSecurity(holder: JsonObject, place: Place): void {
    const alternatives = member(holder, 'security');
    for (const [index, names] of (isArray(alternatives) ? alternatives : []).entries()) {
      for (const name of Object.keys(isObject(names) ? names : {})) {
        if (this.#schemes.has(name)) continue;
        const message = `the security scheme ${quoted(name)} is not declared, so that nothing is sent for it; declare it`;
        this.#warn(within(within(within(place, 'security'), index), name), message);
      }
    }
  }

  #checkId(operation: JsonObject, place: Place, title: string): void {
    const id = member(operation, 'operationId');
    if (typeof id !== 'string') return;
    const other = this.#titles.get(id);
    if (other === undefined) this.#titles.set(id, title);
    else {
      const message = `${title} has the operationId ${quoted(id)} of ${other}; give each operation its own`;
      this.#warn(within(place, 'operationId'), message);
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
      this.#warn(
        place,
        `the path parameter {${name}} of ${quoted(path)} is not declared, so that it is sent as any text; add it to parameters`,
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
