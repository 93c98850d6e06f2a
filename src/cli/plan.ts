import { parseArgs } from 'node:util';
import type { CasePlace } from '../core/case-place.ts';
import { type ExitCode, exitCodes, usageError } from '../core/errors.ts';
import type { Operation } from '../core/operation.ts';
import type { Binding, Identifier, Resource, ResourceModel, Role } from '../core/resource.ts';
import { openDescription } from '../engine/open-description.ts';
import { dependencyOrder } from '../openapi/resources/order.ts';
import { resourceModel } from '../openapi/resources/resource-model.ts';
import type { Sink } from '../output/sink.ts';
import { parsed } from './arguments.ts';

const options = {
  order: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const helpText = `Tells what an OpenAPI description says about resources: how each is made, read, listed, changed and removed,
what it needs first, and what could not be tied to anything. Nothing is sent.

  troth plan openapi.yaml [options]

  --order   the operations in the order in which one can be asked after the other, and no more
  --help    this text

Where a tie comes from: stated (a link or a shared schema says so), named (the names say so), shaped (only the shapes
suggest it).

Exit codes
  0 told   2 wrong usage or an invalid description
`;

/** Tells the resources of a description and how its operations depend on each other; returns the exit code. */
export async function plan(args: readonly string[], sink: Sink): Promise<ExitCode> {
  const { values, positionals } = parsed('plan', () =>
    parseArgs({ args: [...args], options, allowPositionals: true }),
  );
  if (values.help) {
    sink.out(helpText);
    return exitCodes.conformant;
  }
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0)
    throw usageError('plan takes one description: plan openapi.yaml');
  const { description } = await openDescription(path);
  const model = resourceModel(description);
  const { operations, title } = description;
  const lines = values.order
    ? dependencyOrder(model, operations).map((operation) => shown(operation))
    : [
        `${title}: ${counted(operations.length, 'operation')}, ${counted(model.resources.length, 'resource')}`,
        ...model.resources.flatMap((resource) => ['', ...resourceLines(resource, model)]),
        ...section(
          'Tied to nothing',
          model.untied.map(({ operation, reason }) => `${shown(operation)}: ${reason}`),
        ),
        ...section('Needed, and given by nothing', needLines(model)),
      ];
  sink.out(`${lines.join('\n')}\n`);
  return exitCodes.conformant;
}

const verbs: readonly (readonly [Role, string])[] = [
  ['create', 'made by'],
  ['read', 'read by'],
  ['head', 'looked for by'],
  ['list', 'listed by'],
  ['replace', 'replaced by'],
  ['update', 'changed by'],
  ['actions', 'acted on by'],
  ['remove', 'removed by'],
];

function resourceLines(resource: Resource, model: ResourceModel): string[] {
  const lines = [`${resource.name}  ${resource.path}${resource.isSingleton ? '  (the only one)' : ''}`];
  const tell = (label: string, texts: readonly string[]): void => {
    lines.push(...texts.map((text, index) => `  ${(index === 0 ? label : '').padEnd(14)}${text}`));
  };
  if (!resource.isSingleton) tell('named by', resource.identifiers.map(identified));
  if (resource.parent) tell('part of', [resource.parent.name]);
  for (const [role, label] of verbs) tell(label, resource[role].map(shown));
  const makers = resource.create.length > 0 ? resource.create : resource.list;
  const needed = makers.flatMap((operation) =>
    model.bindingsOf(operation).filter(({ required }) => required),
  );
  tell('needs first', needed.map(bindingLine));
  return lines;
}

function identified({ name, pointer, confidence }: Identifier): string {
  const field =
    pointer === undefined ? 'shown by no answer' : `${pointer || 'the whole answer'} (${confidence})`;
  return name === '' ? field : `${name} = ${field}`;
}

function bindingLine({ operation, place, resource, producers }: Binding): string {
  const [best] = producers;
  const from = best ? `, from ${best.operation.id} (${best.confidence})` : '';
  return `${resource?.name ?? 'a value'} for ${placeName(place)} of ${operation.id}${from}`;
}

function needLines({ needs }: ResourceModel): string[] {
  return needs.map(({ operation, place, reason }) => `${placeName(place)} of ${operation.id}: ${reason}`);
}

function placeName(place: CasePlace): string {
  return place.in === 'body' ? `body ${place.pointer}` : `${place.in} ${place.name}`;
}

function shown({ id, method, path }: Operation): string {
  const asked = `${method.toUpperCase()} ${path}`;
  return id === asked ? asked : `${id}  ${asked}`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
