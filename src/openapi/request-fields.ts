import type { CaseRequest } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import type { Json } from '../core/json.ts';
import type { WrittenField } from '../core/law.ts';
import type { Operation } from '../core/operation.ts';
import { pointerTokens, valueAt, withValueAt } from '../core/pointer.ts';
import type { Representation, Resource } from '../core/resource.ts';
import { bodySaid } from './resources/answers.ts';
import { fieldsOf, type Said, saidAt } from './resources/fields.ts';

/** The fields of a thing that a request says, wherever in its content they stand. */
export function requestFields(
  { body }: CaseRequest,
  { inRequest, part }: Partial<Representation>,
): Json | undefined {
  if (!body || !('value' in body)) return undefined;
  if (part !== undefined) return withValueAt({}, part, body.value);
  return inRequest === undefined ? undefined : valueAt(body.value, inRequest);
}

/** The request with other fields of the thing. */
export function withRequestFields(
  request: CaseRequest,
  { inRequest = '', part }: Partial<Representation>,
  fields: Json,
): CaseRequest {
  const { body } = request;
  if (!body || !('value' in body)) return request;
  const value = part === undefined ? withValueAt(body.value, inRequest, fields) : valueAt(fields, part);
  return { ...request, body: { ...body, value: value ?? null } };
}

export interface SaidField extends WrittenField {
  readonly said: Said;
}

/** What the description says of the fields of a thing in the content of an operation. */
export function saidFields(
  description: Description,
  operation: Operation,
  { inRequest = '', part }: Partial<Representation>,
): SaidField[] {
  const said = bodySaid(description, operation);
  const [name = '', ...deeper] = pointerTokens(part ?? '');
  if (part !== undefined)
    return deeper.length > 0 ? [] : [{ name, said, required: true, isReadOnly: false, isWriteOnly: false }];
  return fieldsOf(description, saidAt(description, said, inRequest)).map((field) => {
    const fallback = field.said.find((schema) => schema.default !== undefined)?.default;
    return {
      ...field,
      isWriteOnly: field.said.some(({ writeOnly }) => writeOnly === true),
      ...(fallback === undefined ? {} : { fallback }),
    };
  });
}

/** The same for what the operation does to a resource. */
export function writtenFields(
  description: Description,
  { representations }: Resource,
  operation: Operation | undefined,
): SaidField[] {
  return operation ? saidFields(description, operation, representations.get(operation) ?? {}) : [];
}

/** Fields that making a thing takes, and that no answer is to show. */
export function writeOnlyFields(description: Description, resource: Resource): SaidField[] {
  return writtenFields(description, resource, resource.create[0]).filter(({ isWriteOnly }) => isWriteOnly);
}
