import { Buffer } from 'node:buffer';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { unreachableError } from '../../../src/core/errors.ts';
import { replaceFile } from '../../../src/output/files.ts';
import { defineFieldServer } from '../field-server.ts';
import { installFromPyPI } from '../packages.ts';

const version = '3.0.6';
const account = { username: 'admin', password: 'admin' };
const folders = ['images', 'projects', 'appliances', 'configs', 'secrets'];

export default defineFieldServer({
  id: 'gns3',
  title: 'GNS3, networks of emulated devices',
  language: 'Python',
  registry: 'PyPI',
  package: 'gns3-server',
  version,
  basePath: '',
  readyPath: '/v3/version',
  description: { path: '/openapi.json' },
  install: (dir) => installFromPyPI(dir, `gns3-server==${version}`),
  async launch({ dir, state, port }) {
    for (const name of folders) await mkdir(join(state, name));
    const config = [
      '[Server]',
      'host = 127.0.0.1',
      `port = ${port}`,
      ...['images', 'projects', 'appliances', 'configs'].map((name) => `${name}_path = ${join(state, name)}`),
      `secrets_dir = ${join(state, 'secrets')}`,
      '[Controller]',
      `default_admin_username = ${account.username}`,
      `default_admin_password = ${account.password}`,
      '',
    ];
    await replaceFile(join(state, 'gns3_server.conf'), config.join('\n'));
    return {
      command: join(dir, 'venv/bin/gns3server'),
      args: ['--config', join(state, 'gns3_server.conf')],
      env: { HOME: state },
      cwd: state,
    };
  },
  async headers(_place, origin, client) {
    const answer = await client.send({
      method: 'POST',
      url: `${origin}/v3/access/users/authenticate`,
      headers: [['content-type', 'application/json']],
      body: Buffer.from(JSON.stringify(account)),
    });
    const told = answer.ok ? Buffer.from(answer.response.body).toString() : '';
    const [, token] = /"access_token":"([^"]+)"/.exec(told) ?? [];
    if (token === undefined) throw unreachableError('gns3 does not let its own administrator in');
    return [['Authorization', `Bearer ${token}`]];
  },
});
