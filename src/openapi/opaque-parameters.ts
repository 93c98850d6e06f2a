import type { CaseRequest } from '../core/case.ts';
import { member } from '../core/json.ts';
import type { Operation, Parameter } from '../core/operation.ts';

const token =
  /(^|[a-z_.-])(cursor|page[_-]?token|next[_-]?token|next[_-]?page|sync[_-]?token|resume[_-]?token|continuation([_-]?token)?|continue|marker|bookmark|starting[_-]?after|ending[_-]?before)$/i;

/** Whether only the server can make a value of a parameter: the place in a list where the next page begins. */
export function isOpaque({ in: place, name, required, schema }: Parameter): boolean {
  if (place !== 'query' || required || !token.test(name)) return false;
  const type = member(schema?.schema, 'type');
  const isText = type === undefined || type === 'string' || (Array.isArray(type) && type.includes('string'));
  return (
    isText && member(schema?.schema, 'enum') === undefined && member(schema?.schema, 'format') === undefined
  );
}

/** Whether a request has a value for such a parameter that no example knows. */
export function hasInventedToken({ parameters }: Operation, request: CaseRequest): boolean {
  return parameters.some((parameter) => {
    const value = member(request.query, parameter.name);
    if (value === undefined || !isOpaque(parameter)) return false;
    return !parameter.examples.some((example) => JSON.stringify(example.value) === JSON.stringify(value));
  });
}
