import type { Source } from '../core/source.ts';
import { createDescription } from '../openapi/description.ts';
import type { Artifact } from './artifact.ts';
import { bundleDescription } from './bundle.ts';
import { clientSource } from './client.ts';
import { type DiscoveredApi, discoverApis, moduleNames, registeredFolders } from './discover.ts';
import { genericRegistrySource, packSource, registrySource, suiteSource } from './pack.ts';
import { planPage } from './plan-page.ts';
import { typescriptOf } from './typescript.ts';
import { validatorsDeclaration, validatorsSource } from './validators.ts';

/** Everything below `generated/`: the same on every machine, in the order of its paths. */
export async function deriveAll(root: string, sources: readonly Source[]): Promise<Artifact[]> {
  const apis = await discoverApis(root);
  const artifacts: Artifact[] = [];
  for (const api of apis) artifacts.push(...(await deriveApi(root, api, sources)));
  const { checks, sources: cases, laws, targets, reports } = registeredFolders;
  const modules = {
    checks: await moduleNames(root, checks),
    sources: await moduleNames(root, cases),
    laws: await moduleNames(root, laws),
    targets: await moduleNames(root, targets),
    reports: await moduleNames(root, reports),
  };
  artifacts.push(genericRegistrySource(modules), registrySource(apis));
  return artifacts.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function deriveApi(root: string, api: DiscoveredApi, sources: readonly Source[]): Promise<Artifact[]> {
  const document = await bundleDescription(root, api.id);
  const texts = {
    'openapi.json': `${JSON.stringify(document, null, 2)}\n`,
    'types.ts': await typescriptOf(document),
    'client.ts': clientSource(),
    'validators.js': await validatorsSource(root, document),
    'validators.d.ts': validatorsDeclaration(),
    'pack.ts': packSource(api),
    'plan.md': planPage(createDescription(document), sources),
    'conformance.test.ts': suiteSource(api.id),
  };
  return Object.entries(texts).map(([name, text]) => ({ path: `generated/${api.id}/${name}`, text }));
}
