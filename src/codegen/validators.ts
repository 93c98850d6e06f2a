import type { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import type { JsonObject } from '../core/json.ts';
import { createAjv, schemaAddress } from '../openapi/ajv.ts';
import { judgedPointers, withPointerAnnotations } from '../openapi/judged-schemas.ts';
import { derivedNotice } from './artifact.ts';

/** Compiled validators of every schema that requests and responses are judged by, as one module without imports. */
export async function validatorsSource(root: string, document: JsonObject): Promise<string> {
  const ajv = createAjv(withPointerAnnotations(document), { standalone: true });
  const pointers = judgedPointers(document);
  const names = new Map(pointers.map((pointer, index) => [pointer, `judge${index + 1}`]));
  const entries = [...names].map(([pointer, name]) => `${JSON.stringify(pointer)}:${name}`);
  const exported = `\nexport const validators={${entries.join(',')}};\n`;
  const result = await build({
    stdin: { contents: standalone(ajv, names) + exported, resolveDir: root, loader: 'js' },
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    // whole, because otherwise the paths of bundled files stay as names, and these depend on where they are installed
    minify: true,
    preserveSymlinks: true,
    legalComments: 'none',
    charset: 'utf8',
  });
  return `${derivedNotice}\n${result.outputFiles[0]?.text ?? ''}`;
}

function standalone(ajv: Ajv2020, names: ReadonlyMap<string, string>): string {
  for (const pointer of names.keys()) ajv.getSchema(schemaAddress(pointer));
  const exports = Object.fromEntries([...names].map(([pointer, name]) => [name, schemaAddress(pointer)]));
  const code = standaloneCode.default(ajv, exports);
  // only the map that follows is exported
  return code.replace(/export const (judge\d+) = /g, 'const $1 = ');
}

export function validatorsDeclaration(): string {
  return `${derivedNotice}
import type { CompiledValidators } from '../../src/openapi/description.ts';
export declare const validators: CompiledValidators;
`;
}
