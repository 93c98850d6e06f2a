import type { HintPlace } from '../../core/hint.ts';

/** Longer ones name nothing. */
const longestPath = 200;
const deepest = 12;

const places: Readonly<Record<string, HintPlace['in']>> = {
  body: 'body',
  request_body: 'body',
  payload: 'body',
  json: 'body',
  form: 'body',
  query: 'query',
  query_string: 'query',
  querystring: 'query',
  query_params: 'query',
  query_parameters: 'query',
  param: 'path',
  params: 'path',
  path: 'path',
  path_parameters: 'path',
  header: 'header',
  headers: 'header',
  cookie: 'cookie',
  cookies: 'cookie',
};

/** A place in a request by the name that frameworks have for it. */
export function placeNamed(name: string): HintPlace['in'] | undefined {
  const key = name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[\s-]/g, '_');
  return Object.hasOwn(places, key) ? places[key] : undefined;
}

/** A place from its steps; the first of them may say which part of the request it is in. */
export function placeOfSteps(steps: readonly string[], known?: HintPlace['in']): HintPlace | undefined {
  const path = steps.filter((step) => step !== '' && step !== '$').slice(0, deepest);
  const [first = '', ...rest] = path;
  const named = known === undefined && rest.length > 0 ? placeNamed(first) : undefined;
  if (named) return { in: named, path: rest };
  return path.length > 0 ? { in: known ?? 'unknown', path } : undefined;
}

/**
 * A field as servers write it: `address.city`, `items[0].price`, `$.age`, `/data/attributes/name`, `#/age`,
 * `body.name`, `querystring/limit`. `undefined` for text that is no field.
 */
export function fieldPlace(text: string, known?: HintPlace['in']): HintPlace | undefined {
  const written = text.trim();
  if (written === '' || written.length > longestPath || /[\s(){}<>"]/.test(written.replace(/["']?\]/g, ''))) {
    return undefined;
  }
  const isPointer = /^#?\//.test(written);
  const plain = written.replace(/^[#$]+/, '').replace(/\[["']?/g, isPointer ? '[' : '.');
  const steps = (isPointer ? plain : plain.replace(/["']?\]/g, '')).split(separator(plain, isPointer));
  return placeOfSteps(isPointer ? steps.map(unescapeStep) : steps, known);
}

/** Fastify writes `body/age`; a dot may stand in a name of a pointer. */
function separator(plain: string, isPointer: boolean): RegExp {
  return isPointer || plain.includes('/') ? /\// : /\./;
}

function unescapeStep(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
