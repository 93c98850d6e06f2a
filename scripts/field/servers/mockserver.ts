import { join } from 'node:path';
import { defineFieldServer } from '../field-server.ts';
import { installFromMaven } from '../packages.ts';
import { finished } from '../process.ts';

const version = '5.15.0';

export default defineFieldServer({
  id: 'mockserver',
  title: 'MockServer, answers that are made up on demand',
  language: 'Java',
  registry: 'Maven',
  package: 'org.mock-server:mockserver-netty',
  version,
  basePath: '',
  readyPath: '/mockserver/status',
  description: { file: ({ dir }) => join(dir, 'mock-server-openapi-embedded-model.yaml') },
  async install(dir) {
    await installFromMaven(dir, `org.mock-server:mockserver-netty:${version}:jar:shaded`);
    const entry = 'org/mockserver/openapi/mock-server-openapi-embedded-model.yaml';
    const jar = join(dir, 'mockserver-netty-shaded.jar');
    await finished({ command: 'unzip', args: ['-o', '-j', '-q', jar, entry, '-d', dir] });
  },
  launch: ({ dir, state, port }) => ({
    command: 'java',
    args: [
      '-Xmx1g',
      ...['-jar', join(dir, 'mockserver-netty-shaded.jar')],
      ...['-serverPort', String(port), '-logLevel', 'ERROR'],
    ],
    cwd: state,
  }),
});
