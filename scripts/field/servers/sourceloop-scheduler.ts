import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { replaceFile } from '../../../src/output/files.ts';
import { defineFieldServer } from '../field-server.ts';
import { installFromNpm } from '../packages.ts';

const version = '17.0.0';

const secret = 'secret-of-the-field-with-no-meaning';

/** The package is a component of an application; this is the smallest that lets somebody in and keeps what it is given. */
const application = `
const { SchedulerServiceComponent, SchedulerBindings } = require('@sourceloop/scheduler-service');
const { BearerVerifierBindings, BearerVerifierComponent, BearerVerifierType, ServiceSequence } = require('@sourceloop/core');
const { AuthenticationComponent } = require('loopback4-authentication');
const { AuthorizationBindings, AuthorizationComponent } = require('loopback4-authorization');
const { RepositoryMixin, juggler } = require('@loopback/repository');
const { RestApplication } = require('@loopback/rest');

const app = new (RepositoryMixin(RestApplication))({ rest: { host: '127.0.0.1', port: Number(process.env.PORT) } });
for (const name of ['schedulerDb', 'AuditDB']) app.dataSource(new juggler.DataSource({ name, connector: 'memory' }), name);
app.bind(SchedulerBindings.Config).to({ useCustomSequence: true });
app.component(SchedulerServiceComponent);
app.sequence(ServiceSequence);
app.component(AuthenticationComponent);
app.bind(BearerVerifierBindings.Config).to({ type: BearerVerifierType.service, useSymmetricEncryption: true });
app.component(BearerVerifierComponent);
app.bind(AuthorizationBindings.CONFIG).to({ allowAlwaysPaths: [] });
app.component(AuthorizationComponent);
app.start();
`;

/** Of somebody who may do everything: its permissions are numbers, fewer than these, and for two operations names only. */
function token(): string {
  const numbers = Array.from({ length: 100 }, (_, key) => String(key));
  const permissions = [...numbers, 'UpdateTheme', 'DeleteTheme'];
  const user = { id: 'field', userTenantId: 'field', username: 'field', iss: 'field', permissions };
  const coded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${coded({ alg: 'HS256', typ: 'JWT' })}.${coded(user)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

export default defineFieldServer({
  id: 'sourceloop-scheduler',
  title: 'SourceLoop Scheduler, calendars made with LoopBack 4',
  language: 'JavaScript',
  registry: 'npm',
  package: '@sourceloop/scheduler-service',
  version,
  basePath: '',
  readyPath: '/openapi.json',
  description: { path: '/openapi.json' },
  async install(dir) {
    await installFromNpm(dir, `@sourceloop/scheduler-service@${version}`);
    await replaceFile(join(dir, 'application.cjs'), application);
  },
  launch: ({ dir, state, port }) => ({
    command: process.execPath,
    args: [join(dir, 'application.cjs')],
    // it writes what it once said into its translations, and says that again
    env: {
      PORT: String(port),
      JWT_SECRET: secret,
      JWT_ISSUER: 'field',
      LOCALE_PATH: join(state, 'locales'),
    },
    cwd: state,
  }),
  headers: async () => [['authorization', `Bearer ${token()}`]],
});
