import { availableParallelism } from 'node:os';
import type { RunListener, RunSummary } from '../core/events.ts';
import type { ApiPack } from '../core/pack.ts';
import type { Registry } from '../core/registry.ts';
import type { Target, TargetRequest } from '../core/target.ts';
import { defaultContext, planRun } from './plan.ts';
import { run } from './run.ts';

export interface ConformOptions extends Omit<TargetRequest, 'api' | 'description'> {
  /** Lets sources that make many cases ask a target that is not embedded. */
  readonly thorough?: boolean;
  readonly seed?: number;
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
  const sources = registry.sources.filter((source) => isThorough || !source.thorough);
  const plan = planRun(description, sources, {
    ...defaultContext,
    ...(options.seed === undefined ? {} : { seed: options.seed }),
  });
  const open = await target.open({ ...options, api: pack.api, description });
  try {
    return await run(plan, {
      api: pack.api,
      target: open,
      checks: registry.checks,
      ...(pack.typedSend ? { typedSend: pack.typedSend } : {}),
      concurrency: availableParallelism(),
      now: () => performance.now(),
      listener,
    });
  } finally {
    await open.close();
  }
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
