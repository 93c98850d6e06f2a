import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { unreachableError } from '../../../src/core/errors.ts';
import type { HttpAnswer } from '../../../src/core/http.ts';
import { defineFieldServer } from '../field-server.ts';
import { installFromPyPI } from '../packages.ts';
import { finished } from '../process.ts';

const version = '1.6.2';
const account = { username: 'operator', password: 'no-secret-of-anybody' };
/** It finds its own files below the folder that it is started in. */
const beside = 'ln -sfn "$(echo "$1"/venv/lib/python3*/site-packages/lnbits)" lnbits && shift';
/** What it serves before the first administrator has come is no description, and its operations are added at the start. */
const writesDescription = `
import json
from lnbits.__main__ import app
from lnbits.core import init_core_routers
init_core_routers(app)
json.dump(app.openapi(), open("openapi.json", "w"))`;

const textIn = (answer: HttpAnswer): string =>
  answer.ok ? Buffer.from(answer.response.body).toString() : '';

export default defineFieldServer({
  id: 'lnbits',
  title: 'LNbits, wallets and accounts of Lightning payments',
  language: 'Python',
  registry: 'PyPI',
  package: 'lnbits',
  version,
  basePath: '',
  readyPath: '/api/v1/health',
  description: { file: ({ dir }) => join(dir, 'openapi.json') },
  async install(dir) {
    // the next version of what reads its invoices has other names
    await installFromPyPI(dir, `lnbits==${version}`, 'bitstring==4.4.0');
    const python = join(dir, 'venv/bin/python');
    const args = ['-c', `${beside} && exec "$@"`, 'lnbits', dir, python, '-c', writesDescription];
    await finished({ command: 'sh', args, cwd: dir });
  },
  launch: ({ dir, state, port }) => ({
    command: 'sh',
    args: [
      ...['-c', `${beside} && exec "$@"`, 'lnbits', dir, join(dir, 'venv/bin/lnbits')],
      ...['--host', '127.0.0.1', '--port', String(port)],
    ],
    cwd: state,
    env: {
      HOME: state,
      HOST: '127.0.0.1',
      PORT: String(port),
      LNBITS_DATA_FOLDER: join(state, 'data'),
      LNBITS_ADMIN_UI: 'true',
      LNBITS_BACKEND_WALLET_CLASS: 'FakeWallet',
      LNBITS_RATE_LIMIT_NO: '100000000',
      LNBITS_RATE_LIMIT_UNIT: 'second',
      LNBITS_EXTENSIONS_MANIFESTS: '',
      AUTH_TOKEN_EXPIRE_MINUTES: '600',
    },
  }),
  /** Nobody but its first administrator is let in, and wallets by keys of their own. */
  async headers(_place, origin, client) {
    const first = await client.send({
      method: 'PUT',
      url: `${origin}/api/v1/auth/first_install`,
      headers: [['content-type', 'application/json']],
      body: Buffer.from(JSON.stringify({ ...account, password_repeat: account.password })),
    });
    const [, token] = /"access_token":\s*"([^"]+)"/.exec(textIn(first)) ?? [];
    const bearer = ['Authorization', `Bearer ${token}`] as const;
    const wallets = await client.send({ method: 'GET', url: `${origin}/api/v1/wallets`, headers: [bearer] });
    const [, key] = /"adminkey":\s*"([^"]+)"/.exec(textIn(wallets)) ?? [];
    if (key === undefined) throw unreachableError('lnbits does not let its first administrator in');
    return [bearer, ['X-API-KEY', key]];
  },
});
