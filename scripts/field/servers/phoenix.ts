import { join } from 'node:path';
import { defineFieldServer } from '../field-server.ts';
import { installFromPyPI } from '../packages.ts';

const version = '20.26.1';

export default defineFieldServer({
  id: 'phoenix',
  title: 'Phoenix, traces and experiments of language models',
  language: 'Python',
  registry: 'PyPI',
  package: 'arize-phoenix',
  version,
  basePath: '',
  readyPath: '/healthz',
  description: { path: '/openapi.json' },
  install: (dir) => installFromPyPI(dir, `arize-phoenix==${version}`),
  launch: ({ dir, state, port }) => ({
    command: join(dir, 'venv/bin/phoenix'),
    args: ['serve'],
    cwd: state,
    env: {
      HOME: state,
      PHOENIX_WORKING_DIR: state,
      PHOENIX_HOST: '127.0.0.1',
      PHOENIX_PORT: String(port),
      PHOENIX_GRPC_PORT: String(port + 1),
      PHOENIX_TELEMETRY_ENABLED: 'false',
    },
  }),
});
