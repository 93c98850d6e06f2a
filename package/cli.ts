#!/usr/bin/env node
import { createRequire } from 'node:module';
import { runTroth } from '../src/cli/main.ts';

// beside this file's folder in the repository as well as in the package; a manifest has a version
const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

await runTroth({
  version,
  registry: async () => (await import('../generated/generic-registry.ts')).genericRegistry,
});
