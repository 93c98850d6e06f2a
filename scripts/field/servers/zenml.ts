import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { unreachableError } from '../../../src/core/errors.ts';
import { defineFieldServer } from '../field-server.ts';
import { installFromPyPI } from '../packages.ts';

const version = '0.98.0';
const account = { username: 'admin', password: 'admin' };

export default defineFieldServer({
  id: 'zenml',
  title: 'ZenML, pipelines of machine learning',
  language: 'Python',
  registry: 'PyPI',
  package: 'zenml',
  version,
  basePath: '',
  readyPath: '/health',
  description: { path: '/openapi.json' },
  install: (dir) => installFromPyPI(dir, `zenml[server]==${version}`),
  launch: ({ dir, state, port }) => ({
    command: join(dir, 'venv/bin/uvicorn'),
    args: [
      ...['zenml.zen_server.zen_server_api:app', '--host', '127.0.0.1', '--port', String(port)],
      ...['--log-level', 'warning'],
    ],
    cwd: state,
    env: {
      HOME: state,
      ZENML_CONFIG_PATH: join(state, 'config'),
      ZENML_STORE_URL: `sqlite:///${join(state, 'zenml.db')}`,
      ZENML_SERVER: 'true',
      ZENML_SERVER_AUTO_ACTIVATE: 'true',
      ZENML_DEFAULT_USER_NAME: account.username,
      ZENML_DEFAULT_USER_PASSWORD: account.password,
      ZENML_ANALYTICS_OPT_IN: 'false',
      AUTO_OPEN_DASHBOARD: 'false',
    },
  }),
  async headers(_place, origin, client) {
    const answer = await client.send({
      method: 'POST',
      url: `${origin}/api/v1/login`,
      headers: [['content-type', 'application/x-www-form-urlencoded']],
      body: Buffer.from(new URLSearchParams(account).toString()),
    });
    const told = answer.ok ? Buffer.from(answer.response.body).toString() : '';
    const [, token] = /"access_token":"([^"]+)"/.exec(told) ?? [];
    if (token === undefined) throw unreachableError('zenml does not let its own administrator in');
    return [['Authorization', `Bearer ${token}`]];
  },
});
