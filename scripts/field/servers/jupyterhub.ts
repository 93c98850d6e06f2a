import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../../../src/output/files.ts';
import { defineFieldServer } from '../field-server.ts';
import { installFromNpm, installFromPyPI } from '../packages.ts';
import { finished } from '../process.ts';

const version = '5.2.1';
const proxy = '4.6.3';
const token = 'a-token-of-the-field-with-no-meaning';

/** What stands in for a notebook: it answers where it is told to listen. */
const notebook = `
import http.server, os
class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
    def log_message(self, *words): pass
host, port = os.environ['JUPYTERHUB_SERVICE_URL'].split('/')[2].split(':')
http.server.HTTPServer((host, int(port)), Answer).serve_forever()
`;

const configuration = (dir: string, state: string, port: number): string => `
import sys
c.JupyterHub.bind_url = 'http://127.0.0.1:${port}'
c.JupyterHub.hub_bind_url = 'http://127.0.0.1:${port + 1}'
c.JupyterHub.cleanup_servers = True
c.ConfigurableHTTPProxy.api_url = 'http://127.0.0.1:${port + 2}'
c.ConfigurableHTTPProxy.command = ['${join(dir, 'node_modules/.bin/configurable-http-proxy')}']
c.JupyterHub.authenticator_class = 'dummy'
c.Authenticator.allow_all = True
c.Authenticator.enable_auth_state = False
c.JupyterHub.spawner_class = 'simple'
c.SimpleLocalProcessSpawner.home_dir_template = '${state}/homes/{username}'
c.Spawner.cmd = [sys.executable, '${join(dir, 'notebook.py')}']
c.JupyterHub.allow_named_servers = True
c.JupyterHub.services = [{'name': 'field', 'api_token': '${token}'}]
c.JupyterHub.load_roles = [{
    'name': 'field',
    'services': ['field'],
    'scopes': ['admin-ui', 'admin:users', 'admin:servers', 'admin:groups', 'admin:services', 'tokens', 'shares',
               'read:hub', 'proxy', 'shutdown', 'access:servers', 'access:services', 'users:shares', 'groups:shares',
               'list:services', 'read:services', 'read:roles', 'read:metrics'],
}]
c.JupyterHub.log_level = 'WARN'
`;

export default defineFieldServer({
  id: 'jupyterhub',
  title: 'JupyterHub, notebooks of many users',
  language: 'Python',
  registry: 'PyPI',
  package: 'jupyterhub',
  version,
  basePath: '/hub/api',
  readyPath: '/hub/api/',
  description: { file: ({ dir }) => join(dir, 'rest-api.yml') },
  async install(dir) {
    await installFromPyPI(dir, `jupyterhub==${version}`);
    await installFromNpm(dir, `configurable-http-proxy@${proxy}`);
    await replaceFile(join(dir, 'notebook.py'), notebook);
    // the description is part of the sources only
    const args = [
      'download',
      '--quiet',
      '--no-deps',
      '--no-binary',
      ':all:',
      '--dest',
      dir,
      `jupyterhub==${version}`,
    ];
    await finished({ command: join(dir, 'venv/bin/pip'), args, cwd: dir });
    const path = `jupyterhub-${version}/docs/source/_static/rest-api.yml`;
    await finished({ command: 'tar', args: ['-xzf', `jupyterhub-${version}.tar.gz`, path], cwd: dir });
    await rename(join(dir, path), join(dir, 'rest-api.yml'));
  },
  async launch({ dir, state, port }) {
    const file = join(state, 'jupyterhub_config.py');
    await replaceFile(file, configuration(dir, state, port));
    // a request can end it; in a container that restarts always it is back at once
    const once = `'${join(dir, 'venv/bin/python')}' -m jupyterhub --config '${file}'`;
    return { command: 'sh', args: ['-c', `while true; do ${once}; sleep 1; done`], cwd: state };
  },
  headers: async () => [['authorization', `Bearer ${token}`]],
});
