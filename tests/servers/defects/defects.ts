import { acceptedParameters } from './accepted-parameters.ts';
import { acceptedQuery } from './accepted-query.ts';
import { acceptedStructure } from './accepted-structure.ts';
import { acceptedSyntax } from './accepted-syntax.ts';
import { acceptedValues } from './accepted-values.ts';
import { authentication } from './authentication.ts';
import type { Defect } from './defect.ts';
import { etags } from './etags.ts';
import { filterDefects } from './filters.ts';
import { headers } from './headers.ts';
import { idempotencyDefects } from './idempotency.ts';
import { lawsOfCreation } from './laws-create.ts';
import { lawsOfFields } from './laws-fields.ts';
import { lawsOfRefusal } from './laws-refusals.ts';
import { lawsOfChange } from './laws-update.ts';
import { leaks } from './leaks.ts';
import { lifecycles } from './lifecycle.ts';
import { mediaTypes } from './media-types.ts';
import { methodDefects } from './methods.ts';
import { overStrictParameters } from './over-strict-parameters.ts';
import { overStrictness } from './over-strictness.ts';
import { ownerships } from './ownership.ts';
import { paginations } from './pagination.ts';
import { robustness } from './robustness.ts';
import { shape } from './shape.ts';
import { sortDefects } from './sorting.ts';
import { stateDefects } from './states.ts';
import { statuses } from './statuses.ts';

/** Every single-defect variant of the shop. */
export const defects: readonly Defect[] = [
  ...shape,
  ...statuses,
  ...headers,
  ...mediaTypes,
  ...acceptedValues,
  ...acceptedStructure,
  ...acceptedQuery,
  ...acceptedParameters,
  ...acceptedSyntax,
  ...overStrictness,
  ...overStrictParameters,
  ...robustness,
  ...authentication,
  ...methodDefects,
  ...leaks,
  ...lawsOfCreation,
  ...lawsOfChange,
  ...lawsOfRefusal,
  ...lawsOfFields,
  ...paginations,
  ...sortDefects,
  ...filterDefects,
  ...etags,
  ...idempotencyDefects,
  ...lifecycles,
  ...stateDefects,
  ...ownerships,
];

export function findDefect(id: string): Defect {
  const found = defects.find((defect) => defect.id === id);
  if (!found) throw new Error(`there is no defect ${id}`);
  return found;
}
