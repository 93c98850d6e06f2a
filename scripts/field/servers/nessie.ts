import { join } from 'node:path';
import { defineFieldServer } from '../field-server.ts';
import { installFromMaven } from '../packages.ts';

const version = '0.60.1';

export default defineFieldServer({
  id: 'nessie',
  title: 'Nessie, a catalogue with branches',
  language: 'Java',
  registry: 'Maven',
  package: 'org.projectnessie.nessie:nessie-quarkus',
  version,
  basePath: '',
  readyPath: '/q/health',
  description: { path: '/q/openapi' },
  install: (dir) => installFromMaven(dir, `org.projectnessie.nessie:nessie-quarkus:${version}:jar:runner`),
  launch: ({ dir, state, port }) => ({
    command: 'java',
    args: [
      '-Xmx512m',
      `-Dquarkus.http.port=${port}`,
      '-Dquarkus.http.host=127.0.0.1',
      '-Dquarkus.http.access-log.enabled=false',
      '-Dquarkus.opentelemetry.enabled=false',
      '-jar',
      join(dir, 'nessie-quarkus-runner.jar'),
    ],
    cwd: state,
  }),
});
