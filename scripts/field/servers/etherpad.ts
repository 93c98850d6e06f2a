import { rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../../../src/output/files.ts';
import { defineFieldServer } from '../field-server.ts';
import { installFromNpm } from '../packages.ts';

const version = '1.8.14';

export default defineFieldServer({
  id: 'etherpad',
  title: 'Etherpad, documents that several people edit',
  language: 'JavaScript',
  registry: 'npm',
  package: 'ep_etherpad-lite',
  version,
  basePath: '/api/1.2.15',
  readyPath: '/api',
  description: { path: '/api/openapi.json' },
  async install(dir) {
    await rm(join(dir, 'src'), { recursive: true, force: true });
    await installFromNpm(dir, `ep_etherpad-lite@${version}`);
    // it looks for a folder called src above itself, as in its own repository
    await rename(join(dir, 'node_modules/ep_etherpad-lite'), join(dir, 'src'));
    await symlink('../src', join(dir, 'node_modules/ep_etherpad-lite'));
  },
  async launch({ dir, state, port }) {
    const settings = {
      ip: '127.0.0.1',
      port,
      dbType: 'dirty',
      dbSettings: { filename: join(state, 'dirty.db') },
      minify: false,
    };
    await replaceFile(join(state, 'settings.json'), JSON.stringify(settings));
    await replaceFile(join(state, 'key.txt'), 'field');
    await replaceFile(join(state, 'session.txt'), 'field');
    return {
      command: process.execPath,
      args: [
        join(dir, 'src/node/server.js'),
        ...['--settings', join(state, 'settings.json')],
        ...['--apikey', join(state, 'key.txt')],
        ...['--sessionkey', join(state, 'session.txt')],
      ],
      cwd: state,
    };
  },
  headers: async () => [['apikey', 'field']],
});
