import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { unreachableError } from '../../../src/core/errors.ts';
import { headerValues } from '../../../src/core/http.ts';
import { defineFieldServer } from '../field-server.ts';
import { installFromPyPI } from '../packages.ts';

const version = '20.26.1';
const account = { email: 'admin@localhost', password: 'admin' };

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
      PHOENIX_ENABLE_AUTH: 'true',
      PHOENIX_ACCESS_TOKEN_EXPIRY_MINUTES: '600',
      PHOENIX_SECRET: 'a-secret-of-more-than-32-letters-and-1-digit',
    },
  }),
  /** Without accounts it refuses to make keys for them, and a key may not make one. */
  async headers(_place, origin, client) {
    const answer = await client.send({
      method: 'POST',
      url: `${origin}/auth/login`,
      headers: [['content-type', 'application/json']],
      body: Buffer.from(JSON.stringify(account)),
    });
    const cookies = answer.ok ? headerValues(answer.response.headers, 'set-cookie') : [];
    const [cookie] = cookies.flatMap((one) => /^[\w-]+-access-token=[^;]+/.exec(one)?.[0] ?? []);
    if (cookie === undefined) throw unreachableError('phoenix does not let its own administrator in');
    return [['Cookie', cookie]];
  },
});
