import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isObject, type Json, member } from '../../../src/core/json.ts';
import { replaceFile } from '../../../src/output/files.ts';
import { defineFieldServer } from '../field-server.ts';
import { buildFromGo } from '../packages.ts';

const version = 'v1.3.1';

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
    serve: { public: { host: '127.0.0.1', port: port + 1 }, admin: { host: '127.0.0.1', port } },
    selfservice: {
      default_browser_return_url: page.ui_url,
      methods: { password: { enabled: true }, link: { enabled: true }, code: { enabled: true } },
      flows: { recovery: { enabled: true, ...page }, verification: { enabled: true, ...page } },
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

/** Its description is of two ports; this leaves out what the one for administration sends on to the other. */
function ofAdministration(description: Json): Json {
  const paths = member(description, 'paths');
  if (!isObject(description) || !isObject(paths)) return description;
  const kept = Object.entries(paths).filter(
    ([path]) => !/^\/(?:self-service|sessions|\.well-known)\b/.test(path),
  );
  return { ...description, paths: Object.fromEntries(kept) };
}

export default defineFieldServer({
  id: 'kratos',
  title: 'Ory Kratos, accounts of people, the part for administration',
  language: 'Go',
  registry: 'Go',
  package: 'github.com/ory/kratos',
  version,
  basePath: '',
  readyPath: '/health/ready',
  description: { file: ({ dir }) => join(dir, 'admin.json') },
  async install(dir) {
    await buildFromGo(dir, `github.com/ory/kratos@${version}`, {}, 'sqlite');
    // JSON.parse is typed to return `any`; what it returns is JSON
    const whole = JSON.parse(await readFile(join(dir, 'src/spec/api.json'), 'utf8')) as Json;
    await replaceFile(join(dir, 'admin.json'), JSON.stringify(ofAdministration(whole), null, 2));
  },
  async launch({ dir, state, port }) {
    await replaceFile(join(state, 'person.schema.json'), JSON.stringify(person));
    await replaceFile(join(state, 'kratos.yml'), JSON.stringify(settings(state, port)));
    return {
      command: join(dir, 'server'),
      args: ['serve', '--dev', '--config', join(state, 'kratos.yml'), '--sqa-opt-out'],
      cwd: state,
    };
  },
});
