import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineFieldServer } from '../field-server.ts';
import { copyFromPyPI, installFromPyPI } from '../packages.ts';

const version = '0.60.10';

export default defineFieldServer({
  id: 'changedetection',
  title: 'changedetection.io, watches on web pages',
  language: 'Python',
  registry: 'PyPI',
  package: 'changedetection.io',
  version,
  basePath: '/api/v1',
  readyPath: '/api/v1/watch',
  description: {
    file: ({ dir }) => join(dir, 'api-spec.yaml'),
  },
  async install(dir) {
    await installFromPyPI(dir, `changedetection.io==${version}`);
    await copyFromPyPI(dir, 'changedetectionio/docs/api-spec.yaml');
  },
  launch: ({ dir, state, port }) => ({
    command: join(dir, 'venv/bin/changedetection.io'),
    args: ['-h', '127.0.0.1', '-p', String(port), '-d', state],
    cwd: state,
  }),
  async headers({ state }) {
    const settings = await readFile(join(state, 'changedetection.json'), 'utf8');
    const [, token = ''] = /"api_access_token":\s*"([^"]+)"/.exec(settings) ?? [];
    return [['x-api-key', token]];
  },
});
