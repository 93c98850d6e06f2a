import type { Description } from '../core/description.ts';
import type { Operation } from '../core/operation.ts';

/** The operations that a concrete path, encoded, may be routed to, without regard to the method. */
export function operationsAt(description: Description, path: string): Operation[] {
  return description.operations.filter((operation) => matches(operation.path, path));
}

function matches(template: string, path: string): boolean {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return false;
  return wanted.every((segment, index) => {
    const literals = segment.split(/\{[^}]*\}/);
    if (literals.length === 1) return segment === given[index];
    const pattern = literals.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+');
    return new RegExp(`^${pattern}$`).test(given[index] ?? '');
  });
}
