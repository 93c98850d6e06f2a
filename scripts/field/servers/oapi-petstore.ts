import { join } from 'node:path';
import { defineFieldServer } from '../field-server.ts';
import { installFromGo } from '../packages.ts';

const version = 'v1.11.0';

export default defineFieldServer({
  id: 'oapi-petstore',
  title: 'the pet store of oapi-codegen',
  language: 'Go',
  registry: 'Go',
  package: 'github.com/deepmap/oapi-codegen',
  version,
  basePath: '',
  readyPath: '/pets',
  description: { file: ({ dir }) => join(dir, 'petstore-expanded.yaml') },
  install: (dir) =>
    installFromGo(dir, `github.com/deepmap/oapi-codegen@${version}`, {
      command: 'examples/petstore-expanded/echo',
      description: 'examples/petstore-expanded/petstore-expanded.yaml',
    }),
  launch: ({ dir, port }) => ({ command: join(dir, 'bin/echo'), args: ['-port', String(port)] }),
});
