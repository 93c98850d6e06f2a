import { type TrothError, usageError } from './errors.ts';

/**
 * What to tell when an import failed because packages that only some need are not installed: one line with the
 * command that installs them. `undefined` when the error is about something else. `packages` are `name@version`.
 */
export function missingPeer(
  error: unknown,
  need: string,
  packages: readonly string[],
): TrothError | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  if (error.code !== 'ERR_MODULE_NOT_FOUND' && error.code !== 'MODULE_NOT_FOUND') return undefined;
  const names = packages.map((spec) => spec.slice(0, spec.lastIndexOf('@')));
  const { message } = error;
  // Node puts what it did not find in quotes; where that is another module, the installation is broken
  if (!names.some((name) => message.includes(`'${name}'`) || message.includes(`'${name}/`))) return undefined;
  const are = names.length === 1 ? 'is' : 'are';
  return usageError(
    `${need} needs ${names.join(', ')}, which ${are} not installed: npm install --save-dev ${packages.join(' ')}`,
  );
}
