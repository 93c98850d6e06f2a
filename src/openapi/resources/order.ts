import type { Operation } from '../../core/operation.ts';
import {
  type Binding,
  type Need,
  type Resource,
  type ResourceModel,
  type Role,
  roles,
} from '../../core/resource.ts';
import { withArticle } from './words.ts';

/** What changes or ends a thing comes after what only looks at it. */
const sooner: readonly (Role | 'none')[] = [
  'create',
  'list',
  'read',
  'head',
  'none',
  'replace',
  'update',
  'actions',
  'remove',
];

/** The operations in an order in which what gives a value comes before what takes it; what removes comes last, children first. */
export function dependencyOrder(model: ResourceModel, operations: readonly Operation[]): Operation[] {
  const rank = (operation: Operation): number => {
    const found = model.roles.get(operation) ?? [];
    if (found.length === 0) return sooner.indexOf(operation.method === 'delete' ? 'remove' : 'none');
    return Math.min(
      ...found.map(({ resource, role }) => sooner.indexOf(isSpent(resource, role) ? 'actions' : role)),
    );
  };
  const last = sooner.indexOf('remove');
  const wanted = new Set(operations);
  const visited = new Set<Operation>();
  const order: Operation[] = [];
  const visit = (operation: Operation): void => {
    if (visited.has(operation) || !wanted.has(operation) || rank(operation) === last) return;
    visited.add(operation);
    for (const giver of givers(model, operation, true)) visit(giver);
    for (const giver of givers(model, operation, false)) if (!requires(model, giver, operation)) visit(giver);
    order.push(operation);
  };
  for (const operation of operations.toSorted((a, b) => rank(a) - rank(b))) visit(operation);
  const made = (operation: Operation): number => {
    const resources = model.roles.get(operation)?.map(({ resource }) => resource) ?? [];
    return Math.max(
      ...resources.flatMap(({ create, list }) => [...create, ...list].map((one) => order.indexOf(one))),
      -1,
    );
  };
  const removing = operations.filter((operation) => rank(operation) === last);
  return [...order, ...removing.toSorted((a, b) => made(b) - made(a))];
}

/** What is made below a thing and never seen again happens to that thing, such as a payment to an order. */
function isSpent(resource: Resource, role: Role): boolean {
  const others = roles.filter((one) => one !== 'create');
  return role === 'create' && others.every((one) => resource[one].length === 0);
}

/** The best giver of each value that an operation takes. */
function givers(model: ResourceModel, operation: Operation, required: boolean): Operation[] {
  return model
    .bindingsOf(operation)
    .filter((binding) => binding.required === required)
    .flatMap(({ producers }) => producers[0]?.operation ?? []);
}

/** Whether the one cannot be asked before the other was. */
function requires(model: ResourceModel, operation: Operation, other: Operation): boolean {
  const seen = new Set<Operation>();
  const pending = [operation];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next === other) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    pending.push(...givers(model, next, true));
  }
  return false;
}

/** Places that only operations give which themselves cannot be asked first. */
export function circles(bindings: readonly Binding[]): Need[] {
  const required = bindings.filter((binding) => binding.required);
  const waiting = new Set(required.map(({ operation }) => operation));
  const isMet = ({ producers }: Binding): boolean => producers.some((one) => !waiting.has(one.operation));
  for (let before = -1; before !== waiting.size; ) {
    before = waiting.size;
    for (const operation of waiting) {
      const own = required.filter((binding) => binding.operation === operation);
      if (own.every(isMet)) waiting.delete(operation);
    }
  }
  return required
    .filter((binding) => waiting.has(binding.operation) && !isMet(binding))
    .map(({ operation, place, producers, resource }) => {
      const names = [...new Set(producers.map((one) => one.operation.id))].join(' and ');
      const what = resource ? withArticle(resource.name) : 'it';
      return { operation, place, reason: `${what} comes only from ${names}, and that needs this first` };
    });
}
