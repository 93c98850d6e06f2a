import { isArray, isObject, type Json, type JsonObject, member } from '../core/json.ts';
import type { OperationServer } from '../core/operation.ts';

/**
 * Where an operation lies that does not lie below the description's own server (OpenAPI 3.1 §4.8.9.1, §4.8.10.1); one
 * of another host is left where the others are, as no request may leave for there.
 */
export function operationServer(
  document: JsonObject,
  item: JsonObject,
  operation: JsonObject,
): OperationServer | undefined {
  const own = firstUrl(operation.servers) ?? firstUrl(item.servers);
  const general = firstUrl(document.servers) ?? '/';
  if (own === undefined) return undefined;
  const [from, to] = [placeOf(general), placeOf(own)];
  if (!from || !to || (to.origin !== unknown && to.origin !== from.origin)) return undefined;
  return from.path === to.path ? undefined : { insteadOf: from.path, path: to.path };
}

/** A place relative to that of the description, which may be anywhere. */
const unknown = 'http://unknown.invalid';

function placeOf(url: string): { readonly origin: string; readonly path: string } | undefined {
  // relative to the description's own place, which is not what its operations lie below
  const isWhole = url.startsWith('/') || /^https?:/i.test(url);
  if (!isWhole || url.includes('{') || !URL.canParse(url, unknown)) return undefined;
  const { origin, pathname } = new URL(url, unknown);
  return { origin, path: pathname.replace(/\/+$/, '') };
}

function firstUrl(servers: Json | undefined): string | undefined {
  const [first] = isArray(servers) ? servers : [];
  const url = isObject(first) ? member(first, 'url') : undefined;
  return typeof url === 'string' && url !== '' ? url : undefined;
}

/** The base URL that an operation lies below, where the others lie below `baseUrl`. */
export function baseOf(server: OperationServer | undefined, baseUrl: string): string {
  if (!server) return baseUrl;
  const { origin, pathname } = new URL(baseUrl);
  const path = pathname.replace(/\/+$/, '');
  if (!path.endsWith(server.insteadOf)) return baseUrl;
  return origin + path.slice(0, path.length - server.insteadOf.length) + server.path;
}
