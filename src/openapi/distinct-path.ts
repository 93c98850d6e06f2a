import type { CaseRequest } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import type { Operation } from '../core/operation.ts';
import type { ResourceModel } from '../core/resource.ts';
import { isRouted } from './base-requests.ts';
import { otherValues } from './other-values.ts';
import { requestErrors } from './request-errors.ts';
import { saidBy } from './resources/fields.ts';

/** The path parameter by which an operation names what it makes by POST: `POST /groups/{name}`. */
export function ownName({ method, path }: Operation): string | undefined {
  return method === 'post' ? /\{([^{}]*)\}$/.exec(path)?.[1] : undefined;
}

/** `POST /users/{name}/rename/{newName}` */
const newName = /^new(?=[_A-Z-])/;

/** Those of all operations that make something, or give it a name that nothing else may have, by their ids. */
export function ownNames({ roles }: ResourceModel): ReadonlyMap<string, string> {
  const named = [...roles].flatMap(([operation, played]): [string, string][] => {
    const name = ownName(operation);
    const isOwn = name !== undefined && (newName.test(name) || played.some(({ role }) => role === 'create'));
    return isOwn ? [[operation.id, name]] : [];
  });
  return new Map(named);
}

/**
 * The same request with another name in its path, for what is made under the name that it is asked by; `undefined`
 * where the description allows no other. The same number gives the same name.
 */
export function distinctPath(
  operation: Operation,
  request: CaseRequest,
  description: Description,
  number: number,
  isKept: (name: string) => boolean,
): CaseRequest | undefined {
  const own = operation.parameters.filter((parameter) => parameter.in === 'path' && !isKept(parameter.name));
  const parameter = own.at(-1);
  const value = parameter && request.path[parameter.name];
  if (!parameter || value === undefined) return undefined;
  const said = saidBy(description, parameter.schema?.schema);
  const others = typeof value === 'number' ? [value + number] : otherValues(description, said, value, number);
  return others
    .map((other) => ({ ...request, path: { ...request.path, [parameter.name]: other } }))
    .find(
      (made) =>
        requestErrors(operation, made, description).length === 0 && isRouted(operation, made, description),
    );
}
