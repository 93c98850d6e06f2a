import { type Api, urlVariable } from '../../src/core/api.ts';
import { usageError } from '../../src/core/errors.ts';

/** An API, and what the environment lacks for asking its sandbox. */
export interface SandboxState {
  readonly api: string;
  readonly missing: readonly string[];
}

/** Environment variables without which nothing can be asked of a live server of this API. */
export function requiredVariables(api: Api): string[] {
  const { credentials, signer } = api;
  const keys = signer ? [signer.privateKeyEnv, signer.keyIdEnv] : [];
  return [urlVariable(api), ...credentials.map(({ env }) => env), ...keys];
}

/** Every environment variable that a live run of this API reads. */
export function liveVariables(api: Api): string[] {
  return [...new Set([...requiredVariables(api), ...api.inputs.map(({ env }) => env)])];
}

/** `choice` is the name of an API, or `all`. An API that was asked for by name must be ready. */
export function chooseSandboxes(
  apis: readonly Api[],
  choice: string,
  env: Readonly<Record<string, string | undefined>>,
): SandboxState[] {
  const chosen = choice === 'all' ? apis : apis.filter(({ id }) => id === choice);
  if (chosen.length === 0) {
    throw usageError(`no API is called ${choice}; say all or one of ${apis.map(({ id }) => id).join(', ')}`);
  }
  const states = chosen.map((api) => {
    return { api: api.id, missing: requiredVariables(api).filter((name) => !env[name]) };
  });
  const unready = states.find(({ missing }) => missing.length > 0);
  if (choice !== 'all' && unready) {
    throw usageError(`${choice} cannot be asked: set ${unready.missing.join(', ')} in the secrets`);
  }
  return states;
}
