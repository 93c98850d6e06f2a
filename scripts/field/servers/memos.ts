import { join } from 'node:path';
import { unreachableError } from '../../../src/core/errors.ts';
import { defineFieldServer } from '../field-server.ts';
import { buildFromGo } from '../packages.ts';

const version = 'v0.22.0';
const account = 'username=operator&password=no-secret-of-anybody';

export default defineFieldServer({
  id: 'memos',
  title: 'Memos, notes; an API made from gRPC',
  language: 'Go',
  registry: 'Go',
  package: 'github.com/usememos/memos',
  version,
  basePath: '',
  readyPath: '/api/v1/workspace/profile',
  description: { file: ({ dir }) => join(dir, 'src/docs/apidocs.swagger.yaml') },
  install: (dir) => buildFromGo(dir, `github.com/usememos/memos@${version}`, {}, '', './bin/memos'),
  launch: ({ dir, state, port }) => ({
    // a request can end it; in a container that restarts always it is back at once
    command: 'sh',
    args: [
      ...['-c', 'while true; do "$@"; done', 'memos', join(dir, 'server')],
      ...['--mode', 'prod', '--addr', '127.0.0.1', '--port', String(port), '--data', state],
    ],
    cwd: state,
  }),
  async headers(_place, origin, client) {
    const answer = await client.send({
      method: 'POST',
      url: `${origin}/api/v1/auth/signup?${account}`,
      headers: [],
    });
    const cookies = answer.ok ? answer.response.headers.filter(([name]) => /set-cookie$/i.test(name)) : [];
    const [, token] = /memos\.access-token=([^;]+)/.exec(cookies.map(([, value]) => value).join('\n')) ?? [];
    if (token === undefined) throw unreachableError('memos does not let its first account in');
    return [['Authorization', `Bearer ${token}`]];
  },
});
