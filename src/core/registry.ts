import type { Check } from './check.ts';
import type { Law } from './law.ts';
import type { ApiPack } from './pack.ts';
import type { Report } from './report.ts';
import type { Source } from './source.ts';
import type { Target } from './target.ts';

/** Everything that is one file each, found by `npm run generate` and handed to the engine. */
export interface Registry {
  readonly apis: readonly ApiPack[];
  readonly checks: readonly Check[];
  readonly sources: readonly Source[];
  readonly laws: readonly Law[];
  readonly targets: readonly Target[];
  readonly reports: readonly Report[];
}
