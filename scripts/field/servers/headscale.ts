import { join } from 'node:path';
import type { Json } from '../../../src/core/json.ts';
import { replaceFile } from '../../../src/output/files.ts';
import { defineFieldServer } from '../field-server.ts';
import { installFromGo } from '../packages.ts';
import { outputOf } from '../process.ts';

const version = 'v0.23.0';

/** It does not start without a relay; nobody asks this one. */
const relays = `regions:
  900:
    regionid: 900
    regioncode: nowhere
    regionname: Nowhere
    nodes: [{ name: 900a, regionid: 900, hostname: relay.example.test, ipv4: 127.0.0.1 }]
`;

function settings(state: string, port: number): Json {
  return {
    server_url: `http://127.0.0.1:${port}`,
    listen_addr: `127.0.0.1:${port}`,
    metrics_listen_addr: `127.0.0.1:${port + 1}`,
    grpc_listen_addr: `127.0.0.1:${port + 2}`,
    noise: { private_key_path: join(state, 'noise.key') },
    prefixes: { v4: '100.64.0.0/10', v6: 'fd7a:115c:a1e0::/48', allocation: 'sequential' },
    derp: { server: { enabled: false }, urls: [], paths: [join(state, 'relays.yaml')] },
    disable_check_updates: true,
    database: { type: 'sqlite', sqlite: { path: join(state, 'db.sqlite') } },
    policy: { mode: 'database' },
    dns: { magic_dns: false, base_domain: 'example.test' },
    unix_socket: join(state, 'headscale.sock'),
    log: { level: 'error' },
  };
}

export default defineFieldServer({
  id: 'headscale',
  title: 'Headscale, who is in a private network; an API made from gRPC',
  language: 'Go',
  registry: 'Go',
  package: 'github.com/juanfont/headscale',
  version,
  basePath: '',
  readyPath: '/health',
  description: { file: ({ dir }) => join(dir, 'headscale.swagger.json') },
  install: (dir) =>
    installFromGo(dir, `github.com/juanfont/headscale@${version}`, {
      command: 'cmd/headscale',
      description: 'gen/openapiv2/headscale/v1/headscale.swagger.json',
    }),
  async launch({ dir, state, port }) {
    await replaceFile(join(state, 'relays.yaml'), relays);
    await replaceFile(join(state, 'config.yaml'), JSON.stringify(settings(state, port)));
    return {
      command: join(dir, 'bin/headscale'),
      args: ['serve', '--config', join(state, 'config.yaml')],
      cwd: state,
    };
  },
  async headers({ dir, state }) {
    const key = await outputOf({
      command: join(dir, 'bin/headscale'),
      args: ['apikeys', 'create', '--config', join(state, 'config.yaml')],
      cwd: state,
    });
    return [['Authorization', `Bearer ${key.trim()}`]];
  },
});
