import { acceptedParameters } from './accepted-parameters.ts';
import { acceptedQuery } from './accepted-query.ts';
import { acceptedStructure } from './accepted-structure.ts';
import { acceptedSyntax } from './accepted-syntax.ts';
import { acceptedValues } from './accepted-values.ts';
import { authentication } from './authentication.ts';
import type { Defect } from './defect.ts';
import { headers } from './headers.ts';
import { leaks } from './leaks.ts';
import { mediaTypes } from './media-types.ts';
import { methodDefects } from './methods.ts';
import { overStrictParameters } from './over-strict-parameters.ts';
import { overStrictness } from './over-strictness.ts';
import { robustness } from './robustness.ts';
import { shape } from './shape.ts';
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
];

export function findDefect(id: string): Defect {
  const found = defects.find((defect) => defect.id === id);
  if (!found) throw new Error(`there is no defect ${id}`);
  return found;
}
