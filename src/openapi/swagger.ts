import { isArray, isObject, type Json, type JsonObject, member } from '../core/json.ts';
import { joinPointer } from '../core/pointer.ts';
import { follow } from './followed.ts';
import {
  convertedBody,
  convertedParameter,
  given,
  schemaOfItself,
  type WrittenParameter,
} from './swagger-parameters.ts';
import { Origins, SwaggerSchemas } from './swagger-schemas.ts';

export interface ConvertedSwagger {
  readonly document: JsonObject;
  /** Where in the Swagger document a place of the converted one was written. */
  writtenAt(pointer: string): string;
}

/**
 * A self-contained Swagger 2.0 document in the terms of OpenAPI 3.1. Parameters, responses and path items that are
 * shared are written out where they are used; schemas become components.
 */
export function convertSwagger(document: JsonObject): ConvertedSwagger {
  const origins = new Origins();
  const conversion = new Conversion(document, origins, new SwaggerSchemas(document, origins));
  return { document: conversion.document(), writtenAt: (pointer) => origins.of(pointer) };
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'];
/** What nothing says the type of may be of any. */
const anyType: readonly string[] = ['*/*'];

class Conversion {
  readonly #swagger: JsonObject;
  readonly #origins: Origins;
  readonly #schemas: SwaggerSchemas;

  constructor(swagger: JsonObject, origins: Origins, schemas: SwaggerSchemas) {
    this.#swagger = swagger;
    this.#origins = origins;
    this.#schemas = schemas;
  }

  document(): JsonObject {
    const { info, tags, externalDocs, security, host, basePath, schemes, paths } = this.#swagger;
    const kept = Object.entries(this.#swagger).filter(([key]) => /^x-(?!external$)/.test(key));
    const items = isObject(paths) ? Object.entries(paths) : [];
    return {
      openapi: '3.1.0',
      ...given({ info, tags, externalDocs, security }),
      ...servers(host, basePath, schemes),
      paths: Object.fromEntries(items.map(([path, item]) => [path, this.#pathItem(path, item)])),
      components: { securitySchemes: this.#securitySchemes(), schemas: this.#schemas.components() },
      ...Object.fromEntries(kept),
    };
  }

  #pathItem(path: string, item: Json): Json {
    const at = joinPointer('', 'paths', path);
    const found = follow(this.#swagger, item, at);
    if (!found) return {};
    this.#origins.note(at, found.pointer);
    const shared = this.#parameters(found.value, found.pointer);
    const converted = methods.flatMap((method): [string, Json][] => {
      const operation = found.value[method];
      if (!isObject(operation)) return [];
      const written = joinPointer(found.pointer, method);
      return [[method, this.#operation(operation, written, joinPointer(at, method), shared)]];
    });
    return Object.fromEntries(converted);
  }

  /** An operation's own parameter replaces the shared one of the same name and place; there is only one body. */
  #operation(
    operation: JsonObject,
    written: string,
    at: string,
    shared: readonly WrittenParameter[],
  ): JsonObject {
    this.#origins.note(at, written);
    const {
      parameters: _list,
      consumes,
      produces,
      schemes: _schemes,
      responses: _answers,
      ...rest
    } = operation;
    const byName = new Map<string, WrittenParameter>();
    for (const found of [...shared, ...this.#parameters(operation, written)]) {
      const { name = '', in: place } = found.value;
      byName.set(place === 'body' ? 'body' : `${String(place)} ${String(name)}`, found);
    }
    const all = [...byName.values()];
    const sent = all.filter(({ value }) => value.in !== 'body' && value.in !== 'formData');
    const body = convertedBody(
      this.#schemas,
      all,
      texts(consumes ?? this.#swagger.consumes),
      joinPointer(at, 'requestBody'),
      this.#origins,
    );
    return {
      ...rest,
      parameters: sent.map((parameter, index) =>
        convertedParameter(this.#schemas, parameter, joinPointer(at, 'parameters', index), this.#origins),
      ),
      ...(body ? { requestBody: body } : {}),
      responses: this.#responses(operation, written, at, texts(produces ?? this.#swagger.produces)),
    };
  }

  #parameters(holder: JsonObject, pointer: string): WrittenParameter[] {
    const list = isArray(holder.parameters) ? holder.parameters : [];
    return list.flatMap((entry, index) => {
      const found = follow(this.#swagger, entry, joinPointer(pointer, 'parameters', index));
      return found ? [found] : [];
    });
  }

  #responses(operation: JsonObject, written: string, at: string, produces: readonly string[]): JsonObject {
    const responses = isObject(operation.responses) ? Object.entries(operation.responses) : [];
    return Object.fromEntries(
      responses.flatMap(([status, entry]): [string, Json][] => {
        const found = follow(this.#swagger, entry, joinPointer(written, 'responses', status));
        if (!found || status.startsWith('x-')) return [];
        const to = joinPointer(at, 'responses', status);
        this.#origins.note(to, found.pointer);
        return [[status, this.#response(found.value, found.pointer, to, produces)]];
      }),
    );
  }

  #response(response: JsonObject, written: string, to: string, produces: readonly string[]): JsonObject {
    const { schema, examples: examplesByType, headers, ...rest } = response;
    const examples = isObject(examplesByType) ? examplesByType : {};
    // without a schema nothing is said of the content, not even that there is none
    const types = schema === undefined ? [] : produces.length > 0 ? produces : anyType;
    const judged = schema !== undefined && member(schema, 'type') !== 'file';
    const content = types.map((type): [string, Json] => {
      const at = joinPointer(to, 'content', type);
      this.#origins.note(at, written);
      return [
        type,
        given({
          schema: judged ? this.#schemas.converted(schema) : undefined,
          example: member(examples, type),
        }),
      ];
    });
    const declared = isObject(headers) ? Object.entries(headers) : [];
    const named = declared.flatMap(([name, header]): [string, Json][] => {
      if (!isObject(header)) return [];
      const at = joinPointer(to, 'headers', name);
      this.#origins.note(`${at}/schema`, joinPointer(written, 'headers', name));
      return [
        [
          name,
          { ...given({ description: header.description }), schema: schemaOfItself(this.#schemas, header) },
        ],
      ];
    });
    return { ...rest, content: Object.fromEntries(content), headers: Object.fromEntries(named) };
  }

  #securitySchemes(): JsonObject {
    const { securityDefinitions } = this.#swagger;
    const schemes = isObject(securityDefinitions) ? Object.entries(securityDefinitions) : [];
    return Object.fromEntries(
      schemes.map(([name, scheme]): [string, Json] => {
        this.#origins.note(
          joinPointer('', 'components', 'securitySchemes', name),
          joinPointer('/securityDefinitions', name),
        );
        return [name, securityScheme(scheme)];
      }),
    );
  }
}

const flows: Readonly<Record<string, string>> = {
  implicit: 'implicit',
  password: 'password',
  application: 'clientCredentials',
  accessCode: 'authorizationCode',
};

function securityScheme(scheme: Json): Json {
  if (!isObject(scheme)) return {};
  const { type, flow, authorizationUrl, tokenUrl, scopes = {}, ...rest } = scheme;
  if (type === 'basic') return { ...rest, type: 'http', scheme: 'basic' };
  if (type !== 'oauth2') return scheme;
  const named = flows[String(flow)] ?? 'implicit';
  return { ...rest, type, flows: { [named]: given({ authorizationUrl, tokenUrl, scopes }) } };
}

function servers(host: Json | undefined, basePath: Json | undefined, schemes: Json | undefined): JsonObject {
  const path = typeof basePath === 'string' ? basePath : '';
  if (typeof host !== 'string') return path === '' ? {} : { servers: [{ url: path }] };
  const listed = texts(schemes);
  const used = listed.length > 0 ? listed : ['https'];
  return { servers: used.map((scheme) => ({ url: `${scheme}://${host}${path}` })) };
}

function texts(value: Json | undefined): string[] {
  return isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}
