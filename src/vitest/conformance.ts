import { urlVariable } from '../core/api.ts';
import { usageError } from '../core/errors.ts';
import type { Registry } from '../core/registry.ts';
import { secretsOf } from '../engine/conform.ts';
import { Suite } from '../engine/suite.ts';
import { registerSkipped, registerSuite } from './register.ts';

/** Environment variable by which a vitest project says which target its suites run on. */
const targetVariable = 'TROTH_TARGET';

/**
 * A whole conformance suite of one API: a test for each operation, and one for what the run as a whole exercised.
 * The target comes from the vitest project (`TROTH_TARGET`).
 */
export async function conformance(registry: Registry, id: string): Promise<void> {
  const pack = registry.apis.find(({ api }) => api.id === id);
  const targetId = process.env[targetVariable] ?? 'prism';
  const target = registry.targets.find((candidate) => candidate.id === targetId);
  if (!pack || !target) throw usageError(`no ${pack ? `target ${targetId}` : `API ${id}`} in the registry`);
  const title = `${pack.api.title} on ${target.id}`;
  if (!target.embedded && !process.env[urlVariable(pack.api)]) {
    registerSkipped(title, `${urlVariable(pack.api)} is not set`);
    return;
  }
  const description = await pack.describe();
  const suite = new Suite({ pack, description, target, registry, request: { env: process.env } });
  registerSuite({ title, suite, secrets: secretsOf(registry, process.env), needsAll: true });
}
