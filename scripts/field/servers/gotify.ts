import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { defineFieldServer } from '../field-server.ts';
import { buildFromGo } from '../packages.ts';

const version = 'v2.6.1';
const account = { name: 'admin', password: 'admin' };

/** It will not start without the pages of its user interface. */
const pages = {
  'ui/build/index.html': '<html></html>\n',
  'ui/build/manifest.json': '{}\n',
  'ui/build/asset-manifest.json': '{}\n',
};

export default defineFieldServer({
  id: 'gotify',
  title: 'Gotify, push messages',
  language: 'Go',
  registry: 'Go',
  package: 'github.com/gotify/server/v2',
  version,
  basePath: '',
  readyPath: '/health',
  description: { path: '/swagger' },
  install: (dir) => buildFromGo(dir, `github.com/gotify/server/v2@${version}`, pages),
  launch: ({ dir, state, port }) => ({
    command: join(dir, 'server'),
    args: [],
    cwd: state,
    env: {
      GOTIFY_SERVER_LISTENADDR: '127.0.0.1',
      GOTIFY_SERVER_PORT: String(port),
      GOTIFY_DATABASE_DIALECT: 'sqlite3',
      GOTIFY_DATABASE_CONNECTION: join(state, 'gotify.db'),
      GOTIFY_DEFAULTUSER_NAME: account.name,
      GOTIFY_DEFAULTUSER_PASS: account.password,
      GOTIFY_UPLOADEDIMAGESDIR: join(state, 'images'),
      GOTIFY_PLUGINSDIR: join(state, 'plugins'),
    },
  }),
  async headers() {
    const pair = Buffer.from(`${account.name}:${account.password}`).toString('base64');
    return [['Authorization', `Basic ${pair}`]];
  },
});
