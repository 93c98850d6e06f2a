import { type Artifact, derivedNotice, identifier, literal } from './artifact.ts';
import { type DiscoveredApi, type RegisteredKind, registeredFolders } from './discover.ts';

/** Everything about one API in one value. */
export function packSource({ id, readings }: DiscoveredApi): string {
  const imports = readings.map(
    (name) => `import ${identifier(name)} from ${literal(`../../specs/${id}/readings/${name}.ts`)};`,
  );
  return `${derivedNotice}
import type { ApiPack } from ${literal('../../src/core/pack.ts')};
import { describeBundled } from ${literal('../../src/openapi/bundled.ts')};
import api from ${literal(`../../specs/${id}/api.ts`)};
${imports.join('\n')}
import { typedSend } from './client.ts';
import { validators } from './validators.js';

export const pack: ApiPack = {
  api,
  readings: [${readings.map(identifier).join(', ')}],
  typedSend,
  describe: () => 
    describeBundled(
      new URL('./openapi.json', import.meta.url),
      new URL(${literal(`../../specs/${id}/openapi.yaml`)}, import.meta.url),
      validators,
    ),
};
`;
}

/** A suite in three lines. */
export function suiteSource(id: string): string {
  return `import { conformance } from ${literal('../../src/vitest/conformance.ts')};
import { registry } from ${literal('../registry.ts')};
await conformance(registry, ${literal(id)});
`;
}

/** Every check, source, target and report, statically imported: all that an API which nobody prepared is asked by. */
export function genericRegistrySource(
  modules: Readonly<Record<RegisteredKind, readonly string[]>>,
): Artifact {
  const imports: string[] = [];
  const members: string[] = [];
  for (const [kind, folder] of Object.entries(registeredFolders)) {
    // the keys of `registeredFolders` are the kinds
    const names = modules[kind as RegisteredKind];
    const locals = names.map((name) => `${kind}_${identifier(name)}`);
    imports.push(
      ...names.map((name, index) => `import ${locals[index]} from ${literal(`../${folder}/${name}.ts`)};`),
    );
    members.push(`  ${kind}: [${locals.join(', ')}],`);
  }
  const text = `${derivedNotice}
import type { Registry } from ${literal('../src/core/registry.ts')};
${imports.join('\n')}

export const genericRegistry: Registry = {
  apis: [],
${members.join('\n')}
};
`;
  return { path: 'generated/generic-registry.ts', text };
}

/** The same with every API of the repository. */
export function registrySource(apis: readonly DiscoveredApi[]): Artifact {
  const packs = apis.map(({ id }) => `apis_${identifier(id)}`);
  const imports = apis.map(
    ({ id }, index) => `import { pack as ${packs[index]} } from ${literal(`./${id}/pack.ts`)};`,
  );
  const text = `${derivedNotice}
import type { Registry } from ${literal('../src/core/registry.ts')};
${imports.join('\n')}
import { genericRegistry } from ${literal('./generic-registry.ts')};

export const registry: Registry = {
  ...genericRegistry,
  apis: [${packs.join(', ')}],
};
`;
  return { path: 'generated/registry.ts', text };
}
