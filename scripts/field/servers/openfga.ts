import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineFieldServer } from '../field-server.ts';
import { finished } from '../process.ts';

const version = 'v1.8.0';
/** What that version is built with. */
const protos = 'github.com/openfga/api/proto@v0.0.0-20241107182745-c14fb4b3d4b4';
const plugin = 'github.com/grpc-ecosystem/grpc-gateway/v2/protoc-gen-openapiv2@v2.23.0';

/** No registry has its description; this makes it as the project does, from what the registry has. */
const describe = fileURLToPath(new URL('../describe-protos.go', import.meta.url));

export default defineFieldServer({
  id: 'openfga',
  title: 'OpenFGA, who may do what; an API made from gRPC',
  language: 'Go',
  registry: 'Go',
  package: 'github.com/openfga/openfga',
  version,
  basePath: '',
  readyPath: '/healthz',
  description: { file: ({ dir }) => join(dir, 'openfga.swagger.json') },
  async install(dir) {
    const go = (cwd: string, ...args: string[]) =>
      finished({ command: 'go', args, env: { GOBIN: join(dir, 'bin') }, cwd });
    await go(dir, 'install', `github.com/openfga/openfga/cmd/openfga@${version}`);
    await go(dir, 'install', plugin);
    const src = join(dir, 'describe');
    await mkdir(src, { recursive: true });
    await copyFile(describe, join(src, 'main.go'));
    await go(src, 'mod', 'init', 'describe');
    await go(src, 'get', protos);
    await go(src, 'mod', 'tidy');
    await go(src, 'run', '.', join(dir, 'bin/protoc-gen-openapiv2'), join(dir, 'openfga.swagger.json'));
  },
  launch: ({ dir, state, port }) => ({
    command: join(dir, 'bin/openfga'),
    args: [
      ...['run', '--http-addr', `127.0.0.1:${port}`, '--grpc-addr', `127.0.0.1:${port + 1}`],
      ...['--playground-enabled=false', '--metrics-enabled=false', '--log-level', 'none'],
    ],
    cwd: state,
  }),
});
