import { availableParallelism } from 'node:os';
import type { RunListener, RunSummary } from '../core/events.ts';
import type { HeaderList } from '../core/http.ts';
import type { ApiPack } from '../core/pack.ts';
import type { Registry } from '../core/registry.ts';
import type { Target, TargetRequest } from '../core/target.ts';
import type { RunLimits } from './gate.ts';
import { defaultContext, planRun } from './plan.ts';
import type { GivenData } from './reach/given-data.ts';
import { run } from './run.ts';
import { everything, type Selection, select } from './selection.ts';
import { ownsOf, type Shard } from './shard.ts';

/** How a run is made, whatever is asked. */
export interface RunChoices {
  readonly seed?: number;
  readonly selection?: Selection;
  readonly limits?: RunLimits;
  readonly shard?: Shard;
  /** Operations that are asked side by side; from the number of cores where it is left out. */
  readonly concurrency?: number;
  readonly shrinks?: boolean;
  readonly given?: GivenData;
  /** Each kind of case at each place: nothing takes turns, nothing shares a request. */
  readonly nothingSpread?: boolean;
}

export interface ConformOptions extends Omit<TargetRequest, 'api' | 'description'>, RunChoices {
  /** A second set of credentials. */
  readonly otherHeaders?: HeaderList;
  /** Lets sources that make many cases ask a target that is not embedded. */
  readonly thorough?: boolean;
}

/** Everything that the registry knows to ask, asked of one API on one target; the target is closed whatever happens. */
export async function conformApi(
  pack: ApiPack,
  target: Target,
  registry: Registry,
  options: ConformOptions,
  listener: RunListener,
): Promise<RunSummary> {
  const description = await pack.describe();
  const isThorough = target.embedded || options.thorough === true;
  const { selection = everything, seed = defaultContext.seed, shard } = options;
  const all = [...description.operations, ...description.webhooks];
  const { operations, checks, laws, sources } = select(all, registry, selection);
  const asked = sources.filter((source) => isThorough || !source.thorough);
  const context = { ...defaultContext, seed, thorough: options.nothingSpread === true };
  const plan = planRun(description, asked, context, operations);
  const request = { ...options, api: pack.api, description };
  const open = await target.open(request);
  const { otherHeaders = [] } = options;
  const other =
    otherHeaders.length > 0 ? await target.open({ ...request, headers: otherHeaders }) : undefined;
  try {
    return await run(plan, {
      api: pack.api,
      target: open,
      checks,
      laws,
      ...(other ? { other } : {}),
      ...(pack.typedSend ? { typedSend: pack.typedSend } : {}),
      concurrency: options.concurrency ?? defaultConcurrency(),
      // shards ask different parts of an operation, and what they leave out would not be the same
      limits: { ...options.limits, patient: context.thorough || shard !== undefined },
      ...(shard ? { owns: ownsOf(shard), shard: `${shard.index}/${shard.count}` } : {}),
      shrinks: options.shrinks ?? true,
      reaches: isThorough,
      ...(options.given ? { given: options.given } : {}),
      listener,
    });
  } finally {
    await open.close();
    await other?.close();
  }
}

/** Enough that a target on the same machine is never waited for, and few enough that a small one is not run over. */
function defaultConcurrency(): number {
  return Math.min(16, Math.max(4, availableParallelism() * 2));
}

/** The secrets of all APIs that the environment holds, for the output sink. */
export function secretsOf(registry: Registry, env: TargetRequest['env']): { name: string; value: string }[] {
  const names = registry.apis.flatMap(({ api }) => [
    ...api.credentials.map((credential) => credential.env),
    ...(api.signer ? [api.signer.privateKeyEnv] : []),
  ]);
  return [...new Set(names)].flatMap((name) => {
    const value = env[name];
    return value ? [{ name, value }] : [];
  });
}
