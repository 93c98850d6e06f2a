import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Json } from '../../../src/core/json.ts';
import { replaceFile } from '../../../src/output/files.ts';
import { defineFieldServer } from '../field-server.ts';
import { buildFromGo } from '../packages.ts';
import { finished } from '../process.ts';

const version = 'v1.3.1';

/** Its description is of two ports; this serves both at one, as who runs it in public does. */
const twoPorts = fileURLToPath(new URL('../two-ports.go', import.meta.url));

/** Who may have an account: a person with an address, as in its quick start. */
const person = {
  $id: 'https://example.test/person.schema.json',
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Person',
  type: 'object',
  properties: {
    traits: {
      type: 'object',
      properties: {
        email: {
          type: 'string',
          format: 'email',
          'ory.sh/kratos': {
            credentials: { password: { identifier: true } },
            verification: { via: 'email' },
            recovery: { via: 'email' },
          },
        },
        name: { type: 'object', properties: { first: { type: 'string' }, last: { type: 'string' } } },
      },
      required: ['email'],
      additionalProperties: false,
    },
  },
};

function settings(state: string, port: number): Json {
  const page = { ui_url: 'http://127.0.0.1/' };
  return {
    dsn: 'memory',
    serve: {
      public: { host: '127.0.0.1', port: port + 1, base_url: `http://127.0.0.1:${port}/` },
      admin: { host: '127.0.0.1', port: port + 2, base_url: `http://127.0.0.1:${port}/` },
    },
    selfservice: {
      default_browser_return_url: page.ui_url,
      // it would ask the internet whether a password is known, and wait for it in vain
      methods: {
        password: { enabled: true, config: { haveibeenpwned_enabled: false } },
        link: { enabled: true },
        code: { enabled: true },
      },
      flows: {
        recovery: { enabled: true, ...page },
        verification: { enabled: true, ...page },
        registration: { after: { password: { hooks: [{ hook: 'session' }] } } },
      },
    },
    log: { level: 'error' },
    hashers: { algorithm: 'bcrypt', bcrypt: { cost: 4 } },
    secrets: { cookie: ['no secret, sixteen'], cipher: ['no secret; thirty-two characters'] },
    identity: {
      default_schema_id: 'person',
      schemas: [{ id: 'person', url: `file://${join(state, 'person.schema.json')}` }],
    },
    courier: { smtp: { connection_uri: 'smtp://nobody:nothing@127.0.0.1:9/' } },
  };
}

export default defineFieldServer({
  id: 'kratos',
  title: 'Ory Kratos, accounts of people',
  language: 'Go',
  registry: 'Go',
  package: 'github.com/ory/kratos',
  version,
  basePath: '',
  readyPath: '/health/ready',
  description: { file: ({ dir }) => join(dir, 'src/spec/api.json') },
  async install(dir) {
    await buildFromGo(dir, `github.com/ory/kratos@${version}`, {}, 'sqlite');
    await finished({ command: 'go', args: ['build', '-o', join(dir, 'two-ports'), twoPorts], cwd: dir });
  },
  async launch({ dir, state, port }) {
    await replaceFile(join(state, 'person.schema.json'), JSON.stringify(person));
    await replaceFile(join(state, 'kratos.yml'), JSON.stringify(settings(state, port)));
    return {
      command: join(dir, 'two-ports'),
      args: [
        ...[`127.0.0.1:${port}`, `127.0.0.1:${port + 1}`, '/admin/', `127.0.0.1:${port + 2}`],
        ...[join(dir, 'server'), 'serve', '--dev', '--config', join(state, 'kratos.yml'), '--sqa-opt-out'],
      ],
      cwd: state,
    };
  },
});
