import { join } from 'node:path';
import { defineFieldServer } from '../field-server.ts';
import { installFromMaven } from '../packages.ts';
import { finished } from '../process.ts';

const version = '2.4.2.Final';

export default defineFieldServer({
  id: 'apicurio',
  title: 'Apicurio Registry, schemas and API descriptions by version',
  language: 'Java',
  registry: 'Maven',
  package: 'io.apicurio:apicurio-registry-app',
  version,
  basePath: '/apis/registry/v2',
  readyPath: '/health/ready',
  description: { path: '/api-specifications/registry/v2/openapi.json' },
  async install(dir) {
    await installFromMaven(dir, `io.apicurio:apicurio-registry-app:${version}:tar.gz:all`);
    const archive = join(dir, 'apicurio-registry-app-all.tar.gz');
    await finished({ command: 'tar', args: ['-xzf', archive, '-C', dir] });
  },
  launch: ({ dir, state, port }) => ({
    command: 'java',
    args: [
      ...['-Xmx1g', '-Dquarkus.http.host=127.0.0.1', `-Dquarkus.http.port=${port}`],
      ...['-Dquarkus.log.level=ERROR', '-jar', join(dir, `apicurio-registry-app-${version}-runner.jar`)],
    ],
    cwd: state,
  }),
});
