import { join } from 'node:path';
import { defineFieldServer } from '../field-server.ts';
import { installFromMaven, unpack } from '../packages.ts';

const version = '3.0.9';

export default defineFieldServer({
  id: 'apicurio',
  title: 'Apicurio Registry, schemas and their versions',
  language: 'Java',
  registry: 'Maven',
  package: 'io.apicurio:apicurio-registry-app',
  version,
  basePath: '/apis/registry/v3',
  readyPath: '/apis/registry/v3/system/info',
  description: { path: '/api-specifications/registry/v3/openapi.json' },
  async install(dir) {
    await installFromMaven(dir, `io.apicurio:apicurio-registry-app:${version}:tar.gz:all`);
    await unpack(dir, 'apicurio-registry-app-all.tar.gz');
  },
  launch: ({ dir, state, port }) => ({
    command: 'java',
    args: [
      '-Xmx512m',
      `-Dquarkus.http.port=${port}`,
      '-Dquarkus.http.host=127.0.0.1',
      '-Dquarkus.http.access-log.enabled=false',
      '-jar',
      join(dir, `apicurio-registry-app-${version}-runner.jar`),
    ],
    cwd: state,
  }),
});
