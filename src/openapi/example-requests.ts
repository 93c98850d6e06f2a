import type { CaseRequest } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import type { Json } from '../core/json.ts';
import type { NamedExample, Operation, Parameter } from '../core/operation.ts';
import { sentMediaType } from './content-kind.ts';

export interface ExampleRequest {
  /** Made of the names of the examples that it consists of. */
  readonly name: string;
  readonly request: CaseRequest;
}

type Choice = ReadonlyMap<Parameter, NamedExample>;

/**
 * The requests that a description's named examples make up: each body example with every parameter set, one request
 * with the required parameters alone, and one for each further example of a parameter. Parameters without an example
 * are left out; where a required one has none, there is no request.
 */
export function exampleRequests(operation: Operation, description: Description): ExampleRequest[] {
  const first = firstExamples(operation.parameters);
  const required = firstExamples(operation.parameters.filter((parameter) => parameter.required));
  if (operation.parameters.some((parameter) => parameter.required && !required.has(parameter))) return [];
  const bodies = bodyExamples(operation, description);
  const requests = bodies.map(({ name, body }) => ({ name, request: requestOf(first, body) }));
  const [base] = bodies;
  if (!base) return [];
  if (required.size < first.size) {
    requests.push({ name: 'required parameters only', request: requestOf(required, base.body) });
  }
  for (const parameter of operation.parameters) {
    for (const example of sendableExamples(parameter).slice(1)) {
      const choice = new Map(first).set(parameter, example);
      requests.push({ name: `${parameter.name}: ${example.name}`, request: requestOf(choice, base.body) });
    }
  }
  return requests;
}

/** An optional body may stay away; a required one without an example leaves nothing to send. */
function bodyExamples(
  operation: Operation,
  description: Description,
): { name: string; body: CaseRequest['body'] }[] {
  const { body } = operation;
  if (!body) return [{ name: 'as described', body: undefined }];
  const named = shownBodies(operation, description);
  return body.required ? named : [...named, { name: 'without content', body: undefined }];
}

/** The contents that a description shows, whatever the parameters. */
export function shownBodies(
  { body }: Operation,
  description: Description,
): { readonly name: string; readonly body: { readonly mediaType: string; readonly value: Json } }[] {
  const content = body?.content ?? [];
  return content.flatMap(({ type, schema, examples }) =>
    examples.map(({ name, value }) => ({
      name: content.length > 1 ? `${name} (${type})` : name,
      body: { mediaType: sentMediaType(type, schema && description.resolve(schema.schema)), value },
    })),
  );
}

function firstExamples(parameters: readonly Parameter[]): Choice {
  const choice = new Map<Parameter, NamedExample>();
  for (const parameter of parameters) {
    const [example] = sendableExamples(parameter);
    if (example) choice.set(parameter, example);
  }
  return choice;
}

/** OpenAPI 3.1.1 §4.8.12.2: no style says how null is written; where it is the example, the parameter stays away. */
function sendableExamples({ examples }: Parameter): readonly NamedExample[] {
  return examples.filter(({ value }) => value !== null);
}

function requestOf(choice: Choice, body: CaseRequest['body']): CaseRequest {
  const values: Record<Parameter['in'], Record<string, Json>> = {
    path: {},
    query: {},
    header: {},
    cookie: {},
  };
  for (const [parameter, example] of choice) values[parameter.in][parameter.name] = example.value;
  return { ...values, ...(body ? { body } : {}), credentials: 'sent' };
}
