import { join } from 'node:path';
import { defineFieldServer } from '../field-server.ts';
import { installFromMaven } from '../packages.ts';

const version = '3.15.0';

export default defineFieldServer({
  id: 'conductor',
  title: 'Conductor, workflows that run',
  language: 'Java',
  registry: 'Maven',
  package: 'com.netflix.conductor:conductor-server',
  version,
  basePath: '',
  readyPath: '/health',
  description: { path: '/api-docs' },
  install: (dir) => installFromMaven(dir, `com.netflix.conductor:conductor-server:${version}:jar:boot`),
  launch: ({ dir, state, port }) => ({
    command: 'java',
    args: [
      ...['-Xmx1g', '-jar', join(dir, 'conductor-server-boot.jar')],
      ...[`--server.port=${port}`, '--server.address=127.0.0.1', '--logging.level.root=OFF'],
      // its queues lie in Redis unless they are of another type, and what is then made at the start is not ours
      ...['--conductor.queue.type=memory', '--conductor.indexing.enabled=false', '--loadSample=false'],
    ],
    cwd: state,
  }),
});
